import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firstBrokenLink } from '#adapters/postgres/audit.ts';
import { readHistory } from '#adapters/postgres/cases/case-rows.ts';
import { foldCase } from '#cases/case-state.ts';
import { actsFor, CASE_ACTS } from '#server/desk/cases/acts.ts';
import { askList } from '#server/desk/cases/ask-list.ts';
import { caseFor, performAct } from '#server/desk/cases/perform.ts';
import { proposalsFor } from '#server/desk/cases/proposals.ts';
import { setTwoPeople } from '#server/desk/cases/two-people.ts';
import { aCaseIn, type CaseInTest } from './case-set-up.ts';
import { aDeskIn, type DeskInTest } from './desk-set-up.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

let store: StoreInTest;
let desk: DeskInTest;
beforeAll(async () => {
  store = await startStoreInTest();
  desk = await aDeskIn(store);
});
afterAll(() => store.close());
beforeEach(() => store.empty());

async function rowOf({ receipt }: { readonly receipt: string }): Promise<Record<string, unknown>> {
  const { rows } = await store.pool.query('SELECT * FROM feedback_case WHERE receipt = $1', [
    receipt,
  ]);
  return rows[0] ?? {};
}

async function told(where = 'true'): Promise<readonly string[]> {
  const { rows } = await store.pool.query<{ chat: string }>(
    `SELECT words->>'chat' AS chat FROM notice WHERE ${where} ORDER BY created_at`,
  );
  return rows.map(({ chat }) => chat);
}

