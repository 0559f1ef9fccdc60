/** What the desk and the server say to each other about notices to one's own staff. Plain types, no code. */

/** Why somebody should look at a case; `due` and `late` are wished for together. */
export type StaffCause = 'new' | 'assigned' | 'mentioned' | 'citizen' | 'due' | 'late';

/** What may be wished for: `due` stands for late cases too. */
export type WishedCause = Exclude<StaffCause, 'late'>;

/** While the desk is open, by mail, in a linked chat. */
export type NoticeWay = 'desk' | 'mail' | 'chat';

/** `GET /api/desk/notices`: what whoever asks has not seen yet. */
export interface OwnNotices {
  readonly all: number;
  readonly mentions: number;
  /** The newest, 30 at most. */
  readonly rows: readonly OwnNoticeShown[];
}

/** Code, heading and deadline; nothing that a citizen wrote. */
export interface OwnNoticeShown {
  readonly id: string;
  readonly cause: StaffCause;
  readonly receipt: string;
  /** “Có người nhắc tên anh/chị”. */
  readonly words: string;
  /** “Chiếu sáng · hạn 20/01 17:00”. */
  readonly about: string;
  readonly at: string;
}

/** `PUT /api/desk/notice-wish`. Hours of the Vietnamese clock; the same twice means none. */
export interface NoticeWish {
  readonly causes: readonly WishedCause[];
  readonly ways: readonly NoticeWay[];
  readonly quietFrom: number;
  readonly quietTo: number;
}

/** `GET /api/desk/notice-wish`. */
export interface NoticeWishShown extends NoticeWish {
  /** Where mail goes; null where the account has no address. */
  readonly address: string | null;
  /** The office has a mail server. */
  readonly hasMail: boolean;
  /** Why the newest mail may not have arrived. */
  readonly mailTrouble: string | null;
  /** Kinds of chats that can be linked here. */
  readonly chatWays: readonly string[];
  readonly chats: readonly { readonly id: string; readonly way: string }[];
}

/** `POST /api/desk/notice-chats`: what to write to the bot, for 15 minutes; shown once. */
export interface NoticeChatCode {
  readonly code: string;
}

/** `GET /api/desk/cases/:receipt/colleagues?q=…`: who may see the case, for a mention. */
export interface Colleagues {
  readonly colleagues: readonly { readonly login: string; readonly name: string }[];
}
