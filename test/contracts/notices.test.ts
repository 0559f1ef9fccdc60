import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { beginTelling, claimNotices } from '#adapters/postgres/notices/claim-notices.ts';
import { openNotices, sendAgain } from '#adapters/postgres/notices/notice-list.ts';
import { noticeArrived } from '#adapters/postgres/notices/settle-notice.ts';
import type { Effect } from '#bot/effects.ts';
import { SendsPaused } from '#server/message-path/send-limiter.ts';
import { tellNotices } from '#server/notices/tell-notices.ts';
import { HOUR_MS, takesEffect, wishes } from '#test/fakes/notice-office.ts';
import { withNoticeOffice } from './notice-set-up.ts';

const DAY_MS = 24 * HOUR_MS;
const PHONE = '0912345678';

const town = withNoticeOffice();

const says = (conversationId: string, effect: Effect): Promise<void> =>
  takesEffect(town.store, conversationId, effect);

const why = async (): Promise<string | undefined> =>
  (await openNotices(town.store.pool))[0]?.because ?? undefined;

describe('the ladder', () => {
  it('goes to mail where there is neither chat nor template, and only to an address that was given', async () => {
    const lan = await town.office.citizen('u1');
    await says(lan.conversationId, wishes({ mail: 'lan@example.vn' }));
    town.office.zalo.block('u1');
    await lan.isAnswered('Đã vá ổ gà.');
    await town.office.rounds();
    expect(town.office.smtp.taken).toMatchObject([
      { to: ['lan@example.vn'], subject: expect.stringContaining('đã có trả lời') as string },
    ]);
    expect(town.office.smtp.taken[0]?.text).toContain('Đã vá ổ gà.');
    expect(
      await town.store.count('notice_wish', `position('lan@' in encode(mail, 'escape')) > 0`),
    ).toBe(0);
  });

  it('ends with staff where no way is left, says what stood against each, and goes again on one click', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    town.office.zalo.block('u1');
    town.office.zalo.hasNoZalo('84912345678');
    await lan.isAnswered('Đã vá ổ gà.');
    await town.office.rounds();
    expect(await why()).toBe(
      'chat citizen-refuses blocked-by-citizen, zalo-user citizen-refuses -213, zalo-phone cannot-receive -118, mail no-address',
    );
    await says(lan.conversationId, wishes({ mail: 'lan@example.vn' }));
    const [open] = await openNotices(town.store.pool);
    expect(await sendAgain(town.store.pool, open?.id ?? '')).toBe(true);
    expect(await sendAgain(town.store.pool, open?.id ?? '')).toBe(false);
    await town.office.rounds();
    expect(town.office.smtp.taken).toHaveLength(1);
    expect(await openNotices(town.store.pool)).toEqual([]);
  });

  it('tells each notice once, however many processes look', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    town.office.passes(8 * DAY_MS);
    await lan.isAnswered('Đã vá ổ gà.');
    await Promise.all([1, 2, 3, 4, 5].map(() => tellNotices(town.office.parts)));
    await town.office.rounds();
    expect(town.office.zalo.templatesTaken).toHaveLength(1);
  });

  it('comes back to a busy way and does not leave it for the next', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    await says(lan.conversationId, wishes({ without: ['zalo-user'] }));
    town.office.passes(8 * DAY_MS);
    town.office.zalo.setFault('template-busy');
    await lan.isAnswered('Đã vá ổ gà.');
    await town.office.rounds();
    expect(town.office.zalo.templatesTaken).toEqual([]);
    town.office.passes(2 * 60_000);
    await town.office.rounds();
    expect(town.office.zalo.templatesTaken).toMatchObject([{ by: 'phone' }]);
  });

  it('takes the next way while a quota is gone, and waits for tomorrow where there is none', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    town.office.passes(8 * DAY_MS);
    town.office.zalo.setFault('template-quota-gone', 2);
    await lan.isAnswered('Đã vá ổ gà.');
    await town.office.rounds();
    expect(town.office.zalo.templatesTaken).toEqual([]);
    expect(await town.store.count('notice', `status = 'waiting' AND because = 'quota'`)).toBe(1);
    town.office.clockShows('06:40');
    await town.office.rounds();
    expect(town.office.zalo.templatesTaken).toMatchObject([{ by: 'user' }]);
  });

  it('refreshes a token that ran out and sends once', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    await says(lan.conversationId, wishes({ without: ['zalo-user'] }));
    town.office.passes(9 * DAY_MS);
    await lan.isAnswered('Đã vá ổ gà.');
    await town.office.rounds();
    expect(town.office.zalo.tokens().refreshes).toBe(1);
    expect(town.office.zalo.templatesTaken).toHaveLength(1);
  });
});

