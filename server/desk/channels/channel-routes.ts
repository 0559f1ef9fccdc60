import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import {
  accountOf,
  type ChannelSwitch,
  noteTest,
  switchChannel,
} from '#adapters/postgres/channel-switch.ts';
import { addBubble } from '#adapters/postgres/message-path/take-over.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { fitReply } from '#bot/fit-reply.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { forDesk, refuse } from '../for-desk.ts';
import { type ChannelLook, channelList } from './channel-list.ts';
import { ofChannel } from './of-channel.ts';
import { zaloDeskRoutes } from './zalo-desk-routes.ts';

const Switch = z.object({
  on: z.boolean(),
  /** Empty for the usual sentence. */
  sentence: z.string().trim().max(500),
});
const Test = z.object({ conversationId: z.uuid(), confirmed: z.literal(true) });

export type ChannelDeskParts = Pick<
  StaffParts,
  'pool' | 'auth' | 'accounts' | 'agencyName' | 'deliver' | 'zalo' | 'log' | 'office'
> &
  ChannelLook;

/** How the channels fare, and for administrators their switch and a trial message. */
export function channelDeskRoutes(app: FastifyInstance, parts: ChannelDeskParts): void {
  app.get(
    '/api/desk/channels',
    forDesk(parts, async (_request, { staff }) => channelList(staff, parts)),
  );
  app.put(
    '/api/desk/channels/:name/switch',
    ofChannel(parts, async (channel, request, { staff }, reply) => {
      const { on, sentence } = Switch.parse(request.body);
      const says = sentence === '' ? null : sentence;
      await switchChannel(parts.pool, { name: channel.name, on, says, actor: staff.login });
      return reply.code(204).send();
    }),
  );
  app.post(
    '/api/desk/channels/:name/test',
    ofChannel(parts, async (channel, request, { staff }, reply) => {
      const { conversationId } = Test.parse(request.body);
      return sendTest(channel, conversationId, staff, reply, parts);
    }),
  );
  zaloDeskRoutes(app, parts);
}

/** Goes the way of every bubble, so that what the platform says of it is seen as a citizen's would be. */
async function sendTest(
  { name }: ChannelSwitch,
  conversationId: string,
  { login, name: who }: StaffMember,
  reply: FastifyReply,
  { pool, accounts, deliver, office }: ChannelDeskParts,
): Promise<FastifyReply> {
  const account = accounts.byName(name);
  if (!account || (await accountOf(pool, conversationId)) !== name)
    return refuse(reply, 404, 'no-chat', 'Không có cuộc trò chuyện này trên kênh.');
  const key = `channel-test/${randomUUID()}`;
  const text = `Tin thử của ${office}, do ${who} gửi. Anh/chị không cần trả lời.`;
  for (const [at, bubble] of fitReply({ text }, account.channel.can).entries())
    await addBubble(pool, {
      ...{ conversationId, key: `${key}/${at}`, bubble },
      ...{ kind: 'staff', author: login, priority: 1 },
    });
  await noteTest(pool, name, `${key}/0`);
  await audit(pool, {
    ...{ actor: login, act: 'channel-tested', object: name },
    detail: { conversation: conversationId },
  });
  deliver(conversationId);
  return reply.code(202).send();
}
