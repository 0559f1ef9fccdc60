import { describe, expect, it } from 'vitest';
import type { Effect } from '#bot/effects.ts';
import { noticeReports } from '#server/notices/notice-reports.ts';
import { HOUR_MS, takesEffect, wishes } from '#test/fakes/notice-office.ts';
import { aCaseIn, appends, byStaff, type CaseInTest } from './case-set-up.ts';
import { withNoticeOffice } from './notice-set-up.ts';

const town = withNoticeOffice();

const says = (conversationId: string, effect: Effect): Promise<void> =>
  takesEffect(town.store, conversationId, effect);

describe('what nobody asked for', () => {
  const MONTH_MS = 31 * 24 * HOUR_MS;

  async function leavesHalfFilled(user: string): Promise<string> {
    const { conversationId } = await town.office.citizen(user);
    await town.store.pool.query(
      `UPDATE conversation SET state = '{"unfinished":{"begun":"b1"}}' WHERE id = $1`,
      [conversationId],
    );
    return conversationId;
  }

  const heard = (words: string): number =>
    town.office.zalo.accepted.filter(({ text }) => text.includes(words)).length;

  it('a report left half filled in is reminded of once, by day, and not after “đừng báo nữa”', async () => {
    await leavesHalfFilled('u1');
    const quiet = await leavesHalfFilled('u2');
    await says(quiet, wishes('stop'));
    const round = async (): Promise<void> => {
      await Promise.all([noticeReports(town.office.parts), noticeReports(town.office.parts)]);
      await town.office.rounds();
    };
    await round();
    expect(heard('còn viết dở')).toBe(0);
    town.office.passes(36 * HOUR_MS);
    await round();
    expect(heard('còn viết dở')).toBe(0);
    town.office.clockShows('07:00');
    await round();
    await round();
    expect(heard('còn viết dở')).toBe(1);
  });

  it('a month after an answer it is asked once whether it is mended, and not of who wants to be left in peace', async () => {
    const answeredAt = town.office.parts.now();
    const answered = async (receipt: string): Promise<CaseInTest> => {
      const one = await aCaseIn(town.store, { receipt });
      const told = {
        ...byStaff(`${receipt}/a`, { kind: 'answered', text: 'Xong.' }),
        at: answeredAt,
      };
      await appends(town.store.pool, one.id, 'newest', told);
      return one;
    };
    await answered('PA-1');
    const quiet = await answered('PA-2');
    await says(quiet.conversationId, wishes('stop'));
    const round = () => Promise.all([1, 2].map(() => noticeReports(town.office.parts)));
    await round();
    expect(await town.store.count('case_event', `kind = 'followed-up'`)).toBe(0);
    town.office.passes(MONTH_MS);
    await round();
    await round();
    expect(await town.store.count('case_event', `kind = 'followed-up'`)).toBe(2);
    await town.office.rounds();
    const open = `words->>'chat' LIKE '%khắc phục thật chưa%' AND status <> 'withdrawn'`;
    expect(await town.store.count('notice', open)).toBe(1);
  });
});