describe('quiet hours', () => {
  it('a notice of the night waits for six o’clock, also in a chat, and then leaves within half an hour', async () => {
    town.office.clockShows('23:00');
    const lan = await town.office.citizen('u1', PHONE);
    await lan.isAnswered('Đã vá ổ gà.');
    await town.office.rounds();
    town.office.clockShows('05:59');
    await town.office.rounds();
    expect(town.office.zalo.accepted).toEqual([]);
    town.office.clockShows('06:30');
    await town.office.rounds();
    expect(town.office.zalo.accepted).toHaveLength(1);
  });

  it('Zalo’s own night (-133) is waited out by the same way', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    await says(lan.conversationId, wishes({ without: ['zalo-user'] }));
    town.office.passes(8 * DAY_MS);
    town.office.zalo.setFault('template-night');
    await lan.isAnswered('Đã vá ổ gà.');
    await town.office.rounds();
    expect(await town.store.count('notice', `status = 'waiting' AND because = 'night'`)).toBe(1);
    town.office.clockShows('06:40');
    await town.office.rounds();
    expect(town.office.zalo.templatesTaken).toMatchObject([{ by: 'phone' }]);
  });
});

describe('what nobody knows', () => {
  it.each(['template-silence', 'template-cut'] as const)(
    'a paid message without an answer (%s) is never repeated, and staff see it',
    async (fault) => {
      const lan = await town.office.citizen('u1', PHONE);
      town.office.passes(8 * DAY_MS);
      town.office.losesPatience();
      town.office.zalo.setFault(fault);
      await lan.isAnswered('Đã vá ổ gà.');
      await town.office.rounds();
      town.office.passes(3 * DAY_MS);
      await town.office.rounds();
      expect(town.office.zalo.templatesTaken).toHaveLength(1);
      expect(await openNotices(town.store.pool)).toMatchObject([
        { status: 'unknown', way: 'zalo-user' },
      ]);
    },
  );

  it('a sender that dies while telling leaves it to staff, not to another try', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    town.office.passes(8 * DAY_MS);
    await lan.isAnswered('Đã vá ổ gà.');
    const { pool, personal, now } = town.office.parts;
    const claim = { token: 'dying', now: now(), limit: 1 };
    const [notice] = await claimNotices(pool, personal, claim);
    if (!notice) throw new Error('nothing was claimed');
    expect(
      await beginTelling(pool, notice, 'dying', { way: 'zalo-phone', trackingId: 'mc-1' }),
    ).toBe(true);
    await pool.query(`UPDATE notice SET claimed_until = now() - interval '1 second'`);
    await town.office.rounds();
    expect(town.office.zalo.templatesTaken).toEqual([]);
    expect(await openNotices(town.store.pool)).toMatchObject([{ status: 'unknown' }]);
  });

  it('is not what a platform leaves that wants its rest: nothing was sent, so it goes again', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    town.office.passes(8 * DAY_MS);
    await lan.isAnswered('Đã vá ổ gà.');
    const limiter = {
      take: () => Promise.reject(new SendsPaused(30_000)),
      pause: async () => undefined,
    };
    await tellNotices({ ...town.office.parts, limiter });
    expect(await town.store.count('notice', `status = 'waiting' AND because = 'busy'`)).toBe(1);
    town.office.passes(2 * 60_000);
    await town.office.rounds();
    expect(town.office.zalo.templatesTaken).toHaveLength(1);
  });

  it('the platform’s receipt ends the doubt', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    await says(lan.conversationId, wishes({ without: ['zalo-user'] }));
    town.office.passes(8 * DAY_MS);
    town.office.losesPatience();
    town.office.zalo.setFault('template-silence');
    await lan.isAnswered('Đã vá ổ gà.');
    await town.office.rounds();
    const trackingId = town.office.zalo.templatesTaken[0]?.trackingId;
    await noticeArrived(town.store.pool, { trackingId, messageIds: [] }, town.office.parts.now());
    expect(await openNotices(town.store.pool)).toEqual([]);
    expect(await town.store.count('notice', `status = 'sent' AND delivered_at IS NOT NULL`)).toBe(
      1,
    );
  });
});

