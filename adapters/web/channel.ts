import { z } from 'zod';
import type { Capabilities } from '#bot/capabilities.ts';
import type { Channel, ChannelEvent, WebhookRequest } from '#bot/channel.ts';
import { NotGenuine } from '#bot/errors.ts';
import type { Content } from '#bot/message.ts';
import type { SessionTokens } from './session-token.ts';

/** Longest text taken from the widget; the bot says politely when it is too long to read. */
const LONGEST_TEXT = 20_000;

/** Files of one message: as many photos as a report may have (design.md 6). */
const MOST_FILES = 5;
/** How the browser names a file it brings; safe as the name of a file of ours. */
export const FileId = z.string().regex(/^[\w-]{8,64}$/u);

const Sent = z.object({
  id: z.string().regex(/^[\w-]{8,64}$/u),
  content: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string().max(LONGEST_TEXT) }),
    z.object({ kind: z.literal('choice'), value: z.string().max(300), label: z.string().max(300) }),
    z.object({
      kind: z.literal('location'),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    }),
    z.object({
      kind: z.literal('attachment'),
      files: z
        .array(z.object({ id: FileId, kind: z.enum(['photo', 'audio']) }))
        .min(1)
        .max(MOST_FILES),
      caption: z.string().max(LONGEST_TEXT),
    }),
  ]),
});

/** The web chat shows anything at any time, and tells its bubbles apart by our key. */
const CAN: Capabilities = {
  textLimit: 20_000,
  buttonLimit: 8,
  replyWindowHours: 'always',
  canBeAsked: true,
  idempotent: true,
  greets: true,
  silent: true,
};

/**
 * The web chat as a channel. A request is genuine when it carries a session token of ours; a bubble is
 * delivered as soon as it is marked as sent, since the widget's stream reads it from the store.
 */
export function createWebChannel({
  tokens,
  now,
  tellWriting,
}: {
  readonly tokens: SessionTokens;
  readonly now: () => Date;
  /** Tells the open streams of a session that an answer is being written. */
  readonly tellWriting: (session: string) => Promise<void>;
}): Channel {
  return {
    name: 'web',
    can: CAN,
    receive: (request) => [read(request, tokens, now())],
    deliver: async (_to, _bubble, key) => ({ platformId: key }),
    showWorking: tellWriting,
    lookUp: async () => ({ kind: 'absent' }),
  };
}

function read({ headers, body }: WebhookRequest, tokens: SessionTokens, now: Date): ChannelEvent {
  const token = /^Bearer (\S+)$/u.exec(headers.get('authorization') ?? '')?.[1];
  const session = token === undefined ? undefined : tokens.read(token, now);
  if (!session) throw new NotGenuine('web');
  const sent = parse(body);
  return {
    kind: 'message',
    eventId: `${session.id}/${sent.id}`,
    messageId: sent.id,
    recipient: session.id,
    sentAt: now,
    sharedDevice: session.sharedDevice,
    content: contentOf(sent.content, session.id),
  };
}

/** A file is looked for among those of its own session only: nobody can name another's. */
function contentOf(content: z.infer<typeof Sent>['content'], session: string): Content {
  if (content.kind !== 'attachment') return content;
  const attachments = content.files.map(({ id, kind }) => ({ kind, source: `${session}/${id}` }));
  return { kind: 'attachment', attachments, caption: content.caption };
}

function parse(body: Uint8Array): z.infer<typeof Sent> {
  try {
    return Sent.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch (cause) {
    throw new UnreadableMessage({ cause });
  }
}

/** The session is ours, the message is not of the protocol: a fault of the page, answered 400. */
export class UnreadableMessage extends Error {
  override readonly name = 'UnreadableMessage';

  constructor(options?: ErrorOptions) {
    super('the web message cannot be read', options);
  }
}
