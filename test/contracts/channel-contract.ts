import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, ChannelEvent, WebhookRequest } from '#bot/channel.ts';
import { NotGenuine } from '#bot/errors.ts';
import { fitReply } from '#bot/fit-reply.ts';

/** What the platform does with the next delivery. */
export type Fate =
  | 'says it is too fast'
  | 'is down'
  | 'takes it and loses the answer'
  | 'loses it before taking it'
  | 'says the citizen blocked us'
  | 'says the reply window is closed';

/** What a channel's test must supply: the channel, and the platform's side of the conversation. */
export interface ChannelUnderTest {
  readonly channel: Channel;
  /** A citizen the platform lets us write to. */
  readonly citizen: string;
  readonly genuineRequest: () => {
    readonly request: WebhookRequest;
    readonly carries: readonly ChannelEvent[];
  };
  /** The same request with its proof (signature, secret, token) spoilt. */
  readonly badlyProved: () => WebhookRequest;
  /** What the platform or a monitor sends to see whether we are there. */
  readonly probe: () => WebhookRequest;
  /** Builds the channel with its secret left empty. */
  readonly withoutSecret: () => unknown;
  /** Texts the citizen sees, oldest first. */
  readonly shown: () => readonly string[];
  readonly nextDelivery: (fate: Fate) => void;
  readonly tearDown?: () => Promise<void>;
}

/** Promises a channel may be unable to keep; each exception names its reason. */
export type Exceptions = Partial<
  Record<
    'changed body' | 'probe' | 'rate limit' | 'outage' | 'lost answer' | 'block' | 'reply window',
    string
  >
>;

/** The promises every channel keeps. What one cannot promise stands in `except`, with the reason. */
export function channelContract(
  name: string,
  setUp: () => ChannelUnderTest | Promise<ChannelUnderTest>,
  except: Exceptions = {},
): void {
  describe(`${name} keeps the channel contract`, () => {
    let on: ChannelUnderTest;
    beforeEach(async () => {
      on = await setUp();
    });
    afterEach(async () => on.tearDown?.());
    webhookPromises(() => on, except);
    deliveryPromises(() => on, except);
    lookUpPromises(() => on, except);
  });
}

/** A promise, or the reason why it is not made. */
function promise(title: string, exception: string | undefined, check: () => unknown): void {
  if (exception === undefined) it(title, async () => void (await check()));
  else it(`does not promise that it ${title}: ${exception}`, () => expect(exception).not.toBe(''));
}

function webhookPromises(on: () => ChannelUnderTest, except: Exceptions): void {
  it('reads what a genuine request carries', () => {
    const { request, carries } = on().genuineRequest();
    expect(carries.length).toBeGreaterThan(0);
    expect(on().channel.receive(request)).toEqual(carries);
  });

  it('recognises the same request when it comes again', () => {
    const { request } = on().genuineRequest();
    const ids = (): readonly string[] =>
      on()
        .channel.receive(request)
        .map((e) => e.eventId);
    expect(ids()).toEqual(ids());
    expect(ids().every((id) => id !== '')).toBe(true);
  });

  promise('refuses a request with any byte of its body changed', except['changed body'], () => {
    const { request } = on().genuineRequest();
    for (const at of request.body.keys())
      expect(refusalOf(on().channel, { ...request, body: changedAt(request.body, at) })).toEqual(
        new NotGenuine(on().channel.name),
      );
  });

  it('refuses a request that is not proved, without a word about why', () => {
    const error = refusalOf(on().channel, on().badlyProved());
    expect(error).toBeInstanceOf(NotGenuine);
    expect((error as Error).cause).toBeUndefined();
    expect((error as Error).message).toBe(
      `request to the ${on().channel.name} webhook is not genuine`,
    );
  });

  it('refuses a request without any header', () => {
    const { request } = on().genuineRequest();
    const bare = { ...request, headers: new Headers() };
    expect(refusalOf(on().channel, bare)).toBeInstanceOf(NotGenuine);
  });

  it('refuses to be built without its secret', () => {
    expect(on().withoutSecret).toThrow();
  });

  promise('carries nothing when it is only probed', except.probe, () => {
    expect(on().channel.receive(on().probe())).toEqual([]);
  });
}

