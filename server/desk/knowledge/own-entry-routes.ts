import type { FastifyInstance } from 'fastify';
import { openQuestion } from '#adapters/postgres/open-questions.ts';
import type { OwnEntryBegun } from '#console/own-entry-protocol.ts';
import { beginOwnEntry, OwnEntry } from '../../knowledge/own-entry.ts';
import { forDesk, refuse } from '../for-desk.ts';
import { forEditors } from './for-editors.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';

/** What each field that is missing or wrong is called on the form. */
const FIELDS: Readonly<Record<string, string>> = {
  ...{ name: 'Tên việc', agency: 'Nơi giải quyết', lawTitle: 'Căn cứ pháp lý', amount: 'Số tiền' },
  ...{ document: 'Văn bản của cơ quan', url: 'Đường dẫn (https)', time: 'Thời hạn' },
  steps: 'Giấy tờ hoặc các bước',
};

/** Entries that an office writes itself, each begun as a draft for a second person. */
export function ownEntryRoutes(app: FastifyInstance, parts: KnowledgeParts): void {
  app.post(
    '/api/desk/knowledge/own-entries',
    forDesk(
      parts,
      forEditors(async (request, { staff }, reply): Promise<unknown> => {
        const read = OwnEntry.safeParse(request.body);
        if (!read.success) {
          const name = String(read.error.issues[0]?.path[0] ?? '');
          return refuse(
            reply,
            422,
            'missing',
            `Chưa lưu: ${FIELDS[name] ?? name} còn thiếu hoặc chưa đúng.`,
          );
        }
        const { question } = read.data;
        const asked = question === '' ? undefined : await openQuestion(parts.records, question);
        if (question !== '' && !asked)
          return refuse(
            reply,
            404,
            'no-question',
            'Câu này không còn chờ: có người vừa ghi, hoặc đã gỡ.',
          );
        return (await beginOwnEntry(read.data, asked, staff.login, parts)) satisfies OwnEntryBegun;
      }),
    ),
  );
}