describe('what staff do to a case', () => {
  test('a whole life: accepted, asked, extended, answered, opened again, refused; every step is told and audited', async () => {
    const one = await aCaseIn(store, { agency: 'xa' });
    const { does } = desk.staff('agent', 'xa');
    await does(one, 'accept', {});
    await does(one, 'ask', { question: 'Cột số mấy?' });
    expect(await rowOf(one)).toMatchObject({ stage: 'waiting-citizen', handler: 'agent-xa' });
    await does(one, 'answer', { text: 'Đã thay bóng đèn.' });
    await does(one, 'reopen', { reason: 'Đèn lại tắt.' });
    expect((await rowOf(one))['due_at']).toEqual(desk.freshDue);
    await does(one, 'extend', { until: '2027-02-15', reason: 'Chờ vật tư.' });
    await does(one, 'refuse', { reason: 'Đường của công ty, không thuộc xã.' });
    const words = (await told()).join('\n');
    for (const said of [
      'Cột số mấy?',
      'Đã thay bóng đèn.',
      'Chờ vật tư.',
      '15/02/2027',
      'không thuộc xã',
    ])
      expect(words).toContain(said);
    expect(await store.count('audit', `act LIKE 'case-%' AND object = '${one.receipt}'`)).toBe(6);
    expect(await firstBrokenLink(store.pool)).toBeUndefined();
  });

  test('an extension to a day off, or to an earlier day, is refused with a sentence', async () => {
    const one = await aCaseIn(store, { agency: 'xa' });
    const { tries } = desk.staff('agent', 'xa');
    const sunday = await tries(one, 'extend', { until: '2027-02-14', reason: 'x' });
    expect(sunday).toEqual({ kind: 'refused', message: 'Hạn mới phải là ngày làm việc.' });
    const earlier = await tries(one, 'extend', { until: '2026-12-01', reason: 'x' });
    expect(earlier).toEqual({ kind: 'refused', message: 'Hạn mới phải sau hạn đang có.' });
    expect(await told()).toEqual([]);
  });

  test('two people answer at once: one wins, the other is told, the citizen hears one answer', async () => {
    const one = await aCaseIn(store, { agency: 'xa' });
    const [first, second] = [desk.staff('agent', 'xa'), desk.staff('supervisor', 'xa')];
    const both = await Promise.all([
      first.tries(one, 'answer', { text: 'Đã xong.' }, 2),
      second.tries(one, 'answer', { text: 'Đã xong.' }, 2),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'moved']);
    expect(await told()).toHaveLength(1);
    expect(await store.count('audit', `act = 'case-answer' AND object = '${one.receipt}'`)).toBe(1);
  });

  test('returned by one agency it is nobody’s, and goes to the next that the rules propose', async () => {
    const one = await aCaseIn(store, { agency: 'xa', communeCode: desk.commune });
    await desk.staff('agent', 'xa').does(one, 'return', { reason: 'Đường tỉnh quản lý.' });
    expect(await rowOf(one)).toMatchObject({ stage: 'received', agency: '', returns: 1 });
    expect(await desk.staff('agent', 'xa').tries(one, 'note', { text: 'x' })).toEqual({
      kind: 'no-case',
    });
    await desk
      .staff('supervisor')
      .does(one, 'route', { agency: desk.agencies[1] ?? '', because: 'Đúng việc.' });
    expect(await rowOf(one)).toMatchObject({ stage: 'routed', agency: desk.agencies[1] });
  });

  test('passed around, it is a supervisor’s to settle, and that is said plainly', async () => {
    const one = await aCaseIn(store, { agency: 'xa', communeCode: desk.commune });
    const shown = async () => {
      const found = await caseFor(desk.staff('supervisor').member, one.receipt, desk.parts);
      if (!found) throw new Error('the case is gone');
      const { returns } = foldCase(await readHistory(store.pool, one.id));
      return proposalsFor(found, returns, desk.parts);
    };
    const own = desk.communeAgencies[0] ?? '';
    expect(await shown()).toMatchObject({ next: { id: own }, bouncing: '' });
    await desk.staff('agent', 'xa').does(one, 'return', { reason: 'Không phải việc của tôi.' });
    await desk.staff('agent').does(one, 'route', { agency: own, because: 'Theo đề xuất.' });
    await desk.staff('agent', own).does(one, 'return', { reason: 'Đường tỉnh quản lý.' });
    const after = await shown();
    expect(after.next?.id).toBe(desk.parts.routing().defaultDesk);
    expect(after.next?.because).toContain('người phân việc quyết định');
    expect(after.bouncing).toContain('Đã bị trả lại 2 lần');
    const route = { agency: desk.agencies[0] ?? '', because: 'x' };
    const end = await desk.staff('agent').tries(one, 'route', route);
    expect(end).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('trưởng bộ phận'),
    });
    await desk.staff('supervisor').does(one, 'route', route);
  });

  test('two agencies at once: both have it in their lists and note, one answers for it', async () => {
    const one = await aCaseIn(store, { agency: 'xa', also: ['so'] });
    const { rows } = await store.pool.query<{ kind: string; agency: string }>(
      `SELECT kind, what->>'agency' AS agency FROM case_event WHERE case_id = $1 ORDER BY number`,
      [one.id],
    );
    expect(rows.at(-1)).toEqual({ kind: 'agency-added', agency: 'so' });
    const helper = desk.staff('agent', 'so');
    for (const { member } of [desk.staff('agent', 'xa'), helper])
      expect((await askList(member, { view: 'open', limit: 9 }, desk.parts)).rows).toMatchObject([
        { receipt: one.receipt },
      ]);
    await helper.does(one, 'note', { text: 'Sở đã kiểm tra trụ.' });
    const seen = await caseFor(helper.member, one.receipt, desk.parts);
    expect(seen && actsFor(seen, helper.member).map(({ name }) => name)).toEqual([
      'note',
      'reclassify',
    ]);
    expect(await helper.tries(one, 'answer', { text: 'x' })).toEqual({ kind: 'no-right' });
    await desk.staff('agent', 'xa').does(one, 'answer', { text: 'Đã thay bóng.' });
  });

  test('what harms or cannot be undone waits for a word more, and tells what it would do', async () => {
    const harmful = CASE_ACTS.filter(({ warning }) => warning !== undefined);
    expect(harmful.map(({ name }) => name)).toEqual([
      ...['release', 'refuse', 'forward', 'publish', 'reclassify'],
    ]);
    const one = await aCaseIn(store, { agency: 'xa' });
    const { tries } = desk.staff('supervisor', 'xa');
    for (const { name, warning: message } of harmful)
      for (const confirmed of [false, 'true', null])
        expect(await tries(one, name, { confirmed, reason: 'x', text: 'x' })).toEqual({
          kind: 'unconfirmed',
          message,
        });
    expect(await rowOf(one)).toMatchObject({ stage: 'routed', version: 2 });
  });

  test('no one judges themselves: a case about staff goes to no office that it may speak of', async () => {
    const one = await aCaseIn(store, {
      agency: desk.inspector,
      category: 'thai_do_cham_tre',
      communeCode: desk.commune,
    });
    const { tries } = desk.staff('supervisor');
    for (const act of ['route', 'add-agency'])
      for (const agency of desk.communeAgencies)
        expect(await tries(one, act, { agency, because: 'x' })).toMatchObject({ kind: 'refused' });
    expect(await rowOf(one)).toMatchObject({ agency: desk.inspector, version: 2 });
  });
});

