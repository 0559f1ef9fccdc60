#!/usr/bin/env node
// Stands where Prisma looks for its schema engine, so that generating works without a download.
process.stderr.write(
  'Migrations are not applied by Prisma here: they run at the start, and `npm run migration -- <name>` writes one.\n',
);
process.exit(1);
