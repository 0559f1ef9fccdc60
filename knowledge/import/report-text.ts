import type { ImportReport } from './import-report.ts';

/** The fees that may not be spoken as a sum or as free, for the editors' list. */
const FEES_TO_CHECK = [
  'set-by-province',
  'set-by-another-document',
  'conflicting',
  'unreadable',
] as const;

/** The report as Markdown: counts first, then what a person should look at. */
export function reportText(report: ImportReport): string {
  return [
    '# Import report',
    counts(report),
    section(
      'Refused',
      report.refused.map((one) => `- ${one.place} ${one.name}: ${one.reason}`),
    ),
    section(
      'Fees by kind (procedures)',
      Object.entries(report.fees).map(([kind, codes]) => `- ${kind}: ${codes.length}`),
    ),
    ...FEES_TO_CHECK.map((kind) => section(`Fee ${kind}`, [report.fees[kind].join(' ')])),
    section(
      'Broken fields',
      Object.entries(report.broken).map(
        ([field, codes]) => `- ${field} (${codes.length}): ${codes.join(' ')}`,
      ),
    ),
    section(
      'Suspicious values',
      report.suspicious.map(
        (one) =>
          `- ${one.field}: ${one.what} (${one.codes.length} procedures, e.g. ${one.codes[0] ?? ''}: ${one.example})`,
      ),
    ),
    section('Proposed for retirement: no longer in the whole list', [
      report.proposedForRetirement.join(' '),
    ]),
    section('Known before, not in these sources', [
      report.proposedForRetirement.length > 0 ? '' : report.missing.join(' '),
    ]),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function counts(report: ImportReport): string {
  const { read, added, changed, unchanged, missing, refused } = report;
  return `read ${read} · added ${added.length} · changed ${changed.length} · unchanged ${unchanged.length} · missing ${missing.length} · refused ${refused.length}`;
}

function section(title: string, lines: readonly string[]): string {
  const said = lines.filter(Boolean);
  return said.length > 0 ? `## ${title}\n\n${said.join('\n')}` : '';
}
