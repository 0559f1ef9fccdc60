import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a whole test run is written down, to be searched at its end; `npm test` sets it. */
const FOLDER = process.env['RUN_RECORD'];

/** What must stand in no log: what citizens and the assistant said, and what proves who somebody is. */
export type Confidential = 'text' | 'token';

/** Whether this run is written down. */
export const isRecorded = FOLDER !== undefined;

/** Adds to what the started processes said; each has a file of its own. */
export function recordLog(pid: number | undefined, said: string): void {
  if (FOLDER) appendFileSync(join(FOLDER, `said-by-${process.pid}-${pid}.log`), said);
}

/** Remembers words that `scripts/search-logs.mjs` will look for. */
export function recordConfidential(kind: Confidential, words: readonly string[]): void {
  if (!FOLDER) return;
  const lines = words.map((word) => `${JSON.stringify({ kind, word })}\n`);
  appendFileSync(join(FOLDER, `confidential-${process.pid}.jsonl`), lines.join(''));
}

const SPOKEN = ['text', 'caption', 'phone', 'phone_number', 'address'];

/** Remembers every word of an event that a citizen said, at whatever depth it stands. */
export function recordSpoken(event: unknown): void {
  if (FOLDER) recordConfidential('text', spokenIn(event));
}

function spokenIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return SPOKEN.includes(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => spokenIn(inner, key));
}
