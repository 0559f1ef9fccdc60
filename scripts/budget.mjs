// `npm run budget`: what the web chat and the staff desk weigh over the line. Its last line is JSON; over a limit it
// fails.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What a citizen's phone must fetch before the chat can be used (design.md 8), in bytes. */
const LIMIT = 30_000;
/** The desk's first script, for an old office computer. */
const DESK_LIMIT = 250_000;

const read = (path) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)));

function weigh(room, file) {
  const bytes = read(`${room}/dist/${file}`);
  return { file, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

const first = weigh('widget', 'widget.js');
const more = weigh('widget', 'widget-more.js');
const script = /assets\/index-[\w-]+\.js/u.exec(read('console/dist/index.html').toString())?.[0];
const desk = weigh('console', script);
for (const [what, { file, bytes, gzip }] of [
  ['first load', first],
  ['when needed', more],
  ['staff desk', desk],
])
  process.stdout.write(`${what.padEnd(12)} ${file.padEnd(24)} ${bytes} bytes, ${gzip} gzipped\n`);
const tooHeavy = (name, { gzip }, limit) =>
  gzip > limit && process.stdout.write(`${name} is ${gzip - limit} bytes too heavy.\n`);
tooHeavy('The first load of the web chat', first, LIMIT);
tooHeavy('The first script of the staff desk', desk, DESK_LIMIT);
const kept = first.gzip <= LIMIT && desk.gzip <= DESK_LIMIT;
const told = { limit: LIMIT, deskLimit: DESK_LIMIT, kept, firstLoad: first, more, desk };
process.stdout.write(`${JSON.stringify(told)}\n`);
process.exitCode = kept ? 0 : 1;
