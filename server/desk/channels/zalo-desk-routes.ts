import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ZaloGrant } from '#console/channel-protocol.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { beginConnecting, changeZaloSettings, pastePair } from '../../staff/zalo-acts.ts';
import type { ZaloDesk } from '../../staff/zalo-desk.ts';
import { type DeskHandler, refuse } from '../for-desk.ts';
import { ofChannel } from './of-channel.ts';

const PATH = '/api/desk/channels/zalo';
const Token = z.string().trim().min(1).max(4_000);
const Pair = z.object({ access: Token, refresh: Token });
const Settings = z.object({
  choiceForm: z.enum(['off', 'v3-list', 'v3-button', 'v2-list']),
  notice: z.boolean(),
});

type ZaloParts = Pick<StaffParts, 'pool' | 'auth' | 'zalo' | 'log'>;

/** Connecting the Official Account, as the plain page does it; nothing that was typed ever comes back. */
export function zaloDeskRoutes(app: FastifyInstance, parts: ZaloParts): void {
  app.get(
    `${PATH}/grant`,
    ofZalo(parts, (desk) => grantOf(desk)),
  );
  app.post(
    `${PATH}/connect`,
    ofZalo(parts, async (desk, _request, { staff }, reply) => {
      const url = await beginConnecting(desk, staff.login, parts);
      return url === undefined
        ? refuse(reply, 409, 'no-address', 'Chưa đặt PUBLIC_URL nên Zalo không có địa chỉ quay về.')
        : { url };
    }),
  );
  app.post(
    `${PATH}/tokens`,
    ofZalo(parts, async (desk, request, { staff }, reply) => {
      const { access: accessToken, refresh: refreshToken } = Pair.parse(request.body);
      const end = await pastePair(desk, { accessToken, refreshToken }, staff.login, parts);
      return 'name' in end ? end : refuse(reply, 409, 'not-connected', end.wrong);
    }),
  );
  app.put(
    `${PATH}/settings`,
    ofZalo(parts, async (desk, request, { staff }, reply) => {
      await changeZaloSettings(desk, Settings.parse(request.body), staff.login, parts);
      return reply.code(204).send();
    }),
  );
}

function ofZalo(
  parts: ZaloParts,
  handle: (desk: ZaloDesk, ...asked: Parameters<DeskHandler>) => ReturnType<DeskHandler>,
): ReturnType<typeof ofChannel> {
  const { zalo } = parts;
  return ofChannel(
    parts,
    async (_channel, request, session, reply) =>
      zalo
        ? handle(zalo, request, session, reply)
        : refuse(reply, 404, 'no-zalo', 'Máy chủ này chưa khai báo Zalo.'),
    'zalo',
  );
}

async function grantOf(desk: ZaloDesk): Promise<ZaloGrant> {
  const [status, settings] = await Promise.all([desk.status(), desk.settings()]);
  return {
    oaId: desk.oaId,
    redirectUri: desk.redirectUri ?? null,
    status: status
      ? {
          state: status.state,
          rotatedAt: status.rotatedAt.toISOString(),
          accessExpiresAt: status.accessExpiresAt.toISOString(),
          refreshExpiresAt: status.refreshExpiresAt.toISOString(),
        }
      : null,
    settings,
  };
}
