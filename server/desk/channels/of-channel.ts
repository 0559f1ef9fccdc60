import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type ChannelSwitch, channelSwitch } from '#adapters/postgres/channel-switch.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { type DeskHandler, forDesk, onlyRoles, refuse } from '../for-desk.ts';
import { switches } from './channel-list.ts';

const Name = z.object({ name: z.string().regex(/^[a-z-]{1,60}$/u) });

type ChannelHandler = (
  channel: ChannelSwitch,
  ...asked: Parameters<DeskHandler>
) => ReturnType<DeskHandler>;

/** For administrators of the whole office, or of the agency that the channel belongs to: `name`, or the address's own. */
export function ofChannel(
  parts: Pick<StaffParts, 'pool' | 'auth'>,
  handle: ChannelHandler,
  name?: string,
): ReturnType<typeof forDesk> {
  return forDesk(
    parts,
    onlyRoles(
      ['administrator'],
      'Chỉ quản trị viên bật, tắt và thử kênh.',
      async (request, session, reply) => {
        const found = await channelSwitch(parts.pool, name ?? Name.parse(request.params).name);
        return found && switches(session.staff, found)
          ? handle(found, request, session, reply)
          : noSuchChannel(reply);
      },
    ),
  );
}

function noSuchChannel(reply: FastifyReply): FastifyReply {
  return refuse(reply, 404, 'no-channel', 'Không có kênh này.');
}
