/** The ways by which a citizen is told, in the order in which they are tried (design.md 3.7). */
export const NOTICE_WAYS = ['chat', 'zalo-user', 'zalo-phone', 'mail'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/** What a notice can be about; a platform's templates are chosen by it. */
export const NOTICE_PURPOSES = [
  'case-answered',
  'case-changed',
  'dossier-changed',
  'reception-turn',
  'announcement',
] as const;
export type NoticePurpose = (typeof NOTICE_PURPOSES)[number];

/** The names under which a template may ask for something; a template that asks for more cannot be used. */
export const NOTICE_VALUES = [
  'ma_phan_anh',
  'ma_ho_so',
  'thu_tuc',
  'trang_thai',
  'ngay',
  'co_quan',
  'noi_dung',
] as const;
export type NoticeValue = (typeof NOTICE_VALUES)[number];

/** One notice in the words of each way. Plain data: it waits in the store until it is told. */
export interface NoticeWords {
  readonly chat: string;
  readonly mail: { readonly subject: string; readonly text: string };
  /** For template messages, by the names of {@link NOTICE_VALUES}. */
  readonly values: Readonly<Partial<Record<NoticeValue, string>>>;
}

/** How a citizen wants to be told; nothing said means the usual ways. */
export interface NoticeWish {
  readonly stopped: boolean;
  readonly without: readonly NoticeWay[];
}
