import type { StaffSession } from '#adapters/postgres/staff.ts';
import { STAFF_STATUS } from '#dossiers/staff-entry.ts';
import { civilDateOf, clockTimeOf } from '#language/vietnam-time.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { FIELD_WORDS } from './dossier-entry-forms.ts';
import { hidden, notice, staffPage } from './staff-page.ts';

/** What was typed, given back where it could not be kept. */
export type Typed = Readonly<Record<string, string | undefined>>;

interface FieldOptions {
  readonly type?: 'text' | 'datetime-local' | 'date' | 'tel';
  readonly required?: boolean;
  readonly digits?: boolean;
  readonly hint?: string;
  /** Fields of this name in another form of the same page must not share an id. */
  readonly form: string;
}

function field(name: string, typed: Typed, wrong: readonly string[], options: FieldOptions): Html {
  const { type = 'text', required, digits, hint, form } = options;
  const id = `${form}-${name}`;
  return html`<label for="${id}">${FIELD_WORDS[name] ?? name}${required ? '' : ' (nếu có)'}</label>${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
<input id="${id}" name="${name}" type="${type}" value="${typed[name] ?? ''}" autocomplete="off" ${required && 'required'} ${digits && html`inputmode="numeric"`} ${hint && html`aria-describedby="${id}-hint"`} ${wrong.includes(name) && html`aria-invalid="true"`}>`;
}

function stages(form: string, chosen: string | undefined): Html {
  return html`<label for="${form}-stage">${FIELD_WORDS['stage'] ?? ''}</label><select id="${form}-stage" name="stage">${Object.entries(STAFF_STATUS).map(([stage, words]) => html`<option value="${stage}" ${stage === chosen && 'selected'}>${words}</option>`)}</select>`;
}

/** The form for one dossier. Who belongs to an agency writes for that one, and is not asked. */
export function recordPage(
  session: StaffSession,
  agency: { readonly own: string | undefined; readonly known: readonly string[] },
  typed: Typed = { stage: 'accepted' },
  said: {
    readonly text: string;
    readonly wrong: readonly string[];
    readonly exists: boolean;
  } = { text: '', wrong: [], exists: false },
): string {
  const of = (name: string, options: Omit<FieldOptions, 'form'> = {}): Html =>
    field(name, typed, said.wrong, { ...options, form: 'record' });
  const main = html`${notice(said.text, 'wrong')}
<form method="post" action="/staff/dossiers/new">${hidden(session.csrf)}
${of('code', { required: true, hint: 'Như trên giấy hẹn, thí dụ H24.30-260115-0012' })}
${of('procedureName', { required: true })}${of('procedureCode', { hint: 'Thí dụ 1.004873' })}
${agency.own === undefined ? html`${agencies(agency.known, typed)}` : html`<p>Cơ quan: ${agency.own}</p>`}
${of('submittedAt', { type: 'datetime-local', required: true })}${of('dueAt', { type: 'date' })}
${stages('record', typed['stage'])}
${of('applicant', { required: true })}
${of('idNumber', { required: true, digits: true, hint: '9 hoặc 12 số; người nộp dùng 6 số cuối để xem hồ sơ' })}
${of('birthYear', { digits: true })}${of('phone', { type: 'tel' })}
${of('note')}
${said.exists && html`<label><input type="checkbox" name="again" value="1"> Ghi lại hồ sơ đã có</label>`}
<p class="acts"><button>Ghi hồ sơ</button> <a href="/staff/dossiers">Về danh sách</a></p></form>`;
  return staffPage('Ghi hồ sơ mới', session, main);
}

function agencies(known: readonly string[], typed: Typed): Html {
  return html`<label for="record-agency">${FIELD_WORDS['agency'] ?? ''}</label><input id="record-agency" name="agency" list="agencies" required value="${typed['agency'] ?? ''}">
<datalist id="agencies">${known.map((name) => html`<option value="${name}"></option>`)}</datalist>`;
}

/** What the form says before anybody has typed: the step just taken, under way. */
export function nextStep(now: Date): Typed {
  return { stage: 'in-progress', at: `${civilDateOf(now)}T${clockTimeOf(now)}` };
}

/** The form for the next step of one dossier, below its history. */
export function stageForm(
  { csrf }: StaffSession,
  code: string,
  typed: Typed,
  wrong: readonly string[],
): Html {
  const of = (name: string, options: Omit<FieldOptions, 'form'> = {}): Html =>
    field(name, typed, wrong, { ...options, form: 'stage' });
  return html`<h2>Ghi bước tiếp theo</h2>
<form method="post" action="/staff/dossiers/stage">${hidden(csrf)}<input type="hidden" name="code" value="${code}">
${stages('stage', typed['stage'])}
${of('at', { type: 'datetime-local', required: true, hint: 'Giờ việc xảy ra; việc cũ hơn điều sổ đã biết chỉ vào diễn biến' })}
${of('note', { hint: 'Người nộp đọc được' })}
${of('office')}
${of('until', { type: 'date', hint: 'Khi yêu cầu bổ sung' })}
${of('amount', { digits: true, hint: 'Khi yêu cầu nộp tiền' })}${of('where')}
<p class="acts"><button>Ghi bước này</button></p></form>`;
}
