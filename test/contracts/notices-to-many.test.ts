import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openNotices } from '#adapters/postgres/notices/notice-list.ts';
import { templateRows } from '#adapters/postgres/notices/templates.ts';
import type { Effect } from '#bot/effects.ts';
import { announce, previewAnnouncement } from '#server/notices/announce.ts';
import { loadTemplates } from '#server/notices/load-templates.ts';
import { noticeDossiers, remindFollowers } from '#server/notices/notice-dossiers.ts';
import { HOUR_MS, takesEffect, wishes } from '#test/fakes/notice-office.ts';
import { withNoticeOffice } from './notice-set-up.ts';

const DAY_MS = 24 * HOUR_MS;
const PHONE = '0912345678';

const town = withNoticeOffice();

const says = (conversationId: string, effect: Effect): Promise<void> =>
  takesEffect(town.store, conversationId, effect);

const why = async (): Promise<string | undefined> =>
  (await openNotices(town.store.pool))[0]?.because ?? undefined;

describe('a followed dossier', () => {
  const status = (words: string): Promise<unknown> =>
    town.store.pool.query(
      `INSERT INTO dossier (code, procedure_code, procedure_name, person, agency, status, submitted_at)
       VALUES ('H99.01-261117-0102', '1.001', 'Đăng ký khai sinh', '\\x00', 'x', $1, now())
       ON CONFLICT (code) DO UPDATE SET status = $1, updated_at = clock_timestamp()`,
      [words],
    );
  const follows = (id: string): Promise<void> =>
    says(id, { kind: 'follow-dossier', key: randomUUID(), code: 'H99.01-261117-0102' });

  it('tells each change once, and nothing where only the office’s own word for the stage changed', async () => {
    await status('Đang xử lý');
    const lan = await town.office.citizen('u1');
    await follows(lan.conversationId);
    await noticeDossiers(town.office.parts);
    await town.office.rounds();
    expect(town.office.zalo.accepted).toEqual([]);
    for (const words of ['Yêu cầu bổ sung', 'Yêu cầu bổ sung', 'Đã có kết quả']) {
      await status(words);
      await noticeDossiers(town.office.parts);
      await noticeDossiers(town.office.parts);
      await town.office.rounds();
    }
    expect(town.office.zalo.accepted).toHaveLength(2);
    expect(town.office.zalo.accepted[0]?.text).toContain('H99.01-261117-0102');
  });

  it('several that moved at once are told in one message', async () => {
    const codes = ['H99.01-261117-0201', 'H99.01-261117-0202'];
    const set = (words: string): Promise<unknown> =>
      town.store.pool.query(
        `INSERT INTO dossier (code, procedure_code, procedure_name, person, agency, status, submitted_at)
         SELECT code, '1.001', 'Đăng ký khai sinh', '\\x00', 'x', $1, now() FROM unnest($2::text[]) AS code
         ON CONFLICT (code) DO UPDATE SET status = $1, updated_at = clock_timestamp()`,
        [words, codes],
      );
    await set('Đang xử lý');
    const lan = await town.office.citizen('u1');
    for (const code of codes)
      await says(lan.conversationId, { kind: 'follow-dossier', key: randomUUID(), code });
    await set('Đã xử lý xong');
    await noticeDossiers(town.office.parts);
    await noticeDossiers(town.office.parts);
    await town.office.rounds();
    expect(town.office.zalo.accepted).toHaveLength(1);
    for (const code of codes) expect(town.office.zalo.accepted[0]?.text).toContain(code);
  });

  it('papers that are due in two working days are reminded of once', async () => {
    await status('Yêu cầu bổ sung');
    const lan = await town.office.citizen('u1');
    await follows(lan.conversationId);
    const { now } = town.office.parts;
    const due = (days: number): Promise<unknown> =>
      town.store.pool.query(`UPDATE dossier SET stage = 'supplement', details = $1`, [
        JSON.stringify({
          supplements: [{ text: 'Tờ khai', until: new Date(now().getTime() + days * DAY_MS) }],
        }),
      ]);
    const everyDay = { works: () => true };
    await due(3);
    await remindFollowers(town.office.parts, everyDay);
    await town.office.rounds();
    expect(town.office.zalo.accepted).toEqual([]);
    await due(2);
    await remindFollowers(town.office.parts, everyDay);
    await remindFollowers(town.office.parts, everyDay);
    await town.office.rounds();
    expect(town.office.zalo.accepted).toHaveLength(1);
    expect(town.office.zalo.accepted[0]?.text).toContain('cần bổ sung giấy tờ');
  });

  it('“thôi theo dõi” ends it', async () => {
    await status('Đang xử lý');
    const lan = await town.office.citizen('u1');
    await follows(lan.conversationId);
    await says(lan.conversationId, { kind: 'unfollow-dossiers', key: randomUUID() });
    await status('Đã có kết quả');
    await noticeDossiers(town.office.parts);
    await town.office.rounds();
    expect(town.office.zalo.accepted).toEqual([]);
  });
});

