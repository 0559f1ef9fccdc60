const NOT_STATED = /^(?:--|không có thông tin|chưa có thông tin)?[.\s]*$/iu;

/** One space between words, composed letters, no ends. Line breaks stay. */
export function tidy(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ *\n+ */g, '\n')
    .trim();
}

/** As `tidy`, on one line. */
export function oneLine(raw: string): string {
  return tidy(raw).replace(/\s+/gu, ' ');
}

/** True when the page says nothing; "Không" and "Không có" do say something. */
export function isNotStated(raw: string): boolean {
  return NOT_STATED.test(raw.normalize('NFC').trim());
}

/** Cuts a raw value to what a report can show. */
export function short(raw: string, length = 160): string {
  const line = oneLine(raw);
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
