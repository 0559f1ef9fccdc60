import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Bench, Figures } from './bench.ts';
import { benchCases } from './cases.ts';
import { benchDesk } from './desk.ts';
import { benchDossiers } from './dossiers.ts';
import { benchMessages } from './messages.ts';
import { benchProof } from './proof.ts';
import { benchSearch } from './search.ts';
import { benchStreams } from './streams.ts';
import { benchWidget } from './widget.ts';

const BENCHES: Readonly<Record<string, Bench>> = {
  cases: benchCases,
  desk: benchDesk,
  dossiers: benchDossiers,
  messages: benchMessages,
  proof: benchProof,
  search: benchSearch,
  streams: benchStreams,
  widget: benchWidget,
};
const USUAL_SECONDS = '15';
const USUAL_STORED = '1000000';

/**
 * `npm run bench -- <cases|desk|dossiers|messages|proof|search|streams|widget> [--seconds N] [--stored N]`: a readable table, and as the very last line one JSON object with
 * the same figures, the commit and the machine.
 */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: USUAL_SECONDS },
      stored: { type: 'string', default: USUAL_STORED },
    },
  });
  const [name = ''] = positionals;
  const bench = BENCHES[name];
  if (!bench) {
    say(`Usage: npm run bench -- <${Object.keys(BENCHES).join('|')}> [--seconds N]`);
    return 2;
  }
  const results = await bench({
    say,
    seconds: Number(values.seconds),
    stored: Number(values.stored),
  });
  say(`\n${tableOf(results)}\n`);
  say(
    JSON.stringify({ bench: name, commit: commit(), machine: machine(), load: loadavg(), results }),
  );
  return 0;
}

function tableOf(results: readonly Figures[]): string {
  const names = [...new Set(results.flatMap((figures) => Object.keys(figures)))];
  const rows = [
    names,
    ...results.map((figures) => names.map((name) => String(figures[name] ?? '-'))),
  ];
  const widths = names.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
    .join('\n');
}

function commit(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
}

function machine(): string {
  const all = cpus();
  return `${all.length} × ${all[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main();
