import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import { CATEGORIES } from '#cases/categories.ts';
import { EXTERNAL_SYSTEMS, systemWords } from '#cases/external-systems.ts';
import { type Html, html } from '#widget/pages/html.ts';
import type { CaseAct } from '../../desk/cases/case-act.ts';
import type { CaseParts } from '../../desk/cases/case-parts.ts';
import type { Proposals } from '../../desk/cases/proposals.ts';
import { hidden } from '../staff-page.ts';

/** What was typed before, so that nothing is lost when somebody else was faster. */
export type Typed = Readonly<Record<string, string>>;

interface FormContext {
  readonly one: DeskCase;
  readonly act: CaseAct;
  readonly parts: CaseParts;
  readonly proposals: Proposals;
  readonly typed: Typed;
}

/** The form of one act, folded away until it is needed; the answer lies open. */
export function actForm(csrf: string, context: FormContext, open: boolean): Html {
  const { one, act } = context;
  const fields = Object.keys(act.input.shape).map((name) => field(name, context));
  const confirm =
    act.warning !== undefined &&
    html`<p class="late">${act.warning}</p><label><input type="checkbox" name="confirmed" value="yes" required> Tôi đã hiểu</label>`;
  const form = html`<form method="post" action="/staff/cases/${one.receipt}/${act.name}">${hidden(csrf)}<input type="hidden" name="version" value="${one.version}">${fields}${confirm}<button>${act.label}</button></form>`;
  return open
    ? html`<h2>${act.label}</h2>${form}`
    : html`<details><summary>${act.label}</summary>${form}</details>`;
}

const LABELS: Readonly<Record<string, string>> = {
  because: 'Lý do (nội bộ)',
  reason: 'Lý do',
  text: 'Nội dung',
  question: 'Câu hỏi gửi người dân',
  until: 'Hạn mới',
  into: 'Mã phản ánh giữ lại (PA-…)',
  to: 'Cơ quan nhận',
  code: 'Mã ở hệ thống ấy',
  login: 'Tên đăng nhập của người nhận',
};

/** "text" of an answer goes to the citizen, of a note it does not: said on the label. */
const TEXT_LABELS: Readonly<Record<string, string>> = {
  answer: 'Nội dung trả lời, gửi tới người dân (ban đêm thì chờ đến sáng)',
  note: 'Ghi chú, chỉ cán bộ đọc',
  publish: 'Bản công khai, đã lược thông tin cá nhân',
};

/** Reasons that the citizen reads too. */
const TOLD = ['refuse', 'forward', 'extend', 'reopen'];

function field(name: string, context: FormContext): Html {
  const { act, typed } = context;
  const id = `${act.name}-${name}`;
  const value = typed[name] ?? '';
  const options = optionsOf(name, context);
  if (options) return select(id, name, options);
  switch (name) {
    case 'letter':
      return html`<label><input type="checkbox" name="letter" value="yes"> Kèm phiếu chuyển (tải ở dưới)</label>`;
    case 'urgent':
      return html`<label><input type="checkbox" name="urgent" value="yes"> Khẩn</label>`;
    case 'link':
      return html`<label for="${id}">Đường dẫn (nếu có)</label><input id="${id}" name="link" type="url" maxlength="500" value="${value}">`;
    case 'until':
      return html`<label for="${id}">Hạn mới</label><input id="${id}" name="until" type="date" required value="${value}">`;
    case 'login':
    case 'into':
    case 'to':
    case 'code':
      return html`<label for="${id}">${LABELS[name]}</label><input id="${id}" name="${name}" required maxlength="200" value="${value}">`;
    default:
      return html`<label for="${id}">${labelOf(name, act)}</label><textarea id="${id}" name="${name}" required maxlength="4000">${value}</textarea>`;
  }
}

function labelOf(name: string, { name: act }: CaseAct): string {
  if (name === 'text') return TEXT_LABELS[act] ?? 'Nội dung';
  const told = name === 'reason' && TOLD.includes(act);
  return told ? 'Lý do, người dân đọc được' : (LABELS[name] ?? name);
}

const TRACKS: readonly (readonly [string, string])[] = [
  ['denunciation', 'Tố cáo'],
  ['crime-report', 'Tố giác tội phạm'],
  ['formal-complaint', 'Khiếu nại'],
];

interface Options {
  readonly label: string;
  readonly of: readonly (readonly [value: string, text: string])[];
}

/** What there is to choose from, where a field is a choice. */
function optionsOf(name: string, context: FormContext): Options | undefined {
  switch (name) {
    case 'agency':
      return { label: 'Đơn vị', of: agencyOptions(context) };
    case 'category':
      return { label: 'Loại việc', of: CATEGORIES.map(({ id, label }) => [id, label]) };
    case 'track':
      return { label: 'Chuyển thành', of: TRACKS };
    case 'system':
      return { label: 'Hệ thống', of: EXTERNAL_SYSTEMS.map((one) => [one, systemWords(one)]) };
    default:
      return undefined;
  }
}

function select(id: string, name: string, { label, of }: Options): Html {
  return html`<label for="${id}">${label}</label><select id="${id}" name="${name}" required>${of.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select>`;
}

/** Those that the rules propose stand first; about staff, nobody else stands there at all. */
function agencyOptions({
  one,
  act,
  parts,
  proposals: { next, agencies, only },
}: FormContext): readonly (readonly [string, string])[] {
  if (act.name === 'remove-agency') return one.also.map((id) => [id, parts.agencyName(id)]);
  const named = [...(next ? [next] : []), ...agencies];
  const proposed = named.map(({ id, name }) => [id, `${name} (đề xuất)`] as const);
  const taken = new Set([one.agency, ...one.also, ...named.map(({ id }) => id)]);
  const others = only ? [] : parts.routing().agencies.filter(({ id }) => !taken.has(id));
  return [...proposed, ...others.map(({ id, name }) => [id, name] as const)];
}