function deliveryPromises(on: () => ChannelUnderTest, except: Exceptions): void {
  it('delivers every bubble of a long reply, in order', async () => {
    const { channel, citizen, shown } = on();
    const text = Array.from({ length: 400 }, (_, i) => `đoạn ${i}`).join('\n\n');
    const bubbles = fitReply({ text }, { ...channel.can, textLimit: 1000 });
    for (const [index, bubble] of bubbles.entries())
      await channel.deliver(citizen, bubble, `key-${index}`);
    expect(bubbles.length).toBeGreaterThan(2);
    expect(shown()).toEqual(bubbles.map((bubble) => bubble.text));
  });

  it('delivers a bubble as long as it says it can', async () => {
    const { channel, citizen, shown } = on();
    const text = 'ạ'.repeat(channel.can.textLimit);
    await channel.deliver(citizen, fitReply({ text }, channel.can)[0], 'key');
    expect(shown()).toEqual([text]);
  });

  const fails = (
    title: string,
    exception: string | undefined,
    fate: Fate,
    expected: object,
  ): void =>
    promise(title, exception, async () => {
      on().nextDelivery(fate);
      await expect(delivery(on())).rejects.toMatchObject(expected);
    });

  fails('says that a rate limit passes', except['rate limit'], 'says it is too fast', {
    reason: 'rate-limited',
    outcome: 'retryable',
    retryAfterMs: expect.any(Number) as number,
  });
  fails('says that an outage passes', except.outage, 'is down', { outcome: 'retryable' });
  fails('owns up when nobody knows', except['lost answer'], 'takes it and loses the answer', {
    reason: 'no-answer',
    outcome: 'unknown',
  });
  fails('gives up on a citizen who blocked us', except.block, 'says the citizen blocked us', {
    reason: 'blocked-by-citizen',
    outcome: 'final',
  });
  fails(
    'gives up where the reply window is closed',
    except['reply window'],
    'says the reply window is closed',
    {
      reason: 'window-closed',
      outcome: 'final',
    },
  );

  promise('never quotes the message in a failure', except.outage, async () => {
    on().nextDelivery('is down');
    const error: unknown = await delivery(on()).catch((failure: unknown) => failure);
    expect(everythingIn(error)).not.toContain('xin chào');
  });
}

function lookUpPromises(on: () => ChannelUnderTest, except: Exceptions): void {
  const ask = async (fate: Fate): Promise<string> => {
    const { channel, citizen, nextDelivery } = on();
    const since = new Date();
    nextDelivery(fate);
    await expect(delivery(on())).rejects.toMatchObject({ outcome: 'unknown' });
    const settled = await channel.lookUp(citizen, aBubble(channel), since);
    return channel.can.canBeAsked || settled.kind !== 'unknown' ? settled.kind : 'cannot be asked';
  };

  promise(
    'finds a bubble whose answer was lost, where it can be asked',
    except['lost answer'],
    async () => {
      const found = await ask('takes it and loses the answer');
      expect(found).toBe(on().channel.can.canBeAsked ? 'delivered' : 'cannot be asked');
    },
  );

  promise(
    'knows a bubble that never arrived, where it can be asked',
    except['lost answer'],
    async () => {
      const found = await ask('loses it before taking it');
      expect(found).toBe(on().channel.can.canBeAsked ? 'absent' : 'cannot be asked');
    },
  );
}

function aBubble(channel: Channel): ReturnType<typeof fitReply>[0] {
  return fitReply({ text: 'xin chào' }, channel.can)[0];
}

async function delivery({ channel, citizen }: ChannelUnderTest): Promise<unknown> {
  return channel.deliver(citizen, aBubble(channel), 'key');
}

function changedAt(body: Uint8Array, at: number): Uint8Array {
  return Uint8Array.from(body, (byte, index) => (index === at ? byte ^ 1 : byte));
}

function refusalOf(channel: Channel, request: WebhookRequest): unknown {
  try {
    return channel.receive(request);
  } catch (error) {
    return error;
  }
}

/** All an error would give to a log: its own fields, and those of its causes. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = JSON.stringify(Object.fromEntries(Object.entries(error)));
  return `${error.message} ${error.stack} ${own} ${everythingIn(error.cause ?? '')}`;
}
