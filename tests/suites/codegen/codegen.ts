// Types for every question that the tests ask, as a front-end team would have them made. A scalar that nobody gave a type fails.
import type { CodegenConfig } from "@graphql-codegen/cli";

export default {
  schema: "../../schema.graphql",
  documents: ["codegen/asks.ts", "codegen/__generated__/questions.graphql"],
  generates: {
    "codegen/__generated__/client/": {
      preset: "client",
      presetConfig: { persistedDocuments: true },
      config: {
        strictScalars: true,
        scalars: { Date: "string", DateTime: "string", Decimal: "string", RegionCode: "string" },
        enumsAsTypes: true,
        useTypeImports: true,
      },
    },
  },
} satisfies CodegenConfig;
