import type { FastifyInstance, FastifyReply } from 'fastify';
import { FEW_TRIES } from '../sign-in.ts';
import type { StaffParts } from '../staff-parts.ts';

const LANDING = '/desk';
const FAILED = '/desk/dang-nhap?loi=sso';

/**
 * The province's single sign-on. Of all that the library could answer under `/auth` only the call back is open:
 * everything else goes through our own routes and their limits.
 */
export function singleSignOnRoutes(app: FastifyInstance, { auth }: StaffParts): void {
  app.get('/auth/province', FEW_TRIES, async (_request, reply) => {
    const begun = await auth.beginSingleSignOn(LANDING, FAILED);
    if (!begun) return reply.redirect(FAILED, 303);
    return reply.header('set-cookie', begun.cookies).redirect(begun.url, 303);
  });
  app.get('/auth/callback/province', FEW_TRIES, async (request, reply) => {
    const { cookie = '' } = request.headers;
    return pass(await auth.handle(request.url, cookie), reply);
  });
}

function pass(answer: Response, reply: FastifyReply): FastifyReply {
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return reply.code(answer.status).send();
}
