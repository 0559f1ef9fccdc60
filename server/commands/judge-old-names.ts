import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { PlaceRead } from '#bot/needs.ts';
import { percent, table } from '#knowledge/evaluate/table.ts';
import { stripMarks } from '#language/fold.ts';

const Units = z.object({
  provinces: z.array(
    z.object({
      code: z.string(),
      wards: z.array(
        z.object({ code: z.string(), name: z.string(), formed_from: z.string().nullable() }),
      ),
    }),
  ),
});
/** Tây Ninh since 1 July 2025. */
const PROVINCE = '80';

/** How the units before July 2025 are understood as what they belong to now: asked about each, in one plain report. */
export async function oldNamesTable(
  file: string,
  readPlace: (text: string) => PlaceRead,
): Promise<string> {
  const { provinces } = Units.parse(JSON.parse(await readFile(file, 'utf8')));
  const wards = provinces.find(({ code }) => code === PROVINCE)?.wards ?? [];
  const reports = oldUnits(wards).map(({ name, codes }) => ({
    text: `Đèn đường ở ${name} hư cả tuần nay`,
    codes,
  }));
  const share = (spell: (text: string) => string, test: (read: PlaceRead) => readonly string[]) =>
    reports.filter(({ text, codes }) =>
      test(readPlace(spell(text))).some((code) => codes.has(code)),
    ).length / (reports.length || 1);
  const row = (label: string, test: (read: PlaceRead) => readonly string[]): string[] => [
    label,
    percent(share((text) => text, test)),
    percent(share(stripMarks, test)),
  ];
  return table(
    [`${reports.length} old names`, 'with marks', 'without'],
    [
      row('found', (read) => (read.kind === 'one' ? [read.code] : [])),
      row('found, or among those asked about', (read) => {
        if (read.kind === 'one') return [read.code];
        return read.kind === 'which' ? read.options.map(({ code }) => code) : [];
      }),
    ],
  );
}

/** Each old unit with the units of today that have a part of it: "Xã Tân Bình (huyện Tân Biên)" with its district. */
function oldUnits(
  wards: z.infer<typeof Units>['provinces'][number]['wards'],
): readonly { readonly name: string; readonly codes: ReadonlySet<string> }[] {
  const units = new Map<string, Set<string>>();
  for (const { code, name: today, formed_from } of wards)
    for (const part of (formed_from ?? today).split(', ')) {
      const name = part
        .replace(/ \((.+)\)/u, ' $1')
        .replace(/^\p{L}/u, (first) => first.toLowerCase());
      units.set(name, (units.get(name) ?? new Set()).add(code));
    }
  return [...units].map(([name, codes]) => ({ name, codes }));
}
