import type { StaffSession } from '#adapters/postgres/staff.ts';
import { CATEGORIES } from '#cases/categories.ts';
import type { Suggestion } from '#cases/learn-routing.ts';
import { ANY, OWN_COMMUNE, type RoutingRule } from '#cases/routing-table.ts';
import type { Moved } from '#cases/simulate-routing.ts';
import { sayDate } from '#language/date-words.ts';
import { type Html, html } from '#widget/pages/html.ts';
import type { RoutingChange } from '../office/change-routing.ts';
import { mayKeepRules } from './may.ts';
import { hidden, notice, staffPage } from './staff-page.ts';
import type { StaffParts } from './staff-parts.ts';

/** More rows than this nobody reads; the count says the rest. */
const MOST_ROWS = 100;

/** Names that the page is written with. */
type Names = Pick<StaffParts, 'agencyName' | 'categoryName' | 'communes' | 'rules' | 'today'>;

/** The rules as they hold, what returns suggest, and the form for a new one. */
export function routingPage(
  session: StaffSession,
  names: Names,
  state: {
    readonly suggestions?: readonly Suggestion[];
    readonly done?: string | undefined;
    readonly wrong?: string;
  },
): string {
  const keeps = mayKeepRules(session.staff);
  const today = names.today();
  const { routing } = names.rules.now();
  const rules = routing.rules.filter(({ to }) => to === undefined || to >= today);
  const main = html`${notice(state.done === 'saved' ? 'Đã lưu quy tắc. Phản ánh mới đi theo quy tắc này ngay; phản ánh đã chuyển thì giữ nguyên.' : undefined)}${notice(state.wrong && `Chưa lưu: ${state.wrong}`, 'wrong')}
<p class="hint">Phản ánh về cán bộ, cơ quan luôn chuyển ${names.agencyName(routing.inspector)}, không quy tắc nào đổi được. Việc chưa có quy tắc về ${names.agencyName(routing.defaultDesk)}.</p>
${keeps && (state.suggestions ?? []).length > 0 && html`<h2>Gợi ý từ các lần trả lại</h2><ul class="cards">${(state.suggestions ?? []).map((one) => suggestion(session, one, names))}</ul>`}
<h2>Quy tắc đang dùng</h2><div class="scroll tight"><table><thead><tr><th>Loại việc</th><th>Nơi</th><th>Giao cho</th><th>Từ ngày</th><th>Lý do</th>${keeps && html`<th>Kết thúc</th>`}</tr></thead><tbody>${rules.map((rule) => row(session, rule, names, keeps))}</tbody></table></div>
${keeps && ruleForm(session, names)}`;
  return staffPage('Phân việc', session, main);
}

function row(session: StaffSession, rule: RoutingRule, names: Names, keeps: boolean): Html {
  const level = { commune: ', việc cấp xã', province: ', việc cấp tỉnh' }[rule.level ?? 'commune'];
  const end = html`<form method="post" action="/staff/routing/try">${hidden(session.csrf)}<input type="hidden" name="kind" value="end"><input type="hidden" name="id" value="${rule.id}"><label class="sr" for="to-${rule.id}">Ngày cuối</label><input id="to-${rule.id}" name="to" type="date" value="${names.today()}" required><button class="quiet">Thử</button></form>`;
  return html`<tr><td>${categoryWords(rule.category, names)}</td><td>${placeWords(rule.communeCode, names)}${rule.level ? level : ''}</td><td>${agencies(rule, names)}</td><td>${sayDate(rule.from)}${rule.to ? ` đến ${sayDate(rule.to)}` : ''}</td><td>${rule.reason}</td>${keeps && html`<td>${end}</td>`}</tr>`;
}

function agencies({ agency, also = [], alternatives }: RoutingRule, names: Names): Html {
  const second = also.map((id) => ` cùng ${agencyWords(id, names)}`).join('');
  const next = alternatives.map((id) => agencyWords(id, names)).join('; ');
  return html`${agencyWords(agency, names)}${second}${next && html`<br><span class="hint">trả lại thì: ${next}</span>`}`;
}

function agencyWords(id: string, { agencyName }: Names): string {
  return id === OWN_COMMUNE ? 'UBND xã, phường nơi xảy ra' : agencyName(id);
}

function categoryWords(id: string, { categoryName }: Names): string {
  return id === ANY ? 'Mọi loại' : categoryName(id);
}

function placeWords(code: string, { communes }: Names): string {
  return code === ANY ? 'Mọi nơi' : communes.name(code);
}