describe('where an agency wants two people for an answer', () => {
  const [agent, leader] = [() => desk.staff('agent', 'xa'), () => desk.staff('supervisor', 'xa')];
  const wanted = (on: boolean): Promise<void> =>
    setTwoPeople(store.pool, { agency: 'xa', on, by: 'leader' });
  beforeAll(() => wanted(true));
  afterAll(() => wanted(false));

  test('one writes, nobody hears of it; another sends it, signed by who wrote it', async () => {
    const one = await aCaseIn(store, { agency: 'xa' });
    await agent().does(one, 'answer', { text: 'Đã thay bóng đèn.' });
    expect(await rowOf(one)).toMatchObject({ stage: 'routed', answer: null });
    expect(await told()).toEqual([]);
    expect(await agent().tries(one, 'release', { confirmed: true })).toEqual({
      kind: 'refused',
      message: 'Người soạn không tự duyệt được: cần một người khác.',
    });
    await leader().does(one, 'release', { confirmed: true });
    expect(await rowOf(one)).toMatchObject({ stage: 'answered', draft: null });
    expect((await told()).join()).toContain('Đã thay bóng đèn.');
    expect((await told()).join()).toContain('Cán bộ agent-xa');
    expect(await leader().tries(one, 'release', { confirmed: true })).toMatchObject({
      kind: 'refused',
    });
  });

  test('what was released is what was read: a draft that changed meanwhile is not sent', async () => {
    const one = await aCaseIn(store, { agency: 'xa' });
    await agent().does(one, 'answer', { text: 'Bản một.' });
    await agent().does(one, 'answer', { text: 'Bản hai.' });
    expect(await leader().tries(one, 'release', { confirmed: true }, 3)).toEqual({ kind: 'moved' });
    await leader().does(one, 'send-back', { reason: 'Chưa nêu ngày.' });
    expect(await rowOf(one)).toMatchObject({ draft: null, stage: 'routed' });
    expect(await leader().tries(one, 'release', { confirmed: true })).toMatchObject({
      kind: 'refused',
    });
    expect(await told()).toEqual([]);
  });

  test('a draft is gone with the agency that wrote it, and others answer as before', async () => {
    const one = await aCaseIn(store, { agency: 'xa', communeCode: desk.commune });
    await agent().does(one, 'answer', { text: 'Đã xong.' });
    const [next] = desk.agencies;
    await desk
      .staff('supervisor')
      .does(one, 'route', { agency: next ?? '', because: 'Đúng việc.' });
    expect(await rowOf(one)).toMatchObject({ draft: null });
    await desk.staff('agent', next).does(one, 'answer', { text: 'Sở đã thay đèn.' });
    expect((await told()).join()).toContain('Sở đã thay đèn.');
  });
});

