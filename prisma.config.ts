import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// Prisma's own schema engine would be downloaded, which is out of reach here and on offline machines.
// Generating needs only that the named file exists; this one refuses loudly to migrate, because our
// own runner does that (adapters/postgres/migrations) and `migrate deploy` must never pretend.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= fileURLToPath(
  new URL('./scripts/no-schema-engine.mjs', import.meta.url),
);

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