/** Accepting a suggestion is trying it first, like any other change. */
function suggestion(session: StaffSession, one: Suggestion, names: Names): Html {
  const place = names.communes.name(one.communeCode);
  const why = `${one.times} trên ${one.outOf} lần ${names.agencyName(one.instead)} trả lại, ${names.agencyName(one.agency)} trả lời.`;
  const fields = {
    kind: 'keep',
    category: one.category,
    commune: one.communeCode,
    level: '',
    agency: one.agency,
    also: '',
    alternative: '',
    from: names.today(),
    reason: why,
  };
  return html`<li><p><b>${names.categoryName(one.category)}, ${place}</b>: giao ${names.agencyName(one.agency)}</p><p class="hint">${why}</p><form method="post" action="/staff/routing/try">${hidden(session.csrf)}${hiddenFields(fields)}<button class="quiet">Thử gợi ý này</button></form></li>`;
}

function hiddenFields(fields: Readonly<Record<string, string>>): readonly Html[] {
  return Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
}

function ruleForm(session: StaffSession, names: Names): Html {
  const { agencies: all } = names.rules.now().routing;
  const offices = all.map(({ id, name }) => html`<option value="${id}">${name}</option>`);
  const own = html`<option value="${OWN_COMMUNE}">UBND xã, phường nơi xảy ra</option>`;
  return html`<h2>Quy tắc mới</h2><form method="post" action="/staff/routing/try">${hidden(session.csrf)}<input type="hidden" name="kind" value="keep">
<label for="category">Loại việc</label><select id="category" name="category"><option value="*">Mọi loại</option>${CATEGORIES.map(({ id, label }) => html`<option value="${id}">${label}</option>`)}</select>
<label for="commune">Xã, phường</label><p class="hint" id="commune-hint">Để trống nếu là mọi nơi.</p><input id="commune" name="commune" maxlength="80" aria-describedby="commune-hint">
<label for="level">Việc thuộc cấp</label><select id="level" name="level"><option value="">cấp nào cũng vậy</option><option value="province">cấp tỉnh (đường tỉnh, quốc lộ, trường trung học phổ thông)</option><option value="commune">cấp xã</option></select>
<label for="agency">Giao cho</label><select id="agency" name="agency">${own}${offices}</select>
<label for="also">Cùng làm ngay</label><select id="also" name="also"><option value="">không có</option>${own}${offices}</select>
<label for="alternative">Nếu bị trả lại thì đề xuất</label><select id="alternative" name="alternative"><option value="">người phân việc</option>${own}${offices}</select>
<label for="from">Áp dụng từ ngày</label><input id="from" name="from" type="date" value="${names.today()}" required>
<label for="reason">Lý do</label><p class="hint" id="reason-hint">Cán bộ đọc được ở mỗi phản ánh.</p><input id="reason" name="reason" required minlength="5" maxlength="300" aria-describedby="reason-hint">
<button>Thử trên phản ánh 90 ngày qua</button></form>`;
}

/** What a change would do to the cases of 90 days, and the button that keeps it. */
export function trialPage(
  session: StaffSession,
  { change, moved }: { readonly change: RoutingChange; readonly moved: readonly Moved[] },
): string {
  const fields = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [name, String(value)]),
  );
  const main = html`<p><b>${moved.length === 0 ? 'Không phản ánh nào' : `${moved.length} phản ánh`}</b> trong 90 ngày qua sẽ đi nơi khác nếu quy tắc này có từ trước. Phản ánh đã chuyển không bị chuyển lại.</p>
${moved.length > 0 && html`<div class="scroll tight"><table><thead><tr><th>Mã</th><th>Theo quy tắc nay</th><th>Theo quy tắc mới</th></tr></thead><tbody>${moved.slice(0, MOST_ROWS).map(({ receipt, from, to }) => html`<tr><td><a href="/staff/cases/${receipt}">${receipt}</a></td><td>${from.map(({ name }) => name).join(', ')}</td><td>${to.map(({ name }) => name).join(', ')}</td></tr>`)}</tbody></table></div>`}
${moved.length > MOST_ROWS && html`<p class="hint">Chỉ hiện ${MOST_ROWS} phản ánh mới nhất.</p>`}
<form method="post" action="/staff/routing/keep">${hidden(session.csrf)}${hiddenFields({ ...fields, moves: String(moved.length) })}<button>Lưu quy tắc</button></form><p><a href="/staff/routing">Thôi, giữ như cũ</a></p>`;
  return staffPage('Thử quy tắc', session, main);
}
