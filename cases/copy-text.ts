import { sayInstant } from '#language/date-words.ts';
import type { ExternalSystem } from './external-systems.ts';

/** What of a case goes to another system: the thing itself, never who told it. */
export interface CopiedCase {
  readonly receipt: string;
  /** As a heading: "Đèn đường". */
  readonly category: string;
  readonly text: string;
  readonly place: string;
  readonly urgent: boolean;
  readonly createdAt: Date;
}

/**
 * A case in words that are pasted into another system's form, so that nobody types it twice. Our receipt stands in
 * it: by it the answer is matched when it comes back.
 */
export function copyText(one: CopiedCase, system: ExternalSystem): string {
  return (system === 'national' ? forNational(one) : forLine(one)).join('\n').normalize('NFC');
}

/** The national form asks for a heading of its own and one text [check]. */
function forNational(one: CopiedCase): readonly string[] {
  return [
    `Tiêu đề: ${one.category} – ${one.place}`,
    `Nội dung: ${one.text}`,
    `Nơi xảy ra: ${one.place}`,
    ...origin(one),
  ];
}

/** A line takes down what and where, in the order in which its people ask. */
function forLine(one: CopiedCase): readonly string[] {
  return [
    `Lĩnh vực: ${one.category}${one.urgent ? ' (khẩn)' : ''}`,
    `Nơi xảy ra: ${one.place}`,
    `Nội dung: ${one.text}`,
    ...origin(one),
  ];
}

function origin({ receipt, createdAt }: CopiedCase): readonly string[] {
  return [`Tiếp nhận lúc: ${sayInstant(createdAt)}`, `Mã tham chiếu: ${receipt}`];
}
