import { useQuery } from '@tanstack/react-query';
import type { AnswerRules, CannedReply, CaseShown } from '../../protocol.ts';
import type { ReplyVariable } from '../../reply-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { fullTime } from '../parts/time.ts';

/** What stands for the facts of a case in a canned reply; what is in square brackets is filled in by hand. */
export const PLACEHOLDERS = [
  '{mã}',
  '{đơn vị}',
  '{nơi}',
  '{loại việc}',
  '{hạn}',
  '{cán bộ}',
] as const;

/** A canned reply with the facts of the case in it; what it names and we do not know stays as it is. */
export function filledIn(text: string, one: CaseShown, staffName: string): string {
  const facts: Readonly<Record<string, string>> = {
    '{mã}': one.receipt,
    '{đơn vị}': one.agencyName,
    '{nơi}': one.place,
    '{loại việc}': one.categoryName,
    '{hạn}': fullTime(one.dueAt),
    '{cán bộ}': staffName,
  };
  return text.normalize('NFC').replaceAll(/\{[^{}]+\}/gu, (name) => facts[name] ?? name);
}

/** A canned reply with the facts of an example in it. */
export function previewOf(text: string, variables: readonly ReplyVariable[]): string {
  const samples = new Map(variables.map(({ name, sample }) => [name, sample]));
  return text.normalize('NFC').replaceAll(/\{[^{}]+\}/gu, (name) => samples.get(name) ?? name);
}

/** Names in braces that nothing is known for, once each. */
export function unknownIn(text: string, variables: readonly ReplyVariable[]): readonly string[] {
  const named = text.normalize('NFC').match(/\{[^{}]*\}/gu) ?? [];
  return [...new Set(named)].filter((name) => variables.every((one) => one.name !== name));
}

/** What is said often, and whose answers wait for a second person. */
export function useAnswerRules() {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['replies'],
    queryFn: ({ signal }) => api.get<AnswerRules>('/api/desk/replies', signal),
  });
}

/** Those for everybody and those of the agency that answers. */
export function repliesFor(
  rules: AnswerRules | undefined,
  { agency }: CaseShown,
): readonly CannedReply[] {
  return (rules?.replies ?? []).filter((one) => one.agency === '' || one.agency === agency);
}
