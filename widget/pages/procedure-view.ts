import type { PageOffice } from './page.ts';

/** An answer about one field as `knowledge/answer` gives it; `whole` is false where the page does not say. */
export interface ProcedurePart {
  readonly text: string;
  readonly whole: boolean;
}

/** The fields of the page, in the order in which they stand on it (ui.md 6). */
export const SECTIONS = [
  ['fee', 'Lệ phí'],
  ['time', 'Thời hạn'],
  ['where', 'Nộp ở đâu'],
  ['online', 'Nộp bằng cách nào'],
  ['documents', 'Giấy tờ cần chuẩn bị'],
  ['form', 'Mẫu đơn'],
  ['steps', 'Các bước'],
  ['conditions', 'Điều kiện'],
  ['result', 'Kết quả'],
  ['legal_basis', 'Căn cứ pháp lý'],
] as const;

export type ProcedureField = (typeof SECTIONS)[number][0];

export interface ProcedurePage {
  readonly office: PageOffice;
  readonly code: string;
  readonly name: string;
  /** "Hộ tịch · cấp xã", or empty. */
  readonly about: string;
  /** "Công dân Việt Nam; người nước ngoài": for whom; empty where the page does not say. */
  readonly audience?: string | undefined;
  /** The whole address of this page, for paper and cameras, where the office has one. */
  readonly address?: string | undefined;
  /** "29/11/2026": for paper. */
  readonly today?: string | undefined;
  /** The same words as in the chat; a field left out is left out of the page. */
  readonly parts: Readonly<Partial<Record<ProcedureField, ProcedurePart>>>;
  /** The line that says where it was read, and the page's address or an empty string. */
  readonly source: { readonly text: string; readonly url: string };
  readonly siblings: readonly { readonly name: string; readonly path: string }[];
}

/** The chat's "Dạ," opens an answer; a page has not been asked. */
export function withoutAddress(text: string): string {
  const rest = text.replace(/^Dạ,\s*/u, '');
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}