describe('templates', () => {
  it('one that asks for what we do not have, or is not approved, is not used and says why', async () => {
    town.office.zalo.addTemplate({ id: 'T1', params: [{ name: 'so_can_cuoc' }] });
    await loadTemplates(town.office.parts);
    expect(await templateRows(town.store.pool)).toMatchObject([
      { problem: 'unknown parameters: so_can_cuoc' },
    ]);
    town.office.zalo.addTemplate({ id: 'T1', status: 'PENDING_REVIEW', params: [] });
    await loadTemplates(town.office.parts);
    expect(await templateRows(town.store.pool)).toMatchObject([
      { problem: 'status PENDING_REVIEW' },
    ]);
    const lan = await town.office.citizen('u1', PHONE);
    town.office.passes(8 * DAY_MS);
    await lan.isAnswered('Đã vá ổ gà.');
    await town.office.rounds();
    expect(town.office.zalo.templatesTaken).toEqual([]);
    expect(await why()).toContain('zalo-user no-template');
  });
});

describe('an announcement', () => {
  const staff = { login: 'hoa', name: 'Trần Thị Hoa' };
  const asked = {
    text: 'Chiều nay tạm ngưng nhận hồ sơ.',
    audience: { kind: 'cases', of: '', communeCode: '' },
    staff,
  } as const;
  const people = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at += 1) await town.office.citizen(`u${at}`);
  };

  it('to 50 people needs no confirmation, to 51 it is refused without one', async () => {
    await people(50);
    expect(await announce(asked, undefined, town.office.parts)).toEqual({
      kind: 'queued',
      people: 50,
    });
    await town.office.citizen('u50');
    for (const confirmation of [undefined, '', 'x.y.z', 'a.9999999999999.0.00'])
      expect(await announce(asked, confirmation, town.office.parts)).toEqual({
        kind: 'needs-confirmation',
        people: 51,
      });
    expect(await town.store.count('notice')).toBe(50);
  });

  it('goes out with the confirmation of its own preview, once, and only unchanged', async () => {
    await people(51);
    town.office.passes(3 * DAY_MS);
    const preview = await previewAnnouncement(asked, town.office.parts);
    expect(preview).toMatchObject({ people: 51, cost: 51 * 55, byWay: { chat: 51 } });
    const { confirmation } = preview;
    const others = [
      { ...asked, text: 'Lời khác.' },
      { ...asked, staff: { login: 'khac', name: 'Khác' } },
      { ...asked, audience: { ...asked.audience, of: 'khac' } },
    ];
    for (const other of others)
      expect(await announce(other, confirmation, town.office.parts)).toMatchObject({
        kind: 'needs-confirmation',
      });
    expect(await announce(asked, confirmation, town.office.parts)).toMatchObject({
      kind: 'queued',
    });
    expect(await announce(asked, confirmation, town.office.parts)).toEqual({
      kind: 'queued-before',
    });
    expect(await town.store.count('notice')).toBe(51);
  });

  it('a confirmation ends after a quarter of an hour, and with one more person', async () => {
    await people(51);
    const first = await previewAnnouncement(asked, town.office.parts);
    town.office.passes(16 * 60_000);
    expect(await announce(asked, first.confirmation, town.office.parts)).toMatchObject({
      kind: 'needs-confirmation',
    });
    const second = await previewAnnouncement(asked, town.office.parts);
    await town.office.citizen('u51');
    expect(await announce(asked, second.confirmation, town.office.parts)).toMatchObject({
      kind: 'needs-confirmation',
    });
  });

  it('leaves out who wants no notices, and tells nobody twice', async () => {
    const lan = await town.office.citizen('u1');
    await town.office.citizen('u1');
    await town.office.citizen('u2');
    await says(lan.conversationId, wishes('stop'));
    expect(await previewAnnouncement(asked, town.office.parts)).toMatchObject({ people: 1 });
  });
});
