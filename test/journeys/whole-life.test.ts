import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, civilDateOf, instantAt, weekdayOf } from '#language/vietnam-time.ts';
import { closeAnswered } from '#server/cases/close-answered.ts';
import { escalateCases } from '#server/cases/escalate-cases.ts';
import { noticeReports } from '#server/notices/notice-reports.ts';
import { type Office, openOffice } from '#server/office/open-office.ts';
import {
  aTelegramCitizen,
  aWebCitizen,
  aZaloCitizen,
  type OfficeCitizen,
  type WebCitizen,
} from '#test/fakes/office-citizens.ts';
import { type StaffMember, signedIn } from '#test/fakes/office-staff.ts';
import { type OfficeWithClock, startOfficeWithClock } from '#test/fakes/office-with-clock.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A whole life is long; a slow machine takes its time over it. */
const LIFE_MS = 180_000;

/** Nine in the morning of a Tuesday to come: whatever day the test runs on, the week is the same. */
function aTuesday(): Date {
  let day = addDays(civilDateOf(new Date()), 3);
  while (weekdayOf(day) !== 2) day = addDays(day, 1);
  return instantAt(day, '09:00');
}

let town: OfficeWithClock;
let rules: Office;
let staff: StaffMember;
let web: WebCitizen;
beforeAll(async () => {
  town = await startOfficeWithClock(aTuesday());
  rules = await openOffice();
  staff = await signedIn(town.server.url, town.server.said());
  web = await aWebCitizen(town.server.url);
});
afterAll(async () => {
  web.leave();
  await town.stop();
});

/** A case with whoever filed it. */
interface Life {
  readonly who: OfficeCitizen;
  readonly receipt: string;
}

async function files(who: OfficeCitizen, what: string): Promise<Life> {
  let heard = await who.says(what);
  if (heard.includes('cùng một việc')) heard = await who.says('Không, việc khác');
  await who.says('không có hình');
  await who.says('không để lại số');
  const receipt = /PA-\d{6}-[0-9A-Z]{6}/u.exec(await who.says('gửi đi'))?.[0] ?? '';
  expect(receipt).not.toBe('');
  return { who, receipt };
}

/** Staff do one thing to every case, by the forms of its page. */
async function staffDo(
  lives: readonly Life[],
  act: string,
  fields: Readonly<Record<string, string>>,
) {
  for (const { receipt } of lives) {
    const page = await staff.opens(`/staff/cases/${receipt}`);
    const done = await staff.sends(page, `/staff/cases/${receipt}/${act}`, fields);
    expect([act, done.status]).toEqual([act, 200]);
  }
}

const together = (lives: readonly Life[], work: (life: Life) => Promise<unknown>) =>
  Promise.all(lives.map(work));

async function stateOf({ receipt }: Life): Promise<{
  readonly stage: string;
  readonly due: Date;
  readonly paused: boolean;
  readonly level: number;
  readonly rating: number | null;
}> {
  const { rows } = await town.server.pool.query(
    `SELECT stage, due_at AS due, paused_since IS NOT NULL AS paused, escalation_level AS level, rating
       FROM feedback_case WHERE receipt = $1`,
    [receipt],
  );
  return rows[0];
}

/** Waits until every case stands so; the sweeps of the server come round by themselves. */
async function all(lives: readonly Life[], wanted: object): Promise<void> {
  await expect
    .poll(() => Promise.all(lives.map(stateOf)), { timeout: 30_000 })
    .toEqual(lives.map(() => expect.objectContaining(wanted) as object));
}

