import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstBrokenLink } from '#adapters/postgres/audit.ts';
import { aZaloCitizen } from '#test/fakes/office-citizens.ts';
import { type StaffMember, signedIn } from '#test/fakes/office-staff.ts';
import { onBothQueues } from '#test/fakes/on-both-queues.ts';

const MARRIAGE = 'giấy tờ đăng ký kết hôn';

onBothQueues((given) => {
  let store: pg.Pool;
  let staff: StaffMember;
  beforeAll(async () => {
    const { server } = given.office();
    store = await server.openPool();
    staff = await signedIn(server.url, server.said());
  });
  afterAll(() => store.end());

  const one = async <Row extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[],
  ): Promise<Row | undefined> => (await store.query<Row>(text, [...values])).rows[0];

  const conversationOf = (recipient: string) =>
    one<{ id: string; held_by: string | null; state: unknown }>(
      'SELECT id, held_by, state FROM conversation WHERE recipient = $1',
      [recipient],
    );

  const emit = (name: string, fields: Readonly<Record<string, unknown>>): Promise<number> => {
    const { zalo, hooks } = given.office();
    return zalo.emit(hooks.zalo, { event_name: name, ...fields });
  };

  test('must-pass 5: the same message three times is answered once, and its receipt is not taken for it', async () => {
    const { zalo, hooks } = given.office();
    const lan = aZaloCitizen(given.office(), 'thrice');
    const said = { user: 'thrice', text: MARRIAGE, messageId: 'thrice-1' };
    for (let time = 0; time < 3; time += 1)
      expect(await zalo.citizenSays(hooks.zalo, said)).toBe(200);
    await lan.hears('Nguồn:');
    expect(await lan.says('xin chào')).not.toContain('Nguồn:');
    expect(lan.screen().filter((line) => line.includes('Nguồn:'))).toHaveLength(1);
    const sent = zalo.accepted.find(
      ({ recipient, text }) => recipient === 'thrice' && text.includes('Nguồn:'),
    );
    const about = { sender: { id: '900' }, recipient: { id: 'thrice' } };
    const message = { msg_id: sent?.messageId, text: sent?.text };
    await emit('oa_send_text', { ...about, message });
    await emit('user_received_message', { ...about, message: { msg_id: sent?.messageId } });
    await expect
      .poll(async () => {
        const row = await one<{ delivered_at: Date | null }>(
          'SELECT delivered_at FROM outbox WHERE platform_id = $1',
          [sent?.messageId],
        );
        return row?.delivered_at;
      })
      .toBeInstanceOf(Date);
  });

  test('must-pass 7: 2,500 letters are two messages in order, however their marks are written', async () => {
    const { zalo } = given.office();
    const lan = aZaloCitizen(given.office(), 'long');
    await lan.says('xin chào');
    const id = (await conversationOf('long'))?.id ?? '';
    const words = 'Nguyễn Thị Hoàng Anh ';
    const text = words.repeat(120).slice(0, 2_500).trim();
    const path = `/staff/conversations/${id}`;
    await staff.sends(await staff.opens(path), `${path}/take`);
    for (const form of ['NFC', 'NFD'] as const) {
      const before = zalo.accepted.length;
      await staff.sends(await staff.opens(path), `${path}/say`, { text: text.normalize(form) });
      const sent = () =>
        zalo.accepted.slice(before).filter((message) => message.text.startsWith('Nguyễn'));
      const whole = () =>
        sent()
          .map((message) => message.text)
          .join(' ');
      await expect.poll(() => whole().length).toBe(text.length);
      expect(whole()).toBe(text);
      expect(sent()).toHaveLength(2);
      expect(sent()[0]?.text.length).toBeLessThanOrEqual(2_000);
    }
  });

  test('must-pass 9: a person in Zalo’s own chat tool silences the assistant, our own echo does not', async () => {
    const { zalo, hooks } = given.office();
    const lan = aZaloCitizen(given.office(), 'helped');
    await lan.says('xin chào');
    const echo = zalo.accepted.findLast(({ recipient }) => recipient === 'helped');
    const about = { sender: { id: '900' }, recipient: { id: 'helped' } };
    await emit('oa_send_text', {
      ...about,
      message: { msg_id: echo?.messageId, text: echo?.text },
    });
    expect((await conversationOf('helped'))?.held_by).toBeNull();
    expect(await lan.says(MARRIAGE)).toContain('Nguồn:');
    await zalo.staffSays(hooks.zalo, { user: 'helped', text: 'Chị là Hà, để chị xem.' });
    await expect.poll(async () => (await conversationOf('helped'))?.held_by).toBe('zalo');
    const heard = lan.screen().length;
    await lan.writes('giấy tờ đăng ký khai sinh');
    await expect
      .poll(async () => {
        const row = await one<{ outcome: string }>(
          `SELECT t.outcome FROM inbox i JOIN turn t ON t.id = i.turn_id WHERE i.content->>'text' = $1
              AND i.conversation_id = (SELECT id FROM conversation WHERE recipient = 'helped')`,
          ['giấy tờ đăng ký khai sinh'],
        );
        return row?.outcome;
      })
      .toBe('held');
    expect(lan.screen()).toHaveLength(heard);
  });

  test('must-pass 9: so does one who answers a visitor of the web widget', async () => {
    const visitor = 'anon/visit-1/guest';
    const message = { msg_id: 'guest-1', conversation_id: 'visit-1' };
    await emit('anonymous_send_text', {
      sender: { id: 'guest' },
      recipient: { id: '900' },
      message: { ...message, text: MARRIAGE },
    });
    const { zalo } = given.office();
    await expect
      .poll(() => zalo.accepted.filter(({ recipient }) => recipient === 'visit-1/guest'))
      .toMatchObject([{ text: expect.stringContaining('Nguồn:') as string }]);
    await emit('oa_send_anonymous_text', {
      sender: { id: '900', admin_id: 'admin-7' },
      recipient: { id: 'guest' },
      message: { ...message, msg_id: 'guest-2', text: 'Tôi là cán bộ' },
    });
    await expect.poll(async () => (await conversationOf(visitor))?.held_by).toBe('zalo');
  });

  test('must-pass 10: who withdraws at Zalo is forgotten, and the audit knows no word of it', async () => {
    const lan = aZaloCitizen(given.office(), '7770001');
    await lan.says('nhà tôi ở số 5 hẻm Bí Mật, làm khai sinh cần gì');
    await emit('user_submit_info', {
      sender: { id: '7770001' },
      recipient: { id: '900' },
      info: { name: 'Trần Văn Kín', phone: '84909990001' },
    });
    await lan.hears('');
    const id = (await conversationOf('7770001'))?.id;
    await expect.poll(waiting(id)).toBe(0);
    const withdrawal = { oa_id: '900', user_id: '7770001', timestamp: '1760000034000' };
    expect(await emit('user_withdraw', withdrawal)).toBe(200);
    await expect.poll(async () => (await conversationOf('7770001'))?.id).toBeUndefined();
    for (const text of ['7770001', 'Bí Mật', '84909990001', 'Văn Kín'])
      expect(await tablesWith(store, text)).toEqual([]);
    const kept = await one<{ act: string; detail: unknown }>(
      `SELECT act, detail FROM audit WHERE object = $1`,
      [id],
    );
    expect(kept).toEqual({ act: 'withdrew', detail: {} });
    expect(await firstBrokenLink(store)).toBeUndefined();
    // Zalo may say it again; and a citizen who comes back is a stranger.
    expect(await emit('user_withdraw', withdrawal)).toBe(200);
    expect(await conversationOf('7770001')).toBeUndefined();
    expect(await lan.says('xin chào')).toContain('trợ lý tự động');
  });

  function waiting(conversation: string | undefined): () => Promise<number | undefined> {
    return async () =>
      (
        await one<{ n: number }>(
          `SELECT (SELECT count(*) FROM inbox WHERE conversation_id = $1 AND status = 'waiting')::int
                + (SELECT count(*) FROM outbox WHERE conversation_id = $1 AND settled_at IS NULL)::int AS n`,
          [conversation],
        )
      )?.n;
  }

  test('must-pass 11: a form that Zalo refuses becomes numbers, and "2" does what the second choice does', async () => {
    const { zalo, hooks, server } = given.office();
    const choose = async (choiceForm: string): Promise<void> => {
      const page = await staff.opens('/staff/zalo');
      await staff.sends(page, '/staff/zalo/settings', { choiceForm });
    };
    zalo.takeForms('list');
    await choose('v3-list');
    const tapping = aZaloCitizen(given.office(), 'taps');
    await tapping.says('xin chào');
    const shown = zalo.accepted.findLast(({ recipient }) => recipient === 'taps');
    const labels = shown?.buttons.map(({ label }) => label) ?? [];
    expect(labels.length).toBeGreaterThan(1);
    expect(shown?.text).not.toContain('2. ');
    const before = tapping.screen().length;
    await zalo.citizenPresses(hooks.zalo, { user: 'taps', label: labels[1] ?? '' });
    await expect.poll(() => tapping.screen().length).toBeGreaterThan(before);

    await choose('v3-button');
    const typing = aZaloCitizen(given.office(), 'types');
    const numbered = await typing.says('xin chào');
    expect(numbered).toContain(`2. ${labels[1]}`);
    expect(await typing.says('2')).toBe(tapping.screen()[before]);
    expect(server.said()).toContain('back to numbers');
    expect((await staff.opens('/staff/zalo')).text).toMatch(/value="off" selected/u);
  });

  test('must-pass 14: the console’s probe and its sample get 200, and nothing of them is kept', async () => {
    const { zalo, hooks } = given.office();
    const rows = async (): Promise<unknown> =>
      one(
        `SELECT (SELECT count(*) FROM inbox) AS inbox, (SELECT count(*) FROM conversation) AS talks,
                (SELECT count(*) FROM citizen) AS citizens, (SELECT count(*) FROM audit) AS audit`,
        [],
      );
    const before = await rows();
    expect(await zalo.probe(hooks.zalo)).toBe(200);
    const sample = {
      sender: { id: 'sender id' },
      recipient: { id: 'recipient id' },
      message: { msg_id: 'This is message id', text: 'This is testing message' },
    };
    expect(await emit('user_send_text', sample)).toBe(200);
    expect(await rows()).toEqual(before);
  });

  test('an event that nobody knows is acknowledged, and its name is kept', async () => {
    const about = { sender: { id: 'curious' }, recipient: { id: '900' } };
    expect(await emit('user_does_something_new', about)).toBe(200);
    await expect
      .poll(() => one(`SELECT object FROM audit WHERE act = 'event-unknown'`, []))
      .toEqual({ object: 'user_does_something_new' });
  });

  test('where the office wants it, a citizen sees at once that the message arrived', async () => {
    const { zalo } = given.office();
    expect(zalo.reactions.size).toBe(0);
    const page = await staff.opens('/staff/zalo');
    await staff.sends(page, '/staff/zalo/settings', { choiceForm: 'off', notice: '1' });
    await aZaloCitizen(given.office(), 'noticed').says('xin chào');
    await expect.poll(() => [...zalo.reactions.values()]).toEqual(['/-strong']);
  });
});

/** Tables in which a text stands anywhere, as plain text. */
async function tablesWith(store: pg.Pool, text: string): Promise<readonly string[]> {
  const { rows } = await store.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await store.query(
      `SELECT 1 FROM "${name}" t WHERE position($1 in t::text) > 0 LIMIT 1`,
      [text],
    );
    if (rowCount) found.push(name);
  }
  return found;
}
