import type { CodegenConfig } from "@graphql-codegen/cli";

export default {
  // A team of its own takes `https://…/schema.graphql` of the server that it asks.
  schema: "../../schema.graphql",
  documents: "../queries/*.graphql",
  generates: {
    "src/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        strictScalars: true,
        scalars: { Date: "string", DateTime: "string", Decimal: "string", RegionCode: "string" },
        enumsAsTypes: true,
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
      },
    },
  },
} satisfies CodegenConfig;
