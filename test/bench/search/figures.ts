import type { Figures } from '../bench.ts';
import type { Measured, Ranks } from './measured.ts';
import type { Row } from './rows.ts';

/** Share of questions whose right procedure stands among the first `most`, to a thousandth. */
export function recallAt(ranks: readonly number[], most: number): number {
  const found = ranks.filter((rank) => rank > 0 && rank <= most).length;
  return Math.round((found / (ranks.length || 1)) * 1000) / 1000;
}

/** The middle one; of an even number the lower middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** Neighbours in the set are of one kind: every twelfth first, so that also a part of it is a fair sample. */
const STRIDE = 12;

export function spread<T>(items: readonly T[]): T[] {
  return Array.from({ length: STRIDE }, (_, from) =>
    items.filter((_, at) => at % STRIDE === from),
  ).flat();
}

/** The value that this share does not exceed, to a hundredth. */
export function shareBelow(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return Math.round((sorted[at] ?? 0) * 100) / 100;
}

const READINGS = { own: 'its own', folded: 'marks folded', pairs: 'marks folded, pairs' } as const;

/** What a line says of its system before anything is measured. */
export function nameOf({ system, reading, words, passages }: Row, procedures: number): Figures {
  return {
    system,
    reading: READINGS[reading],
    texts: words ? 'pages, names, questions' : 'pages',
    documents: passages ?? procedures,
  };
}

/** The figures of one line. */
export function figuresOf({ ranks, ...measured }: Measured): Figures {
  return {
    ...(ranks && recallOf(ranks)),
    p50Ms: shareBelow(measured.wallMs, 0.5),
    p95Ms: shareBelow(measured.wallMs, 0.95),
    p95CpuMs: shareBelow(measured.cpuMs, 0.95),
    buildMs: Math.round(measured.buildMs),
    buildCpuMs: Math.round(measured.buildCpuMs),
    rssMb: Math.round(measured.rssMb),
  };
}

function recallOf({ marked, stripped, unseen }: Ranks): Figures {
  return {
    recallAt1: recallAt(marked, 1),
    recallAt10: recallAt(marked, 10),
    recallAt1NoMarks: recallAt(stripped, 1),
    recallAt1Unseen: recallAt(unseen, 1),
  };
}
