import { appendFile, mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { ProcedureGateway } from '#adapters/procedure-gateway/gateway.ts';
import { GatewayFailed } from '#adapters/procedure-gateway/gateway-failed.ts';
import type { ListedRow } from '#adapters/procedure-gateway/rows.ts';
import type { Imported } from '#knowledge/import/assemble-procedure.ts';
import { readGatewayPage } from '#knowledge/import/gateway/read-gateway-page.ts';
import type { SourceRecord } from '#knowledge/import/import-batch.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';

/** What a run over the gateway came to. */
export interface GatewayRun {
  readonly records: readonly SourceRecord[];
  /** How many the gateway's list names. */
  readonly listed: number;
  /** True where every procedure of the list was asked for. */
  readonly complete: boolean;
  /** Why it stopped before its end; it goes on from there the next time. */
  readonly stopped?: string | undefined;
}

interface RunParts {
  readonly gateway: ProcedureGateway;
  /** Where the run keeps what it has, one procedure a line; moved to `<file>.done` at its end. */
  readonly file: string;
  readonly agency?: string | undefined;
  /** ISO day of today. */
  readonly today: string;
  readonly onProcedure?: (done: number, all: number) => void;
}

/** Pages in a row that are none: then the gateway no longer answers in earnest. */
const EMPTY_IN_A_ROW = 5;

/** What an unfinished run has is asked for again when it is older than this many days. */
const DAYS_GOOD = 7;

/** One line of the run's file: what became of one procedure of the list, and on which ISO day. */
interface Line {
  readonly id: string;
  readonly on: string;
  readonly imported: Imported;
}

const Line: z.ZodType<Line> = z.object({
  id: z.string(),
  on: z.iso.date(),
  imported: z.union([
    z.object({ procedure: Procedure }),
    z.object({ refused: z.string(), name: z.string() }),
  ]),
});

/**
 * Asks the gateway for every procedure of its list, or of one agency's, and goes on where an earlier run stopped.
 * A gateway that fails ends the run, and what came before stays.
 */
export async function runGateway(parts: RunParts): Promise<GatewayRun> {
  const { file } = parts;
  await mkdir(dirname(file), { recursive: true });
  const done = await linesOf(file, parts.today);
  let listed: readonly ListedItem[] = [];
  try {
    listed = await wholeList(parts);
    await fetchAll(parts, listed, done);
    await rename(file, `${file}.done`).catch(() => undefined);
    return { ...outcome(done, listed), complete: true };
  } catch (error) {
    if (!(error instanceof GatewayFailed)) throw error;
    return { ...outcome(done, listed), complete: false, stopped: error.message };
  }
}

function outcome(
  done: ReadonlyMap<string, Line>,
  listed: readonly ListedItem[],
): Pick<GatewayRun, 'records' | 'listed'> {
  const records = [...done.values()].map(({ id, imported }) => ({
    place: `gateway:${id}`,
    imported,
  }));
  return { records, listed: listed.length };
}

interface ListedItem {
  readonly row: ListedRow;
  readonly linked: boolean;
}

/** Both lists, the linked procedures last; one that names fewer than it counts is not whole. */
async function wholeList({ gateway, agency }: RunParts): Promise<readonly ListedItem[]> {
  const items = new Map<string, ListedItem>();
  for (const linked of [false, true]) {
    let [seen, total] = [0, 0];
    for (let page = 1; ; page++) {
      const rows = await gateway.list({ agency, linked }, page);
      if (rows.length === 0) break;
      for (const row of rows) items.set(row.id, { row, linked });
      seen += rows.length;
      total = rows[0]?.total ?? total;
      if (seen >= total) break;
    }
    if (seen < total)
      throw new GatewayFailed('misunderstood', `the gateway's list ends at ${seen} of ${total}`);
  }
  return [...items.values()];
}

async function fetchAll(
  { gateway, file, today, onProcedure }: RunParts,
  listed: readonly ListedItem[],
  done: Map<string, Line>,
): Promise<void> {
  let empty = 0;
  for (const { row, linked } of listed.filter((one) => !done.has(one.row.id))) {
    const page = await gateway.page(row.id, linked);
    empty = page.html === '' ? empty + 1 : 0;
    if (empty >= EMPTY_IN_A_ROW)
      throw new GatewayFailed('misunderstood', 'the gateway gives no pages any more');
    const imported = readGatewayPage({ ...row, ...page, checkedOn: today });
    const line = { id: row.id, on: today, imported };
    await appendFile(file, `\n${JSON.stringify(line)}`);
    done.set(row.id, line);
    onProcedure?.(done.size, listed.length);
  }
}

/** Each line begins with its own line end, so that one torn by a crash spoils no other. */
async function linesOf(file: string, today: string): Promise<Map<string, Line>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').flatMap((raw) => {
    const read = Line.safeParse(parsed(raw));
    return read.success ? [read.data] : [];
  });
  const oldest = Date.parse(today) - DAYS_GOOD * 86_400_000;
  const good = lines.filter(({ on }) => Date.parse(on) >= oldest);
  return new Map(good.map((line) => [line.id, line]));
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