test(
  'the whole life of a case on Zalo, Telegram and the web, over two months',
  async () => {
    const lives = await Promise.all([
      files(aZaloCitizen(town, 'u1'), 'Đèn đường ấp 1 xã Tân Trụ hư cả tuần nay, nhờ sửa giùm'),
      files(aTelegramCitizen(town, 'lan'), 'Đường ấp 2 xã Tân Trụ có ổ gà lớn, đề nghị vá giùm'),
      files(web, 'Rác chất đống ở ấp 3 xã Tân Trụ mấy bữa nay chưa ai dọn'),
    ]);
    await all(lives, { stage: 'routed' });
    const first = (await Promise.all(lives.map(stateOf))).map(({ due }) => due);

    await staffDo(lives, 'accept', {});
    await staffDo(lives, 'ask', { question: 'Chỗ đó gần nhà ai?' });
    await together(lives, ({ who }) => who.hears('Chỗ đó gần nhà ai?'));
    await all(lives, { stage: 'waiting-citizen', paused: true });
    town.passes(7 * DAY_MS);
    await together(lives, async ({ who }) =>
      expect(await who.says('Gần nhà ông Ba, kế cây xăng')).toContain(
        'đã chuyển lời này cho cán bộ',
      ),
    );
    await all(lives, { stage: 'in-progress', paused: false });
    for (const [at, life] of lives.entries())
      await expect
        .poll(async () => (await stateOf(life)).due > (first[at] ?? new Date()))
        .toBe(true);
    const last = Math.max(
      ...(await Promise.all(lives.map(stateOf))).map(({ due }) => due.getTime()),
    );
    let until = addDays(civilDateOf(new Date(last)), 2);
    while (!rules.calendar.works(until)) until = addDays(until, 1);
    await staffDo(lives, 'extend', { until, reason: 'Chờ vật tư về.' });
    await together(lives, ({ who }) => who.hears('Chờ vật tư về.'));

    town.passes(instantAt(addDays(until, 5), '09:00').getTime() - town.now().getTime());
    await escalateCases({ pool: town.server.pool, office: rules, now: town.now });
    await expect.poll(() => count('feedback_case', 'escalation_level > 0')).toBe(3);
    expect(await count('staff_alert', `kind = 'case-late'`)).toBeGreaterThanOrEqual(3);
    await together(lives, async ({ who, receipt }) =>
      expect(await who.says('phản ánh của tôi')).toContain(receipt),
    );
    await staffDo(lives, 'answer', { text: 'Đã xử lý xong sáng nay.' });
    await together(lives, ({ who }) => who.hears('Đã xử lý xong sáng nay.'));

    await together(lives, async ({ who, receipt }) => {
      await who.says(receipt);
      await who.presses('Đánh giá');
      await who.presses('Không hài lòng');
      await who.says('Chỉ làm cho có');
      await who.says(receipt);
      await who.presses('Chưa xong, mở lại');
      expect(await who.says('Sáng nay lại y như cũ')).toContain('mở lại');
    });
    await all(lives, { stage: 'reopened', rating: 2 });
    await staffDo(lives, 'answer', { text: 'Đã làm lại, có nghiệm thu.' });
    await together(lives, ({ who }) => who.hears('Đã làm lại, có nghiệm thu.'));

    town.passes(16 * DAY_MS);
    await closeAnswered(town.server.pool, town.now());
    await closeAnswered(town.server.pool, town.now());
    await all(lives, { stage: 'closed' });
    expect(await count('case_event', `kind = 'closed'`)).toBe(3);

    town.passes(15 * DAY_MS);
    const asking = { pool: town.server.pool, office: 'UBND xã', now: town.now };
    await Promise.all([noticeReports(asking), noticeReports(asking)]);
    expect(await count('case_event', `kind = 'followed-up'`)).toBe(3);
    // Zalo closes its window a week after the citizen's last word, and no template is set: staff are told.
    const [onZalo, ...others] = lives;
    await together(others, async ({ who }) => {
      await who.hears('đã khắc phục thật chưa');
      expect(await who.says('đã xong')).toContain('mừng');
    });
    await expect.poll(() => count('notice', `status = 'not-sent'`), { timeout: 30_000 }).toBe(1);
    expect(onZalo?.who.screen().join('\n')).not.toContain('đã khắc phục thật chưa');
    await expect.poll(() => count('case_event', `what->>'outcome' = 'mended'`)).toBe(2);
    for (const { who } of others)
      for (const words of ['Chờ vật tư về.', 'đã khắc phục thật chưa'])
        expect(who.screen().filter((line) => line.includes(words))).toHaveLength(1);
  },
  LIFE_MS,
);

test(
  'refused with a reason that is told, and opened again by its citizen',
  async () => {
    const lan = aTelegramCitizen(town, 'cuc');
    const one = await files(lan, 'Nước máy ấp 2 xã Tân Trụ yếu cả tháng nay');
    await all([one], { stage: 'routed' });
    await staffDo([one], 'refuse', { reason: 'Công ty cấp nước chưa bàn giao.', confirmed: 'yes' });
    await lan.hears('Công ty cấp nước chưa bàn giao.');
    await lan.says(one.receipt);
    await lan.presses('Chưa xong, mở lại');
    await lan.says('Công ty nói đã bàn giao rồi');
    await all([one], { stage: 'reopened' });
  },
  LIFE_MS,
);

async function count(table: string, where: string): Promise<number> {
  const { rows } = await town.server.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`,
  );
  return rows[0]?.n ?? 0;
}
