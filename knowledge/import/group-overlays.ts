import type { FeeOverlay } from '#knowledge/answer/fee-overlay.ts';

/** One row of a table of provincial fees: a sum, a sentence, or why it is neither. */
export type OverlayLine = {
  readonly code: string;
  readonly from: string;
  readonly to?: string | undefined;
  readonly per: string;
  readonly resolution: string;
  readonly checkedBy: string;
} & ({ readonly value: number } | { readonly text: string } | { readonly refused: string });

/** A row that was not taken, with the place that a person sees beside it. */
export interface RefusedRow {
  readonly place: string;
  readonly name: string;
  readonly reason: string;
}

/** What a table of provincial fees holds. */
export interface ReadOverlays {
  readonly overlays: readonly FeeOverlay[];
  readonly refused: readonly RefusedRow[];
  /** The rows that were taken, each with what it belongs to. */
  readonly taken?: readonly (Pick<FeeOverlay, 'code' | 'from'> & { readonly place: string })[];
}

type Placed = OverlayLine & { readonly place: string };

/**
 * Joins the rows of one procedure that begin on one day. Where a row of a procedure is refused, or its rows
 * contradict each other, none of its rows is taken: half a table of fees misleads.
 */
export function groupOverlays(lines: readonly Placed[]): ReadOverlays {
  const found = grouped(lines, ({ code }) => code).map(readProcedure);
  return {
    overlays: found.flatMap((one) => one.overlays),
    refused: found.flatMap((one) => one.refused),
    taken: found.flatMap((one) => one.taken ?? []),
  };
}

function readProcedure(lines: readonly Placed[]): ReadOverlays {
  const groups = grouped(lines, ({ from }) => from);
  const reason = lines.some((line) => 'refused' in line)
    ? 'another row of this procedure was refused'
    : groups.map(contradiction).find((one) => one !== undefined);
  if (reason === undefined) {
    const taken = lines.map(({ place, code, from }) => ({ place, code, from }));
    return { overlays: groups.flatMap(toOverlay), refused: [], taken };
  }
  const refused = lines.map((line) => ({
    place: line.place,
    name: line.code,
    reason: 'refused' in line ? line.refused : reason,
  }));
  return { overlays: [], refused };
}

/** Why rows that begin on one day cannot all be true. */
function contradiction(lines: readonly Placed[]): string | undefined {
  const sources = lines.map((line) => [line.resolution, line.to, line.checkedBy].join('|'));
  if (new Set(sources).size > 1)
    return 'rows that begin on one day name different resolutions, last days or checkers';
  const sums = new Map<string, number>();
  for (const line of lines) {
    if (!('value' in line)) continue;
    const per = line.per.toLowerCase();
    if ((sums.get(per) ?? line.value) !== line.value) return 'two amounts for the same thing';
    sums.set(per, line.value);
  }
  return sums.size > 1 && sums.has('')
    ? 'one of several amounts does not say what it is for'
    : undefined;
}

function toOverlay(lines: readonly Placed[]): readonly FeeOverlay[] {
  const [first] = lines;
  if (!first) return [];
  const { code, resolution, from, to, checkedBy } = first;
  const sums = new Map(
    lines.flatMap((line): [string, number][] => ('value' in line ? [[line.per, line.value]] : [])),
  );
  const amounts = [...sums].map(([per, value]) => ({ value, per }));
  const text = lines.flatMap((line) => ('text' in line ? [sentence(line)] : [])).join('\n');
  return [
    {
      code,
      ...(amounts.length > 0 && { amounts }),
      ...(text !== '' && { text }),
      ...{ resolution, from, checkedBy },
      ...(to !== undefined && { to }),
    },
  ];
}

function sentence({ text, per }: { readonly text: string; readonly per: string }): string {
  return per === '' ? text : `${per}: ${text}`;
}

function grouped(
  lines: readonly Placed[],
  key: (line: Placed) => string,
): readonly (readonly Placed[])[] {
  const groups = new Map<string, Placed[]>();
  for (const line of lines) groups.set(key(line), [...(groups.get(key(line)) ?? []), line]);
  return [...groups.values()];
}
