import { appendFile, readFile } from 'node:fs/promises';
import { z } from 'zod';

const Line = z.object({ q: z.string(), gold: z.string() });

/** A question that staff taught, and the procedure it means. Personal numbers in it are masked already. */
export type Regression = z.infer<typeof Line>;

/** Adds a taught question to the office's own regression set. */
export async function keepRegression(path: string, q: string, gold: string): Promise<void> {
  await appendFile(path, `${JSON.stringify({ q, gold })}\n`);
}

/** The office's regression set; empty where nothing was taught. */
export async function readRegressions(path: string): Promise<readonly Regression[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Line.parse(JSON.parse(line)));
}
