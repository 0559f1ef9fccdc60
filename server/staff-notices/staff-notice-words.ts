import type { StaffCause } from '#adapters/postgres/staff-notices/note-for-staff.ts';
import type { OwnNotice } from '#adapters/postgres/staff-notices/own-notices.ts';
import { sayInstant } from '#language/date-words.ts';

const WORDS: Readonly<Record<StaffCause, string>> = {
  new: 'Việc mới về đơn vị',
  assigned: 'Được giao cho anh/chị',
  mentioned: 'Có người nhắc tên anh/chị',
  citizen: 'Người dân vừa bổ sung',
  due: 'Hôm nay tới hạn',
  late: 'Đã quá hạn',
};

/** What happened, in a few words; nothing that a citizen wrote. */
export function causeWords(cause: StaffCause): string {
  return WORDS[cause];
}

/** “Chiếu sáng · hạn 17 giờ ngày 20/1”. */
export function aboutWords(
  { category, dueAt }: Pick<OwnNotice, 'category' | 'dueAt'>,
  categoryName: (id: string) => string,
): string {
  return `${categoryName(category)} · hạn ${sayInstant(dueAt)}`;
}

/** So many stand in one message; the desk has them all. */
const MOST_LINES = 10;

/** What somebody should know, as one message: a single thing with its link, several as a digest. */
export function staffMessage(
  notices: readonly OwnNotice[],
  {
    categoryName,
    publicUrl,
  }: {
    readonly categoryName: (id: string) => string;
    readonly publicUrl: string | undefined;
  },
): string {
  const linkTo = (path: string): string =>
    publicUrl === undefined ? `bàn làm việc, ${path}` : new URL(path, publicUrl).href;
  const lines = notices
    .slice(0, MOST_LINES)
    .map((one) => `${causeWords(one.cause)}: ${one.receipt}, ${aboutWords(one, categoryName)}`);
  const [first] = notices;
  if (first && notices.length === 1)
    return `${lines.join('')}\n${linkTo(`/desk/viec/${first.receipt}`)}`;
  const more = notices.length - MOST_LINES;
  return [
    `Một Cửa: ${notices.length} điều anh/chị nên xem.`,
    ...lines.map((line) => `• ${line}`),
    ...(more > 0 ? [`và ${more} điều khác`] : []),
    linkTo('/desk/hop-viec'),
  ].join('\n');
}

/** What a list of mails shows of it. */
export function staffSubject(notices: readonly OwnNotice[]): string {
  const [first] = notices;
  return first && notices.length === 1
    ? `${causeWords(first.cause)}: ${first.receipt}`
    : `Một Cửa: ${notices.length} điều anh/chị nên xem`;
}
