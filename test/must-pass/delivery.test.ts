import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALARM_PLACES, type AlarmPlace, startAlarmPlace } from '#test/fakes/alarm-places.ts';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import { aTelegramCitizen, aZaloCitizen } from '#test/fakes/office-citizens.ts';
import { signedIn } from '#test/fakes/office-staff.ts';

/** Zalo gives up waiting for an answer after this (channels.md 2.3). */
const ZALO_WAITS_MS = 2_000;
const METRICS_TOKEN = 'khoa-cua-may-do-luong-trong-kiem-thu-01';

describe.each(ALARM_PLACES)('with the alarm clock on %s', (place: AlarmPlace) => {
  let office: ConnectedOffice;
  let store: pg.Pool;
  let stopPlace: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    const { env, stop } = await startAlarmPlace(place);
    stopPlace = stop;
    office = await startConnectedOffice({ ...env, METRICS_TOKEN });
    store = await office.server.openPool();
  });
  afterAll(async () => {
    await store.end();
    await office.stop();
    await stopPlace();
  });

  /** Runs `work` while nobody else can write to `table`, as if whoever does were stuck. */
  async function whileStuck(table: string, work: () => Promise<void>): Promise<void> {
    const client = await store.connect();
    try {
      await client.query(`BEGIN; LOCK TABLE ${table} IN EXCLUSIVE MODE`);
      await work();
    } finally {
      await client.query('COMMIT');
      client.release();
    }
  }

  test('must-pass 6: while every handler is stuck a webhook is answered within the platform’s 2 s', async () => {
    const lan = aZaloCitizen(office, `stuck-${place}`);
    await lan.says('xin chào');
    const before = lan.screen().length;
    await whileStuck('turn', async () => {
      for (const text of ['giấy tờ đăng ký kết hôn', 'lệ phí đăng ký kết hôn']) {
        const answered = office.zalo.citizenSays(office.hooks.zalo, {
          user: `stuck-${place}`,
          text,
        });
        expect(await withinMs(ZALO_WAITS_MS, answered)).toBe('answered');
      }
      // No turn could end meanwhile: the acknowledgement waited for none.
      expect(lan.screen()).toHaveLength(before);
    });
    expect(await lan.hears('Nguồn:')).toContain('kết hôn');
  });

  test('must-pass 12: what Zalo refuses in a 200 is not sent, and staff see it and send it again', async () => {
    const user = `refused-${place}`;
    const minh = aZaloCitizen(office, user);
    await minh.says('xin chào');
    const before = minh.screen().length;
    office.zalo.setFault('rejected');
    await minh.writes('giấy tờ đăng ký kết hôn');
    await expect.poll(() => failedFor(user)).toBe('rejected');
    expect(minh.screen().filter((line) => line.includes('Nguồn:'))).toEqual([]);
    const staff = await signedIn(office.server.url, office.server.said());
    const page = await staff.opens('/staff/not-sent');
    expect(page.text).toContain('Kênh từ chối nội dung hoặc người nhận.');
    const [, letter = ''] = /name="again" value="(bubble:\d+)"/u.exec(page.text) ?? [];
    const sent = await staff.sends(page, '/staff/not-sent', { again: letter });
    expect(sent.text).toContain('Đang gửi lại 1 tin.');
    await expect.poll(() => minh.screen().length).toBeGreaterThan(before);
    expect((await staff.opens('/staff/channels')).text).toContain('Kênh');
    expect((await staff.opens('/staff/runbooks/replay-dead-letters')).text).toContain(
      'npm run -s replay',
    );
    const metrics = await fetch(`${office.server.url}/metrics`, {
      headers: { authorization: `Bearer ${METRICS_TOKEN}` },
    });
    const figures = await metrics.text();
    expect(figures).toContain('motcua_send_failures_total{account="zalo",reason="rejected"} 1');
    expect(figures).toMatch(/motcua_token_left_seconds\{account="zalo"\} \d+/u);
    expect(figures).toMatch(/motcua_webhook_silent_office_minutes\{account="zalo"\} \d+/u);
    expect((await fetch(`${office.server.url}/metrics`)).status).toBe(401);
    const ready = await fetch(`${office.server.url}/health/ready`);
    expect(await ready.json()).toMatchObject({
      ready: true,
      store: 'ok',
      queue: 'ok',
      spool: 'empty',
    });
  });

  test('must-pass 12: a notice whose send ran out of time is not sent a second time', async () => {
    const hoa = aTelegramCitizen(office, `timeout-${place}`);
    await hoa.says('xin chào');
    office.telegram.setFault('drop-response-after-accepting');
    await noticed('Hồ sơ đã xong.');
    await hoa.hears('Hồ sơ đã xong.');
    await expect.poll(() => fateOf('Hồ sơ đã xong.')).toEqual(['failed', 'fate-unknown']);
    expect(hoa.screen().filter((line) => line === 'Hồ sơ đã xong.')).toHaveLength(1);
  });

  test('must-pass 12: on Zalo, which can be asked, it is found to have arrived and not sent again', async () => {
    const thu = aZaloCitizen(office, `timeout-zalo-${place}`);
    await thu.says('xin chào');
    office.zalo.setFault('drop-response-after-accepting');
    await noticed('Giấy phép đã ký.');
    await thu.hears('Giấy phép đã ký.');
    await expect.poll(() => fateOf('Giấy phép đã ký.')).toMatchObject(['sent']);
    expect(thu.screen().filter((line) => line === 'Giấy phép đã ký.')).toHaveLength(1);
  });

  /** A sentence that nobody asked for, to whoever wrote last. */
  async function noticed(text: string): Promise<void> {
    await store.query(
      `INSERT INTO outbox (conversation_id, key, kind, bubble)
       SELECT conversation_id, $1, 'notice', jsonb_build_object('text', $2::text, 'buttons', '[]'::jsonb, 'unkept', false)
         FROM inbox ORDER BY id DESC LIMIT 1`,
      [randomUUID(), text],
    );
  }

  async function fateOf(text: string): Promise<readonly (string | null | undefined)[]> {
    const { rows } = await store.query<{ status: string; last_error: string | null }>(
      `SELECT status, last_error FROM outbox WHERE bubble->>'text' = $1`,
      [text],
    );
    return rows.flatMap(({ status, last_error }) =>
      status === 'sent' ? [status] : [status, last_error],
    );
  }

  async function failedFor(user: string): Promise<string | undefined> {
    const { rows } = await store.query<{ last_error: string }>(
      `SELECT o.last_error FROM outbox o JOIN conversation c ON c.id = o.conversation_id
        WHERE c.recipient = $1 AND o.status = 'failed'`,
      [user],
    );
    return rows[0]?.last_error;
  }
});

async function withinMs(ms: number, work: Promise<unknown>): Promise<'answered' | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  const answered = work.then(() => 'answered' as const);
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
