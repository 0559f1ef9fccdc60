import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { forDesk, refuse } from '../for-desk.ts';
import { forEditors } from './for-editors.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';

const Code = z.object({ code: z.string().max(40) });

/** What an editor does to one procedure; `by` is their login. */
export type ProcedureAct = (
  one: Procedure,
  request: FastifyRequest,
  by: string,
  reply: FastifyReply,
) => Promise<unknown>;

/** Puts an act of editors at its address under the procedure. */
export function procedureAct(
  app: FastifyInstance,
  parts: KnowledgeParts,
): (name: string, handle: ProcedureAct) => void {
  return (name, handle) => {
    app.post(
      `/api/desk/knowledge/procedures/:code/${name}`,
      forDesk(
        parts,
        forEditors(async (request, { staff }, reply) =>
          withProcedure(request, reply, parts, async (one) =>
            handle(one, request, staff.login, reply),
          ),
        ),
      ),
    );
  };
}

/** The procedure of the address; an unknown code is answered 404. */
export async function withProcedure(
  request: FastifyRequest,
  reply: FastifyReply,
  { knowledge }: KnowledgeParts,
  handle: (one: Procedure) => Promise<unknown>,
): Promise<unknown> {
  const code = Code.safeParse(request.params);
  const one = code.success ? knowledge.find(code.data.code) : undefined;
  return one ? handle(one) : refuse(reply, 404, 'no-procedure', 'Không có thủ tục mã này.');
}
