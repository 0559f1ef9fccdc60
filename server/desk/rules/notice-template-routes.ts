import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import {
  nameTemplate,
  type TemplateRow,
  templateRows,
} from '#adapters/postgres/notices/templates.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { fitValues, ZaloTemplate } from '#adapters/zalo/templates/template.ts';
import {
  NOTICE_PURPOSES,
  NOTICE_VALUES,
  type NoticePurpose,
  type NoticeValue,
} from '#bot/notices/notice.ts';
import type { NoticeTemplates, TemplateShown } from '#console/notice-template-protocol.ts';
import { loadTemplates } from '../../notices/load-templates.ts';
import type { NoticeParts } from '../../notices/notice-parts.ts';
import { NotKept, ReadBefore } from '../../office/rule-history.ts';
import { mayKeepRules } from '../../staff/may.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { forDesk } from '../for-desk.ts';
import { keepers } from './for-keepers.ts';

const Named = z.object({
  purpose: z.enum(NOTICE_PURPOSES),
  templateId: z.string().trim().min(1).max(40),
  seen: z.string().max(40),
});

const PURPOSE: Readonly<Record<NoticePurpose, string>> = {
  'case-answered': 'Phản ánh đã trả lời',
  'case-changed': 'Phản ánh có thay đổi',
  'dossier-changed': 'Hồ sơ có thay đổi',
  'reception-turn': 'Lượt tiếp dân',
  announcement: 'Thông báo chung',
};

/** What each value says, and what it becomes in an example. */
const VALUES: Readonly<Record<NoticeValue, readonly [string, string]>> = {
  ma_phan_anh: ['mã phản ánh', 'PA-261128-K7M2QX'],
  ma_ho_so: ['mã hồ sơ', '000.00.16.H61-261120-0001'],
  thu_tuc: ['tên thủ tục', 'Đăng ký khai sinh'],
  trang_thai: ['tình trạng', 'Đã trả lời'],
  ngay: ['ngày', '29/11/2026'],
  co_quan: ['cơ quan', 'Ủy ban nhân dân xã Tân Trụ'],
  noi_dung: ['nội dung ngắn', 'Đội đã thay bóng đèn trước nhà văn hóa ấp 1.'],
};
const SAMPLES = Object.fromEntries(NOTICE_VALUES.map((name) => [name, VALUES[name][1]]));

export type NoticeTemplateParts = Pick<StaffParts, 'auth'> & {
  readonly pool: pg.Pool;
  readonly notices: Pick<NoticeParts, 'accounts' | 'pool' | 'log'>;
};

/** Which template message of Zalo tells citizens what: read by everybody, named by who keeps rules. */
export function noticeTemplateRoutes(app: FastifyInstance, parts: NoticeTemplateParts): void {
  app.get(
    '/api/desk/notice-templates',
    forDesk(parts, async (_request, { staff }) => shown(staff, parts)),
  );
  app.post(
    '/api/desk/notice-templates',
    forDesk(
      parts,
      keepers(async (request, { staff }) => {
        await name(Named.parse(request.body), staff, parts);
        return shown(staff, parts);
      }),
    ),
  );
  app.post(
    '/api/desk/notice-templates/check',
    forDesk(
      parts,
      keepers(async (_request, { staff }) => {
        await loadTemplates(parts.notices);
        return shown(staff, parts);
      }),
    ),
  );
}

async function name(
  { purpose, templateId, seen }: z.infer<typeof Named>,
  { login }: StaffMember,
  { pool, notices }: NoticeTemplateParts,
): Promise<void> {
  const account = notices.accounts.all.find(({ templates }) => templates);
  if (!account) throw new NotKept('Chưa nối Zalo nên chưa chọn mẫu tin được.');
  const kept = await nameTemplate(pool, { accountId: account.id, purpose, templateId }, seen);
  if (!kept) throw new ReadBefore('another template was named in between');
  await audit(pool, {
    ...{ actor: login, act: 'template-named', object: `${purpose} ${templateId}` },
    detail: { before: seen },
  });
  await loadTemplates(notices);
}

async function shown(
  staff: StaffMember,
  { pool, notices }: NoticeTemplateParts,
): Promise<NoticeTemplates> {
  const rows = await templateRows(pool);
  return {
    connected: notices.accounts.all.some(({ templates }) => templates),
    mayKeep: mayKeepRules(staff),
    purposes: NOTICE_PURPOSES.map((purpose) => {
      const row = rows.find((one) => one.purpose === purpose);
      return { purpose, words: PURPOSE[purpose], template: row ? templateShown(row) : null };
    }),
    values: NOTICE_VALUES.map((value) => {
      const [words, sample] = VALUES[value];
      return { name: value, words, sample };
    }),
  };
}

function templateShown({ templateId, info, problem, loadedAt }: TemplateRow): TemplateShown {
  const read = ZaloTemplate.safeParse(info);
  const template = read.success ? read.data : undefined;
  const fitted = (template && fitValues(template, SAMPLES)) ?? {};
  return {
    id: templateId,
    state: stateOf(problem, loadedAt),
    problem: problemWords(problem),
    loadedAt: loadedAt?.toISOString() ?? null,
    name: template?.templateName ?? '',
    prices: template ? [template.price_sdt, template.price_uid] : null,
    parameters: (template?.listParams ?? []).map((parameter) => ({
      name: parameter.name,
      sample: fitted[parameter.name] ?? SAMPLES[parameter.name] ?? null,
      required: parameter.require,
    })),
  };
}

function stateOf(problem: string, loadedAt: Date | undefined): TemplateShown['state'] {
  if (loadedAt === undefined) return 'not-read';
  return problem === '' ? 'usable' : 'unusable';
}

/** Told by `problemOf` and by Zalo, in short words of theirs. */
function problemWords(problem: string): string {
  if (problem.startsWith('unknown parameters: '))
    return `Mẫu cần trường mà trợ lý không điền được: ${problem.slice('unknown parameters: '.length)}. Đổi tên trường trong mẫu theo bảng dưới.`;
  if (problem.startsWith('status '))
    return `Zalo chưa cho dùng mẫu này (${problem.slice('status '.length)}). Xem lại trên trang quản lý ZBS.`;
  return problem === '' ? '' : `Zalo không nhận mẫu này (${problem}). Xem lại mã mẫu.`;
}
