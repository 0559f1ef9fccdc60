import { ASKED_FIELDS } from '#bot/needs.ts';
import { wholeField } from '#knowledge/answer/answer-field.ts';
import { FIELD_LABELS } from '#knowledge/answer/field-labels.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';

/** One thing that differs, in the words that citizens are told. */
export interface ToldChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const PUBLICATIONS: Readonly<Record<Procedure['publication'], string>> = {
  published: 'Đang dùng',
  'title-only': 'Chỉ biết tên',
  draft: 'Đang ẩn',
  retired: 'Đã bãi bỏ',
};

/** What differs between two states of a procedure: what is told, what finds it, whether it is told at all. */
export function toldChanges(
  before: Procedure,
  after: Procedure,
  today: string,
): readonly ToldChange[] {
  const told = (one: Procedure): readonly (readonly [string, string])[] => [
    ['Tình trạng', stateWords(one)],
    ['Tên thủ tục', one.name],
    ['Tên thường gọi', one.everydayNames.join('\n')],
    ['Câu mẫu', one.exampleQuestions.join('\n')],
    ...ASKED_FIELDS.filter((field) => field !== 'overview').map(
      (field) => [FIELD_LABELS[field], toldField(one, field, today)] as const,
    ),
  ];
  const then = new Map(told(before));
  return told(after).flatMap(([label, words]) => {
    const was = then.get(label) ?? '';
    return was === words ? [] : [{ label, before: was, after: words }];
  });
}

/** A retired page says one sentence for everything: what it would tell otherwise is compared. */
function toldField(one: Procedure, field: (typeof ASKED_FIELDS)[number], today: string): string {
  const open =
    one.publication === 'title-only' ? one : { ...one, publication: 'published' as const };
  return wholeField(open, field, { today }).text;
}

function stateWords({ publication, replacedBy }: Procedure): string {
  const words = PUBLICATIONS[publication];
  return replacedBy === undefined ? words : `${words}, thay bằng ${replacedBy}`;
}