it('nothing is written into a chat on a device that others use next', async () => {
  const lan = await town.office.citizen('u1');
  await town.store.pool.query('UPDATE conversation SET shared_device = true');
  await lan.isAnswered('Đã vá ổ gà.');
  await town.office.rounds();
  expect(town.office.zalo.accepted).toEqual([]);
  expect(town.office.zalo.templatesTaken).toHaveLength(1);
});

describe('what the citizen wants', () => {
  it('a notice that was queued before “đừng báo nữa” is not told after it', async () => {
    town.office.clockShows('23:00');
    const lan = await town.office.citizen('u1', PHONE);
    await lan.isAnswered('Đã vá ổ gà.');
    await town.office.rounds();
    await says(lan.conversationId, wishes('stop'));
    town.office.clockShows('07:00');
    await lan.isAnswered('Đã vá xong hẳn.');
    await town.office.rounds();
    expect([town.office.zalo.accepted, town.office.zalo.templatesTaken]).toEqual([[], []]);
    expect(await town.store.count('notice', `status = 'withdrawn' AND because = 'stopped'`)).toBe(
      2,
    );
  });

  it('“đừng báo nữa” is honoured in the very statement that begins to tell', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    await lan.isAnswered('Đã vá ổ gà.');
    const { pool, personal, now } = town.office.parts;
    const [notice] = await claimNotices(pool, personal, { token: 'a', now: now(), limit: 1 });
    await pool.query(`INSERT INTO notice_wish (citizen_id, stopped) VALUES ($1, true)`, [
      notice?.citizenId,
    ]);
    if (!notice) throw new Error('nothing was claimed');
    expect(await beginTelling(pool, notice, 'a', { way: 'mail', trackingId: 'x' })).toBe(false);
  });

  it('“báo lại” starts them again, and both are on record', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    await says(lan.conversationId, wishes('stop'));
    await says(lan.conversationId, wishes('start'));
    await lan.isAnswered('Đã vá ổ gà.');
    await town.office.rounds();
    expect(town.office.zalo.accepted).toHaveLength(1);
    expect(await town.store.count('notice_wish_change', `change IN ('stop', 'start')`)).toBe(2);
  });

  it('the same wish applied twice counts once', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    const stop = wishes('stop');
    await says(lan.conversationId, stop);
    await says(lan.conversationId, wishes('start'));
    await says(lan.conversationId, stop);
    expect(await town.store.count('notice_wish', 'stopped')).toBe(0);
  });

  it('leaving out a way after “đừng báo nữa” starts nothing', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    await says(lan.conversationId, wishes('stop'));
    await says(lan.conversationId, wishes({ without: ['mail'] }));
    expect(await town.store.count('notice_wish', 'stopped')).toBe(1);
  });

  it('forgetting takes the words and the address with it', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    await says(lan.conversationId, wishes({ mail: 'lan@example.vn' }));
    await lan.isAnswered('Đã vá ổ gà.');
    await town.office.rounds();
    await says(lan.conversationId, { kind: 'forget-me', key: randomUUID() });
    expect(await town.store.count('notice', `words = '{}'`)).toBe(1);
    expect(await town.store.count('notice_wish', 'mail IS NOT NULL')).toBe(0);
  });
});

describe('the same again', () => {
  it('an identical update is not told twice, a change back is', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    const answers = ['Đang vá.', 'Đang vá.', 'Đã vá.', 'Đang vá.'];
    for (const answer of answers) {
      await lan.isAnswered(answer);
      await town.office.rounds();
      town.office.passes(60_000);
    }
    expect(town.office.zalo.accepted).toHaveLength(3);
  });

  it('of two changes that wait for the morning only the newer is told', async () => {
    town.office.clockShows('23:00');
    const lan = await town.office.citizen('u1', PHONE);
    await lan.isAnswered('Đang vá.');
    await lan.isAnswered('Đã vá.');
    town.office.clockShows('07:00');
    await town.office.rounds();
    expect(town.office.zalo.accepted.map(({ text }) => /Đ(?:ang|ã) vá\./u.exec(text)?.[0])).toEqual(
      ['Đã vá.'],
    );
  });

  it('a case that was sealed meanwhile is not spoken of', async () => {
    const lan = await town.office.citizen('u1', PHONE);
    await lan.isAnswered('Đã vá ổ gà.');
    await town.store.pool.query('UPDATE feedback_case SET sealed = true');
    await town.office.rounds();
    expect(town.office.zalo.accepted).toEqual([]);
    expect(await town.store.count('notice', `because = 'sealed'`)).toBe(1);
  });
});
