import type { ImportReport } from '#knowledge/import/import-report.ts';
import type { UnreadableFile } from '#knowledge/import/read-file.ts';

/** Refused records that the console shows; the report has all. */
const SHOWN = 20;

/** What an import did, in the few lines that an operator reads. */
export function importSummary(report: ImportReport, unreadable: readonly UnreadableFile[]): string {
  const { fees, refused } = report;
  return [
    `Read ${report.read}: ${report.added.length} added, ${report.changed.length} changed, ${report.unchanged.length} unchanged, ${refused.length} refused.`,
    ...refused
      .slice(0, SHOWN)
      .map(({ place, name, reason }) => `  refused ${place} ${name}: ${reason}`),
    refused.length > SHOWN ? `  and ${refused.length - SHOWN} more in the report` : '',
    ...unreadable.map(({ name, reason }) => `  refused ${name}: ${reason}`),
    `Fees never told as free or as a sum: ${fees['set-by-province'].length} set by the province, ${fees['set-by-another-document'].length} by another document, ${fees.conflicting.length} conflicting, ${fees.unreadable.length} unreadable.`,
    missing(report),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function missing(report: ImportReport): string {
  const proposed = report.proposedForRetirement.length;
  if (proposed > 0)
    return `${proposed} procedures are no longer in the whole list and are proposed for retirement; none was changed.`;
  if (report.missing.length === 0) return '';
  return `${report.missing.length} procedures known before are not in these files; none was removed.`;
}

/** The files of which nothing could be read, for the report. */
export function unreadableText(unreadable: readonly UnreadableFile[]): string {
  return unreadable.map(({ name, reason }) => `- ${name}: ${reason}`).join('\n');
}
