import { editsOf, procedureOrigins } from '#adapters/postgres/procedures.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { ASKED_FIELDS } from '#bot/needs.ts';
import type {
  EditableValues,
  KnownWords,
  ProcedurePage,
  ToldPart,
} from '#console/knowledge-protocol.ts';
import { wholeField } from '#knowledge/answer/answer-field.ts';
import { FIELD_LABELS } from '#knowledge/answer/field-labels.ts';
import type { Edits } from '#knowledge/import/apply-edits.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { doubtedField } from '../../knowledge/doubted-field.ts';
import { may } from '../../staff/may.ts';
import { draftShown } from './draft-shown.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';
import { rowOf } from './procedure-list.ts';

/** One procedure: what is told of it, what finds it, and what staff did to it. */
export async function procedurePage(
  one: Procedure,
  staff: Pick<StaffMember, 'role' | 'login'>,
  parts: KnowledgeParts,
): Promise<ProcedurePage> {
  const { pool, today } = parts;
  const [origins, kept, draft] = await Promise.all([
    procedureOrigins(pool),
    editsOf(pool, one.code),
    draftShown(one, staff.login, parts),
  ]);
  const edits = (kept?.edits ?? {}) as Edits;
  const { decision, checkedOn, url } = one.source;
  return {
    ...rowOf(one, origins, today()),
    ...{ decision, checkedOn, url },
    excluded: edits.excluded ?? null,
    draft,
    editable: editableOf(one),
    told: toldOf(one, parts),
    everydayNames: wordsOf(one.everydayNames, edits.everydayNames),
    exampleQuestions: wordsOf(one.exampleQuestions, edits.exampleQuestions),
    suspicions: one.suspicions.map(({ field, raw }) => ({ field: doubtedField(field), raw })),
    mayEdit: may(staff, 'edit-knowledge'),
  };
}

/** The values that the forms begin with. */
function editableOf({ conditions, ways, localNote, replacedBy }: Procedure): EditableValues {
  return {
    conditions: conditions.kind === 'text' ? conditions.text : '',
    ways: ways.map(({ kind, fee, duration }) => ({
      ...{ kind, fee: fee.kind, time: duration?.parsed ? duration.value : null },
      amount: fee.kind === 'amount' ? (fee.amounts[0]?.value ?? null) : null,
      unit: duration?.parsed ? duration.unit : null,
    })),
    note: localNote ? { about: localNote.field, ...localNote, to: localNote.to ?? null } : null,
    replacedBy: replacedBy ?? null,
  };
}

/** Every part as citizens are told it; of what is known by title only, or is over, the one sentence that says so. */
function toldOf(one: Procedure, { knowledge, today }: KnowledgeParts): readonly ToldPart[] {
  const nameOf = (code: string): string | undefined => knowledge.find(code)?.name;
  const options = { overlays: knowledge.fees(), today: today(), nameOf };
  const parts = ASKED_FIELDS.filter((field) => field !== 'overview').map((field) => ({
    label: FIELD_LABELS[field],
    ...wholeField(one, field, options),
  }));
  return parts.every(({ text }) => text === parts[0]?.text) ? parts.slice(0, 1) : parts;
}

function wordsOf(all: readonly string[], own: readonly string[] = []): readonly KnownWords[] {
  const ours = new Set(own.map((words) => words.normalize('NFC').trim()));
  return all.map((words) => ({ words, own: ours.has(words) }));
}