describe('two reports of the same thing', () => {
  const because = 'Cùng một cột đèn.';

  test('become one: fifteen people are told of the outcome once each, and can be taken apart again', async () => {
    const kept = await aCaseIn(store, { agency: 'xa' });
    const { does } = desk.staff('agent', 'xa');
    const merged: CaseInTest[] = [];
    for (let at = 0; at < 15; at += 1) merged.push(await aCaseIn(store, { agency: 'xa' }));
    for (const one of merged) await does(one, 'merge', { into: kept.receipt, because });
    expect(await rowOf(kept)).toMatchObject({ supporters: 15, priority: 15 });
    expect(await told()).toHaveLength(15);
    const [back] = merged;
    await does(back, 'unmerge', { because: 'Khác cột.' });
    expect(await rowOf(kept)).toMatchObject({ supporters: 14 });
    expect(await rowOf(back ?? kept)).toMatchObject({ stage: 'routed', merged_into: null });
    await does(back, 'merge', { into: kept.receipt, because });
    await does(kept, 'answer', { text: 'Đã thay cả dãy đèn.' });
    const { rows } = await store.pool.query(
      `SELECT conversation_id, count(*)::int AS n FROM notice WHERE words->>'chat' LIKE '%Đã thay cả dãy đèn.%' GROUP BY 1`,
    );
    expect(rows).toHaveLength(16);
    expect(rows.every(({ n }: { n: number }) => n === 1)).toBe(true);
  });

  test('merged crosswise at the same moment, one is done and nothing hangs', async () => {
    const [a, b] = [await aCaseIn(store, { agency: 'xa' }), await aCaseIn(store, { agency: 'xa' })];
    const { tries } = desk.staff('agent', 'xa');
    const both = await Promise.all([
      tries(a, 'merge', { into: b.receipt, because }, 2),
      tries(b, 'merge', { into: a.receipt, because }, 2),
    ]);
    expect(both.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(await store.count('feedback_case', `stage = 'merged'`)).toBe(1);
    expect(await store.count('case_event', `kind = 'absorbed'`)).toBe(1);
  });

  test('nothing is half done: where the second refuses the first stands as before', async () => {
    const [a, b] = [await aCaseIn(store, { agency: 'xa' }), await aCaseIn(store, { agency: 'xa' })];
    const { does, tries } = desk.staff('agent', 'xa');
    await does(b, 'answer', { text: 'Đã xong.' });
    expect(await tries(a, 'merge', { into: b.receipt, because })).toMatchObject({
      kind: 'refused',
    });
    expect(await rowOf(a)).toMatchObject({ stage: 'routed', version: 2 });
    expect(await store.count('case_follower')).toBe(0);
    expect(await tries(a, 'merge', { into: a.receipt, because })).toMatchObject({
      kind: 'refused',
    });
  });

  test('a case of another agency is no case to merge with', async () => {
    const [a, b] = [await aCaseIn(store, { agency: 'xa' }), await aCaseIn(store, { agency: 'so' })];
    const end = await desk.staff('agent', 'xa').tries(a, 'merge', { into: b.receipt, because });
    expect(end).toMatchObject({ kind: 'refused' });
  });
});

test('a contact is shown for a reason that is kept, and not to agents where it was hidden from them', async () => {
  const hidden = await aCaseIn(store, { agency: 'xa', phone: '0900000123', hideContact: true });
  const agent = await desk.staff('agent', 'xa').tries(hidden, 'unmask', { reason: 'Cần gọi.' });
  expect(agent).toMatchObject({ kind: 'refused' });
  const leader = await desk
    .staff('supervisor', 'xa')
    .tries(hidden, 'unmask', { reason: 'Cần gọi.' });
  expect(leader).toEqual({ kind: 'done', contact: '0900000123' });
  expect(
    await store.count('case_event', `kind = 'unmasked' AND what->>'reason' = 'Cần gọi.'`),
  ).toBe(1);
  expect(await store.count('audit', `act = 'case-unmask' AND object = '${hidden.receipt}'`)).toBe(
    1,
  );
});

test('every act refuses whoever may not do it, and says so in the audit', async () => {
  const one = await aCaseIn(store, { agency: 'xa' });
  for (const { name, roles } of CASE_ACTS)
    for (const role of ['agent', 'supervisor', 'editor', 'inspector', 'administrator'] as const) {
      if (roles.includes(role)) continue;
      const asked = { receipt: one.receipt, act: name, version: 2, input: {} };
      const end = await performAct(desk.staff(role, 'xa').member, asked, desk.parts);
      expect([name, role, end.kind]).toEqual([
        name,
        role,
        role === 'editor' ? 'no-case' : 'no-right',
      ]);
    }
  expect(await rowOf(one)).toMatchObject({ version: 2 });
});
