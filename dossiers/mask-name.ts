/**
 * "Nguyễn Văn An" → "N. V. A***": enough for the applicant to know themselves, too little for others. The
 * number of signs does not tell the length.
 */
export function maskName(name: string): string {
  const parts = name.normalize('NFC').trim().split(/\s+/u).filter(Boolean);
  const initials = parts.map((part) => [...part][0]?.toUpperCase() ?? '');
  const given = initials.at(-1);
  if (given === undefined) return '';
  return [...initials.slice(0, -1).map((initial) => `${initial}.`), `${given}***`].join(' ');
}
