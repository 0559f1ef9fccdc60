import { beforeEach, describe, expect, it } from 'vitest';
import type { AgencyList, AgencyShown } from '#console/agency-protocol.ts';
import type { CategoriesShown } from '#console/category-protocol.ts';
import type { NoticeTemplates } from '#console/notice-template-protocol.ts';
import type { DeskError } from '#console/protocol.ts';
import type { RoutingShown, RuleTrial } from '#console/routing-protocol.ts';
import type { Office } from '#server/office/open-office.ts';
import { aCaseIn } from './case-set-up.ts';
import { aRulesDesk, type RulesDesk } from './rules-set-up.ts';
import type { StoreInTest } from './store-set-up.ts';

/** Routing, agencies and deadlines as the desk keeps them, on a store and an office that are anew for each test. */
export function rulesAtTheDesk(now: () => { store: StoreInTest; office: Office }): void {
  describe('rules at the desk', () => {
    const TODAY = '2026-11-29';
    const LEADER = { role: 'supervisor', agency: null } as const;
    let desk: RulesDesk;
    let store: StoreInTest;
    let office: Office;
    beforeEach(async () => {
      ({ store, office } = now());
      await store.empty();
      desk = aRulesDesk(store, office, TODAY);
    });
    const asks: RulesDesk['asks'] = (...asked) => desk.asks(...asked);
    const rule = (change: object = {}) => ({
      ...{ kind: 'keep', category: 'dien', commune: '', level: '', agency: 'so-cong-thuong' },
      ...{ also: '', alternative: '', from: TODAY, reason: 'Sở nhận thẳng việc điện.', ...change },
    });

    it('is tried on the cases of 90 days, kept as it was read, and taken back with both in the record', async () => {
      const commune = office.communes[0]?.id;
      const one = await aCaseIn(store, { agency: 'xa' });
      await store.pool.query(
        `UPDATE feedback_case SET category = 'dien', commune_code = $2, text = 'mất điện' WHERE id = $1`,
        [one.id, commune],
      );
      const before = (await asks<RoutingShown>(LEADER)).said;
      const { said: trial } = await asks<RuleTrial>(LEADER, '/try', rule());
      expect(trial).toMatchObject({
        ...{ cases: 1, moved: 1, mark: before.mark },
        rows: [{ receipt: one.receipt, what: 'mất điện', to: office.agencyName('so-cong-thuong') }],
        loads: [
          { before: 0, after: 1 },
          { before: 1, after: 0 },
        ],
      });
      expect((await asks<RoutingShown>(LEADER)).said).toEqual(before);
      const kept = await asks<RoutingShown>(LEADER, '', { ...rule(), mark: trial.mark });
      expect(kept.said.rules).toContainEqual(
        expect.objectContaining({ category: 'dien', agency: 'so-cong-thuong', state: 'now' }),
      );
      // Two who decided on the same rules: the second one is told, and nothing of the first is lost.
      const late = await asks<DeskError>(LEADER, '', {
        ...rule({ category: 'khac' }),
        mark: trial.mark,
      });
      expect([late.status, late.said.code]).toEqual([409, 'changed']);
      const [last] = kept.said.history;
      expect(last).toMatchObject({ by: 'supervisor', gone: [], undid: false });
      expect(last?.come).toHaveLength(1);
      const undo = { id: last?.id, mark: kept.said.mark };
      const back = await asks<RoutingShown>(LEADER, '/undo', undo);
      expect(back.said.rules).toEqual(before.rules);
      expect(back.said.history.map(({ undid }) => undid)).toEqual([true, false]);
      const twice = await asks<DeskError>(LEADER, '/undo', { ...undo, mark: back.said.mark });
      expect([twice.status, twice.said.code]).toEqual([422, 'not-kept']);
    });

    it('ends on a day, says what cannot be kept, and is changed by nobody but who leads the whole office', async () => {
      const { mark, rules } = (await asks<RoutingShown>(LEADER)).said;
      const strange = await asks<DeskError>(LEADER, '/try', rule({ commune: 'xã Không Có' }));
      expect([strange.status, strange.said.message]).toEqual([
        422,
        'Chưa rõ xã, phường: xã Không Có.',
      ]);
      const end = { kind: 'end', id: rules[0]?.id, to: TODAY, mark };
      const { said } = await asks<RoutingShown>(LEADER, '', end);
      expect(said.rules.find(({ id }) => id === end.id)?.to).toBe(TODAY);
      for (const who of [
        { role: 'supervisor', agency: 'so-cong-thuong' },
        { role: 'administrator', agency: 'so-cong-thuong' },
        { role: 'agent', agency: null },
        { role: 'inspector', agency: null },
      ] as const) {
        const shown = await asks<RoutingShown>(who);
        expect([shown.status, shown.said.mayKeep, shown.said.suggestions]).toEqual([
          200,
          false,
          [],
        ]);
        for (const path of ['', '/try', '/undo'])
          expect((await asks(who, path, { ...rule(), mark: said.mark })).status).toBe(403);
      }
    });

    const AGENCIES = { at: 'agencies' };
    const ADMIN = { role: 'administrator', agency: null } as const;
    const fields = (change: object = {}) => ({
      ...{ name: 'Ban Quản lý dự án', level: 'province', communeCode: null, inspects: false },
      ...{ address: '', phone: '', email: '', hours: '', ...change },
    });
    const oneOf = (id: string) => asks<AgencyShown>(ADMIN, `/${id}`, undefined, AGENCIES);

    it('an agency is added, given cases by a rule, renamed everywhere, and retires only once no rule names it', async () => {
      const added = await asks<AgencyShown>(ADMIN, '', fields(), AGENCIES);
      const { id, mark } = added.said;
      expect([added.status, id]).toEqual([200, 'ban-quan-li-du-an']);
      const again = await asks<DeskError>(ADMIN, '', fields(), AGENCIES);
      expect([again.status, again.said.message]).toEqual([422, 'Đã có đơn vị tên này.']);
      const { said: routing } = await asks<RoutingShown>(LEADER);
      const given = rule({ agency: id });
      const kept = await asks<RoutingShown>(LEADER, '', { ...given, mark: routing.mark });
      const put = { ...AGENCIES, method: 'PUT' } as const;
      const renamed = { ...fields({ name: 'Ban Dự án', phone: '0272 000 000' }), mark };
      expect((await asks(ADMIN, `/${id}`, renamed, put)).status).toBe(200);
      expect([office.agencyName(id), (await oneOf(id)).said.phone]).toEqual([
        'Ban Dự án',
        '0272 000 000',
      ]);
      // Read before the other one changed it: nothing is lost in silence.
      expect((await asks(ADMIN, `/${id}`, renamed, put)).status).toBe(409);
      const now = (await oneOf(id)).said;
      expect(now).toMatchObject({ rules: [expect.stringContaining('Điện')], open: 0 });
      expect(now.history.map(({ words }) => words)).toEqual([
        'sửa tên “Ban Quản lý dự án” thành “Ban Dự án”; điện thoại “chưa có” thành “0272 000 000”',
        'thêm đơn vị này',
      ]);
      const retire = { mark: now.mark, confirmed: true };
      const held = await asks<DeskError>(ADMIN, `/${id}/retire`, retire, AGENCIES);
      expect([held.status, held.said.message]).toEqual([422, now.staysBecause[0]]);
      const [change] = kept.said.history;
      await asks(LEADER, '/undo', { id: change?.id, mark: kept.said.mark });
      expect((await asks(ADMIN, `/${id}/retire`, { mark: now.mark }, AGENCIES)).status).not.toBe(
        200,
      );
      const gone = await asks<AgencyShown>(ADMIN, `/${id}/retire`, retire, AGENCIES);
      expect(gone.said.retiredOn).toBe(TODAY);
      expect(office.rules().routing.agencies.map((one) => one.id)).not.toContain(id);
      expect(office.agencyName(id)).toBe('Ban Dự án');
      const late = await asks<DeskError>(LEADER, '/try', given);
      expect(late.status).toBe(422);
      const back = { mark: gone.said.mark };
      expect((await asks<AgencyShown>(ADMIN, `/${id}/restore`, back, AGENCIES)).status).toBe(200);
      expect((await asks(LEADER, '/try', given)).status).toBe(200);
    });

    it('the desk that sorts and the inspector stay; offices are changed by who looks after all alone', async () => {
      const { defaultDesk, inspector } = office.rules().routing;
      for (const id of [defaultDesk, inspector]) {
        const { mark, staysBecause } = (await oneOf(id)).said;
        expect(staysBecause.length).toBeGreaterThan(0);
        const retire = { mark, confirmed: true };
        expect((await asks(ADMIN, `/${id}/retire`, retire, AGENCIES)).status).toBe(422);
      }
      for (const who of [
        LEADER,
        { role: 'administrator', agency: inspector },
        { role: 'agent', agency: inspector },
      ] as const) {
        const { said } = await asks<AgencyList>(who, '', undefined, AGENCIES);
        expect([said.mayKeep, said.rows.length > 100]).toEqual([false, true]);
        expect((await asks(who, '', fields(), AGENCIES)).status).toBe(403);
      }
      expect((await asks(ADMIN, '/khong-co', undefined, AGENCIES)).status).toBe(404);
    });

    it('a category shows its deadlines with their source, the one that follows, and what staff filed elsewhere', async () => {
      const CATEGORIES = { at: 'categories' };
      const one = await aCaseIn(store, { agency: 'xa' });
      await store.pool.query(
        `INSERT INTO case_event (case_id, number, key, kind, what, stage, actor_kind, actor)
       SELECT $1, 90 + n, 'k' || n, CASE n WHEN 1 THEN 'filed' ELSE 'category-changed' END,
              jsonb_build_object('category', CASE n WHEN 1 THEN 'khac' ELSE 'dien' END), 'received', 'staff', 'lan'
         FROM generate_series(1, 2) AS n`,
        [one.id],
      );
      const before = await asks<CategoriesShown>(LEADER, '', undefined, CATEGORIES);
      const power = (said: CategoriesShown) => said.rows.find(({ id }) => id === 'dien');
      expect(power(before.said)).toMatchObject({
        resolution: { words: '2 ngày làm việc', own: true, next: null },
        firstReply: { words: '1 ngày làm việc', own: false },
        movedHere: ['1 việc từ Việc khác'],
      });
      const form = {
        ...{
          category: 'dien',
          target: 'resolution',
          amount: 8,
          unit: 'office-hours',
          cutOff: '15:00',
        },
        ...{ from: '2026-12-01', source: 'Quyết định 9/QĐ-UBND, Điều 4', mark: before.said.mark },
      };
      const past = await asks<DeskError>(LEADER, '', { ...form, from: '2026-11-28' }, CATEGORIES);
      expect(past.status).toBe(422);
      const kept = await asks<CategoriesShown>(LEADER, '', form, CATEGORIES);
      expect(power(kept.said)?.resolution).toMatchObject({
        words: '2 ngày làm việc',
        next: { words: '8 giờ làm việc, sau 15:00 tính hôm sau', from: '2026-12-01' },
      });
      expect((await asks(LEADER, '', form, CATEGORIES)).status).toBe(409);
      const own = { role: 'supervisor', agency: 'xa' } as const;
      expect((await asks(own, '', form, CATEGORIES)).status).toBe(403);
      const undo = { id: kept.said.history[0]?.id, mark: kept.said.mark };
      const back = await asks<CategoriesShown>(LEADER, '/undo', undo, CATEGORIES);
      expect(back.said.rows).toEqual(before.said.rows);
    });

    it('a template of Zalo is named as it was read, checked, and shown with an example', async () => {
      const TEMPLATES = { at: 'notice-templates' };
      const naming = { purpose: 'case-answered', templateId: '1', seen: '' };
      const named = await asks<NoticeTemplates>(LEADER, '', naming, TEMPLATES);
      const [first] = named.said.purposes;
      expect(first).toMatchObject({
        words: 'Phản ánh đã trả lời',
        template: {
          ...{ id: '1', state: 'usable', prices: [300, 200] },
          parameters: [
            { name: 'ma_phan_anh', sample: 'PA-261128-K7M2QX' },
            { name: 'ten_khach', sample: null, required: false },
          ],
        },
      });
      expect((await asks(LEADER, '', { ...naming, templateId: '2' }, TEMPLATES)).status).toBe(409);
      const next = { ...naming, templateId: '2', seen: '1' };
      const other = await asks<NoticeTemplates>(LEADER, '', next, TEMPLATES);
      expect(other.said.purposes[0]?.template).toMatchObject({
        state: 'unusable',
        problem: expect.stringContaining('ten_khach'),
      });
      const own = { role: 'supervisor', agency: 'xa' } as const;
      for (const path of ['', '/check'])
        expect((await asks(own, path, next, TEMPLATES)).status).toBe(403);
    });
  });
}
