import { expect, test } from 'vitest';
import type { AnswerRules } from '#console/protocol.ts';
import { PLACEHOLDERS } from '#console/src/cases/canned.ts';
import type { CaseApiInTest } from './case-api-set-up.ts';

/** A new reply as the desk sends it. */
export const aReply = (agency: string, name: string, change: object = {}) => ({
  ...{ id: null, agency, name, text: 'Việc {mã} đã xong.', seen: '' },
  ...change,
});

/** What an office says often, as the desk keeps it. */
export function cannedReplies(api: () => CaseApiInTest): void {
  const signIn: CaseApiInTest['signIn'] = (role, agency) => api().signIn(role, agency);
  const asks: CaseApiInTest['asks'] = (method, url, body) => api().asks(method, url, body);
  test('a canned reply names nothing unknown, is changed only as it was read, and what it said before can be read again', async () => {
    signIn('supervisor', 'xa');
    const post = (body: object) => asks('POST', '/api/desk/replies', body);
    const strange = await post(aReply('xa', 'đèn', { text: 'Gửi {tên}, việc {mã} đã xong.' }));
    expect([strange.status, strange.text]).toEqual([422, expect.stringContaining('{tên}')]);
    expect((await post(aReply('xa', 'đèn', { text: 'Việc {mã đã xong' }))).status).toBe(422);
    expect((await post(aReply('xa', 'đèn'))).status).toBe(200);
    expect((await post(aReply('xa', 'đèn'))).status).toBe(409);
    const { replies, variables } = JSON.parse(
      (await asks('GET', '/api/desk/replies')).text,
    ) as AnswerRules;
    expect(variables.map(({ name }) => name)).toEqual(PLACEHOLDERS);
    const one = replies.find(({ name }) => name === 'đèn');
    const changed = aReply('xa', 'đèn đường', {
      id: one?.id,
      text: 'Đèn đã sáng.',
      seen: one?.text,
    });
    expect((await post(changed)).status).toBe(200);
    // Decided on what somebody else has changed since.
    expect((await post({ ...changed, text: 'Đèn sáng rồi.' })).status).toBe(409);
    const past = `/api/desk/replies/past?${new URLSearchParams({ agency: 'xa', name: 'đèn đường' })}`;
    expect(JSON.parse((await asks('GET', past)).text)).toMatchObject({
      rows: [{ text: 'Việc {mã} đã xong.' }],
    });
    signIn('supervisor', 'so');
    expect(JSON.parse((await asks('GET', past)).text)).toEqual({ rows: [] });
    expect((await post({ ...changed, agency: 'so', seen: 'Đèn đã sáng.' })).status).toBe(404);
  });
}
