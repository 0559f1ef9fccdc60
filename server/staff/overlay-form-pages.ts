import type { StaffSession } from '#adapters/postgres/staff.ts';
import { type Html, html } from '#widget/pages/html.ts';
import type { FeeFields, PlaceFields } from './overlay-forms.ts';
import { reasonWords } from './overlay-words.ts';
import { hidden, notice, staffPage } from './staff-page.ts';

/** What is shown around the fields of a form. */
export interface FormState {
  /** The key under which it stands, when it is edited. */
  readonly replaced: string | undefined;
  /** Why it was not kept. */
  readonly refused: string | undefined;
}

export function feeFormPage(session: StaffSession, form: FeeFields, state: FormState): string {
  const inputs = html`${text('code', 'Mã thủ tục', form.code, 'Ví dụ 1.001193.')}
<label for="amounts">Mức thu</label><p class="hint" id="amounts-hint">Mỗi mức một dòng: số tiền, dấu |, thu cho gì. Ví dụ “20.000 | bản chính”. Không thu thì ghi bằng lời.</p>
<textarea id="amounts" name="amounts" required aria-describedby="amounts-hint">${form.amounts}</textarea>`;
  const title = state.replaced === undefined ? 'Thêm mức thu' : 'Sửa mức thu';
  return formPage(session, { title, path: '/staff/overlays/fee', inputs, form, state });
}

export function placeFormPage(session: StaffSession, form: PlaceFields, state: FormState): string {
  const inputs = html`${text('code', 'Mã thủ tục', form.code, 'Để trống nếu là mọi thủ tục của xã, phường ghi dưới.')}
${text('commune', 'Xã, phường', form.commune, 'Để trống nếu người dân xã nào cũng nộp ở đây.')}
${text('office', 'Nơi nộp', form.office, 'Ví dụ Trung tâm Phục vụ hành chính công xã Tân Trụ.', true)}
${text('address', 'Địa chỉ', form.address, '')}
${text('hours', 'Giờ nhận hồ sơ', form.hours, 'Ví dụ 7 giờ 30 đến 11 giờ, thứ Hai đến thứ Sáu.')}
${text('phone', 'Điện thoại', form.phone, '')}`;
  const title = state.replaced === undefined ? 'Thêm nơi nộp' : 'Sửa nơi nộp';
  return formPage(session, { title, path: '/staff/overlays/place', inputs, form, state });
}

function text(name: string, label: string, value: string, hint: string, required = false): Html {
  const help = hint === '' ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`;
  const need = required ? html` required` : '';
  return html`<label for="${name}">${label}</label>${help}<input id="${name}" name="${name}" value="${value}" maxlength="500"${hint !== '' && html` aria-describedby="${name}-hint"`}${need}>`;
}

function formPage(
  session: StaffSession,
  {
    title,
    path,
    inputs,
    form,
    state,
  }: {
    readonly title: string;
    readonly path: string;
    readonly inputs: Html;
    readonly form: Pick<FeeFields, 'resolution' | 'from' | 'to' | 'checkedBy'>;
    readonly state: FormState;
  },
): string {
  const wrong =
    state.refused === undefined ? undefined : `Chưa lưu: ${reasonWords(state.refused)}.`;
  const main = html`${notice(wrong, 'wrong')}<form method="post" action="${path}">${hidden(session.csrf)}
${state.replaced !== undefined && html`<input type="hidden" name="replaced" value="${state.replaced}">`}
${inputs}
${text('resolution', 'Văn bản', form.resolution, 'Số và ngày, ví dụ Nghị quyết số 05/2026/NQ-HĐND ngày 10/12/2025.', true)}
<label for="from">Áp dụng từ ngày</label><input id="from" name="from" type="date" required value="${form.from}">
<label for="to">Đến hết ngày (để trống nếu chưa biết)</label><input id="to" name="to" type="date" value="${form.to}">
${text('checkedBy', 'Người kiểm tra', form.checkedBy, 'Người đã đối chiếu với văn bản.', true)}
<button>Lưu</button></form><p><a href="/staff/overlays">Về mức thu và nơi nộp</a></p>`;
  return staffPage(title, session, main);
}
