import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { addBubble, giveBack, takeOver } from '#adapters/postgres/message-path/take-over.ts';
import { type Bubble, photoBubble } from '#bot/fit-reply.ts';
import { takeTurn } from '#bot/take-turn.ts';
import type { Turn, TurnInput } from '#bot/turn.ts';
import { keepPhotoToSend, sentPhoto } from '#server/files/staff-photos.ts';
import { type Account, createAccounts } from '#server/message-path/account.ts';
import { deliverConversation } from '#server/message-path/deliver-bubbles.ts';
import { workConversation } from '#server/message-path/work-conversation.ts';
import { aTown } from '#test/fakes/town.ts';
import type { StoreInTest } from './store-set-up.ts';

const QUESTION = { kind: 'text', text: 'đăng ký kết hôn cần giấy tờ gì' } as const;

/** What is promised when staff take a conversation while the assistant is thinking about its answer. */
export function takeoverContract(setUp: () => StoreInTest): void {
  it('a turn that is being thought about when staff take over says nothing, loses nothing and keeps the order', async () => {
    const store = setUp();
    const id = (await store.citizenSays('u1', 'e1', { content: QUESTION }))?.conversationId ?? '';
    const { thinks, reached, goesOn } = thinkingUntilTold();
    const work = works(store, id, thinks);
    await reached;
    // The citizen goes on writing, and a person comes in, all while the answer is under way.
    await store.citizenSays('u1', 'e2');
    await takeOver(store.pool, id, 'lan');
    goesOn();
    await work;
    expect(await store.count('outbox')).toBe(0);
    expect(await outcomes(store)).toEqual([['held', 1, 2]]);
    expect(await store.count('inbox', `status = 'waiting'`)).toBe(0);
    await giveBack(store.pool, id);
    await store.citizenSays('u1', 'e3', { content: QUESTION });
    await works(store, id, (input) => takeTurn(input, aTown()));
    expect(await outcomes(store)).toEqual([
      ['held', 1, 2],
      ['answered', 3, 3],
    ]);
    expect(await store.count('outbox')).toBeGreaterThan(0);
  });
}

/** What is promised of a photo that staff send. */
export function staffPhotoContract(setUp: () => StoreInTest): void {
  it('a photo of the staff is drawn anew, kept once, and leaves as a photo; where a channel shows none it is not sent', async () => {
    const store = setUp();
    const filesFolder = await mkdtemp(join(tmpdir(), 'mot-cua-photos-'));
    const id = (await store.citizenSays('u1', 'e1', { status: 'done' }))?.conversationId ?? '';
    const parts = { pool: store.pool, filesFolder };
    const bytes = await sharp({
      create: { width: 2_400, height: 900, channels: 3, background: '#0b5563' },
    })
      .withExif({ IFD0: { Model: 'máy của cán bộ' } })
      .png()
      .toBuffer();
    const photo = { conversationId: id, key: 'k1', bytes };
    const first = (await keepPhotoToSend(parts, photo)) ?? '';
    expect(await keepPhotoToSend(parts, photo)).toBe(first);
    const text = { ...photo, key: 'k2', bytes: Buffer.from('<svg onload=x>') };
    expect(await keepPhotoToSend(parts, text)).toBeUndefined();
    expect(await store.count('stored_file', `kind = 'staff-photo' AND status = 'kept'`)).toBe(1);
    const shown: (readonly [string, Uint8Array])[] = [];
    const channel = {
      ...anAccount(store).channel,
      deliverPhoto: async (_to: string, { text }: Bubble, jpeg: Uint8Array) => {
        shown.push([text, jpeg]);
        return {};
      },
    };
    for (const [key, account] of [
      ['p1', { ...anAccount(store), channel }],
      ['p2', anAccount(store)],
    ] as const) {
      const bubble = photoBubble(first, 'Mẫu đơn đây ạ.');
      const said = { conversationId: id, key, kind: 'staff', author: 'Lan', bubble } as const;
      await addBubble(store.pool, said);
      await deliverConversation(id, {
        ...{ pool: store.pool, accounts: createAccounts([account]), log: SILENT },
        limiter: { take: async () => false, pause: async () => undefined },
        photoBytes: (of) => sentPhoto(store.pool, filesFolder, of),
        delivered: () => undefined,
      });
    }
    expect(await store.count('outbox', `status = 'sent' AND key = 'p1'`)).toBe(1);
    expect(await store.count('outbox', `status = 'failed' AND key = 'p2'`)).toBe(1);
    const [[caption, jpeg] = ['', new Uint8Array()]] = shown;
    expect(caption).toBe('Mẫu đơn đây ạ.');
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 1_600 });
    expect((await sharp(jpeg).metadata()).exif).toBeUndefined();
    await rm(filesFolder, { recursive: true });
  });
}

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

type Thinks = (input: TurnInput) => Promise<Turn>;

/** An assistant who has its answer ready and is held up until told to go on; only the first time. */
function thinkingUntilTold() {
  let goesOn = (): void => undefined;
  let arrived = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    goesOn = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const thinks: Thinks = async (input) => {
    const turn = await takeTurn(input, aTown());
    arrived();
    await told;
    return turn;
  };
  return { thinks, reached, goesOn };
}

function works(store: StoreInTest, id: string, think: Thinks): Promise<void> {
  return workConversation(id, {
    ...{ pool: store.pool, context: store.context, think, said: () => undefined },
    accounts: createAccounts([anAccount(store)]),
    drawReceipt: () => 'PA-261123-TEST00',
    log: SILENT,
    now: () => new Date('2026-11-30T02:00:00Z'),
    process: randomUUID(),
  });
}

function anAccount(store: StoreInTest): Account {
  const can = { textLimit: 2000, buttonLimit: 3, replyWindowHours: 'always' } as const;
  return {
    ...{ id: store.accountId(), name: 'zalo', perSecond: 10 },
    channel: {
      name: 'zalo',
      can: { ...can, canBeAsked: true, idempotent: false, greets: true },
      receive: () => [],
      deliver: async () => ({}),
      lookUp: async () => ({ kind: 'unknown' }),
    },
  };
}

async function outcomes(store: StoreInTest): Promise<readonly (readonly unknown[])[]> {
  const { rows } = await store.pool.query<{ outcome: string; first: number; last: number }>(
    'SELECT outcome, first_number AS first, last_number AS last FROM turn ORDER BY first_number',
  );
  return rows.map(({ outcome, first, last }) => [outcome, first, last]);
}
