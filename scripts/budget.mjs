// `npm run budget`: what the web chat weighs over the line. Its last line is JSON; over the limit it fails.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What a citizen's phone must fetch before the chat can be used (design.md 8), in bytes. */
const LIMIT = 30_000;

function weigh(file) {
  const bytes = readFileSync(fileURLToPath(new URL(`../widget/dist/${file}`, import.meta.url)));
  return { file, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

const first = weigh('widget.js');
const more = weigh('widget-more.js');
for (const [what, { file, bytes, gzip }] of [
  ['first load', first],
  ['when needed', more],
])
  process.stdout.write(`${what.padEnd(12)} ${file.padEnd(16)} ${bytes} bytes, ${gzip} gzipped\n`);
const kept = first.gzip <= LIMIT;
if (!kept) process.stdout.write(`The first load is ${first.gzip - LIMIT} bytes too heavy.\n`);
process.stdout.write(`${JSON.stringify({ limit: LIMIT, kept, firstLoad: first, more })}\n`);
process.exitCode = kept ? 0 : 1;
