import type pg from 'pg';
import { audit } from '#adapters/postgres/audit.ts';
import { changeOverlays } from '#adapters/postgres/overlays.ts';
import { allProcedures, announceKnowledge } from '#adapters/postgres/procedures.ts';
import type { FeeOverlay } from '#knowledge/answer/fee-overlay.ts';
import type { ReadOverlays } from '#knowledge/import/group-overlays.ts';
import {
  mergeOverlays,
  type OverlayChanges,
  storedOverlays,
} from '#knowledge/import/merge-overlays.ts';
import { readContent } from '../knowledge/read-content.ts';

/** What an import of provincial fees did, and what a person should look at. */
export interface OverlayReport extends OverlayChanges {
  readonly refused: ReadOverlays['refused'];
  /** Codes of no procedure that is known: kept, and never spoken until one is. */
  readonly unknown: readonly string[];
  /** Codes whose fee is over on this day: kept, never spoken. */
  readonly over: readonly string[];
  readonly notYet: readonly string[];
}

/** Keeps provincial fees beside what is there, writes it into the audit and lets every process know. */
export async function saveOverlays(
  pool: pg.Pool,
  { overlays, refused }: ReadOverlays,
  { today, by }: { readonly today: string; readonly by: string },
): Promise<OverlayReport> {
  let changes = mergeOverlays([], overlays);
  await changeOverlays(pool, 'fee', (stored) => {
    changes = mergeOverlays(storedOverlays(stored), overlays);
    return changes.overlays;
  });
  const { added, changed } = changes;
  if (added.length + changed.length > 0) {
    await audit(pool, {
      actor: by,
      act: 'fee overlays imported',
      object: 'fee-overlays',
      detail: { added, changed },
    });
    await announceKnowledge(pool);
  }
  const known = await knownCodes(pool);
  const codes = (fits: (one: FeeOverlay) => boolean): readonly string[] =>
    overlays.filter(fits).map(({ code }) => code);
  return {
    ...changes,
    refused,
    unknown: codes(({ code }) => !known.has(code)),
    over: codes(({ to }) => to !== undefined && to < today),
    notYet: codes(({ from }) => from > today),
  };
}

async function knownCodes(pool: pg.Pool): Promise<ReadonlySet<string>> {
  const [stored, content] = await Promise.all([allProcedures(pool), readContent()]);
  return new Set([...stored, ...content.procedures].map(({ code }) => code));
}
