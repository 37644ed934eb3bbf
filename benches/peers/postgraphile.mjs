// PostGraphile as its documentation has it for production: no GraphiQL, no explain, no watching of the database.
//
//     node postgraphile.mjs PORT WORKERS      (DATABASE_URL names the database)
import cluster from "node:cluster";
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const [port, workers] = process.argv.slice(2).map(Number);

if (workers > 1 && cluster.isPrimary) {
  for (let worker = 0; worker < workers; worker += 1) {
    cluster.fork();
  }
} else {
  const server = createServer();
  const service = postgraphile({
    extends: [PostGraphileAmberPreset],
    disablePlugins: ["PgMutationCreatePlugin", "PgMutationUpdateDeletePlugin"],
    pgServices: [
      makePgService({
        connectionString: process.env.DATABASE_URL,
        schemas: ["public"],
        // While it waits for its turn it keeps its connections, with what they have prepared.
        poolConfig: { idleTimeoutMillis: 0 },
      }),
    ],
    grafast: { explain: false },
    grafserv: { graphiql: false, watch: false },
  }).createServ(grafserv);
  await service.addTo(server);
  server.listen(port, "127.0.0.1");
}
