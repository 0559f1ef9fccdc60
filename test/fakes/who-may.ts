/**
 * Who may reach which address of the desk and of the plain pages: a(gent), s(upervisor), e(ditor), i(nspector),
 * administrator (d). `whole` keeps out who belongs to one agency, inspectors apart. An address that is not here fails
 * the test that reads this table.
 */
const WHO_MAY: Readonly<Record<string, string>> = {
  // The desk's own account and door.
  'GET /api/desk/live': 'aseid',
  'GET /api/desk/lists': 'aseid',
  'GET /api/desk/openapi.json': 'aseid',
  'GET /api/desk/notices': 'aseid',
  'POST /api/desk/notices/seen': 'aseid',
  'GET /api/desk/notice-wish': 'aseid',
  'PUT /api/desk/notice-wish': 'aseid',
  'POST /api/desk/notice-chats': 'aseid',
  'DELETE /api/desk/notice-chats/:id': 'aseid',
  'POST /api/desk/second-factor': 'aseid',
  'POST /api/desk/second-factor/confirm': 'aseid',
  'POST /api/desk/second-factor/drop': 'aseid',
  // Cases.
  'GET /api/desk/case-counts': 'asid',
  'GET /api/desk/cases': 'asid',
  'GET /api/desk/cases.xlsx': 'asid',
  'GET /api/desk/cases/:receipt': 'asid',
  'GET /api/desk/cases/:receipt/colleagues': 'asid',
  'GET /api/desk/cases/:receipt/copy': 'asid',
  'GET /api/desk/cases/:receipt/near': 'asid',
  'GET /api/desk/cases/:receipt/routes': 'asid',
  'GET /api/desk/cases/:receipt/slip.docx': 'asid',
  'POST /api/desk/outside-answers': 'sd',
  'GET /api/desk/filters': 'asid',
  'POST /api/desk/filters': 'asid',
  'DELETE /api/desk/filters/:id': 'asid',
  'GET /api/desk/replies': 'asid',
  'GET /api/desk/replies/past': 'asid',
  'POST /api/desk/replies': 'sd',
  'DELETE /api/desk/replies/:id': 'sd',
  'PUT /api/desk/two-people': 'sd',
  // Conversations.
  'GET /api/desk/conversations': 'asid',
  'GET /api/desk/conversations/:id': 'asid',
  'GET /api/desk/conversations/:id/suggestion': 'asd',
  'POST /api/desk/conversations/:id/again': 'asd',
  'POST /api/desk/conversations/:id/block': 'asd',
  'POST /api/desk/conversations/:id/unblock': 'asd',
  'POST /api/desk/conversations/:id/give-back': 'asd',
  'POST /api/desk/conversations/:id/photo': 'asd',
  'POST /api/desk/conversations/:id/say': 'asd',
  'POST /api/desk/conversations/:id/take': 'asd',
  // Who waits for a call.
  'GET /api/desk/call-backs': 'asid',
  'POST /api/desk/call-backs/:id/called': 'asd',
  'POST /api/desk/call-backs/:id/close': 'asd',
  'POST /api/desk/call-backs/:id/let-go': 'asd',
  'POST /api/desk/call-backs/:id/not-reached': 'asd',
  'POST /api/desk/call-backs/:id/reopen': 'asd',
  'POST /api/desk/call-backs/:id/take': 'asd',
  // Dossiers.
  'GET /api/desk/dossiers': 'aseid',
  'GET /api/desk/dossiers/view': 'aseid',
  'POST /api/desk/dossiers': 'asd',
  'POST /api/desk/dossiers/stage': 'asd',
  // What the assistant knows.
  'GET /api/desk/knowledge/*': 'aseid',
  'POST /api/desk/knowledge/*': 'sed',
  'GET /api/desk/knowledge/imports/:id/trial': 'sed',
  'GET /api/desk/knowledge/lexicon/trial': 'sed',
  'GET /api/desk/knowledge/procedures/:code/trial': 'sed',
  // The office.
  'GET /api/desk/agencies': 'aseid',
  'GET /api/desk/agencies/:id': 'aseid',
  'POST /api/desk/agencies': 'd whole',
  'PUT /api/desk/agencies/:id': 'd whole',
  'POST /api/desk/agencies/:id/restore': 'd whole',
  'POST /api/desk/agencies/:id/retire': 'd whole',
  'GET /api/desk/audit': 'id',
  'GET /api/desk/audit/chain': 'id',
  'GET /api/desk/channels': 'aseid',
  'GET /api/desk/channels/zalo/grant': 'd',
  'POST /api/desk/channels/zalo/connect': 'd',
  'POST /api/desk/channels/zalo/tokens': 'd',
  'PUT /api/desk/channels/zalo/settings': 'd',
  'POST /api/desk/channels/:name/test': 'd',
  'PUT /api/desk/channels/:name/switch': 'd',
  'GET /api/desk/categories': 'aseid',
  'POST /api/desk/categories': 'sd whole',
  'POST /api/desk/categories/undo': 'sd whole',
  'GET /api/desk/data-requests': 'sid whole',
  'POST /api/desk/data-requests': 'sd whole',
  'POST /api/desk/data-requests/:id/acknowledge': 'sd whole',
  'POST /api/desk/data-requests/:id/settle': 'sd whole',
  'GET /api/desk/receptions': 'asid',
  'GET /api/desk/receptions/waiting': 'asid',
  'GET /api/desk/receptions/:id/sessions': 'asd',
  'POST /api/desk/receptions/:id/confirm': 'asd',
  'POST /api/desk/receptions/:id/contact': 'asd',
  'POST /api/desk/receptions/:id/decline': 'asd',
  'POST /api/desk/receptions/:id/move': 'asd',
  'GET /api/desk/practice': 'aseid',
  'PUT /api/desk/practice': 'd whole',
  'DELETE /api/desk/practice': 'd whole',
  'GET /api/desk/notice-templates': 'aseid',
  'POST /api/desk/notice-templates': 'sd whole',
  'POST /api/desk/notice-templates/check': 'sd whole',
  'GET /api/desk/people': 'd',
  'GET /api/desk/people/:id': 'd',
  'POST /api/desk/people': 'd',
  'POST /api/desk/people/:id/:act': 'd',
  'PUT /api/desk/people/:id': 'd',
  'GET /api/desk/reports': 'sid',
  'GET /api/desk/reports/file/:file': 'sid',
  'GET /api/desk/calendar': 'aseid',
  'GET /api/desk/calendar/trial': 'sd whole',
  'POST /api/desk/calendar': 'sd whole',
  'GET /api/desk/routing': 'aseid',
  'POST /api/desk/routing': 'sd whole',
  'POST /api/desk/routing/try': 'sd whole',
  'POST /api/desk/routing/undo': 'sd whole',
  'GET /api/desk/sealed': 'i',
  'POST /api/desk/sealed/:id/called': 'i',
  'POST /api/desk/sealed/:id/open': 'i',
  // The plain pages.
  'GET /staff': 'aseid',
  'GET /staff/alerts': 'aseid',
  'POST /staff/alerts/:id/seen': 'aseid',
  'POST /staff/alerts/codes': 'sd',
  'POST /staff/alerts/contacts/:id/remove': 'sd',
  'POST /staff/alerts/mails': 'sd',
  'POST /staff/alerts/mails/:id/remove': 'sd',
  'POST /staff/alerts/mails/confirm': 'sd',
  'POST /staff/alerts/trial': 'sd',
  'GET /staff/calendar': 'aseid',
  'POST /staff/calendar/by-law': 'sd whole',
  'POST /staff/calendar/day': 'sd whole',
  'POST /staff/calendar/remove': 'sd whole',
  'GET /staff/call-backs': 'asid',
  'POST /staff/call-backs/:id/done': 'asid',
  'GET /staff/cases.xlsx': 'asid',
  'GET /staff/cases/:receipt': 'asid',
  'GET /staff/cases/:receipt/slip.docx': 'asid',
  'POST /staff/cases/:receipt/:act': 'aseid',
  'GET /staff/channels': 'aseid',
  'POST /staff/channels/:name/hours': 'd',
  'GET /staff/conversations': 'asid',
  'GET /staff/conversations/:id': 'asid',
  'POST /staff/conversations/:id/give-back': 'asd',
  'POST /staff/conversations/:id/say': 'asd',
  'POST /staff/conversations/:id/take': 'asd',
  'GET /staff/deadlines': 'aseid',
  'POST /staff/deadlines/rule': 'sd whole',
  'POST /staff/deadlines/step': 'sd whole',
  'POST /staff/deadlines/step/end': 'sd whole',
  'POST /staff/deadlines/tell-later': 'd',
  'GET /staff/dossiers': 'aseid',
  'GET /staff/dossiers/new': 'asd',
  'POST /staff/dossiers/new': 'asd',
  'POST /staff/dossiers/stage': 'asd',
  'GET /staff/dossiers/view': 'aseid',
  'GET /staff/files/:id': 'asid',
  'GET /staff/not-sent': 'asid',
  'POST /staff/not-sent': 'asd',
  'GET /staff/notices': 'aseid',
  'GET /staff/notices/quota': 'aseid',
  'POST /staff/notices/:id/again': 'asd',
  'POST /staff/notices/:id/set-aside': 'asd',
  'POST /staff/notices/preview': 'sd',
  'POST /staff/notices/send': 'sd',
  'POST /staff/notices/templates': 'sd',
  'POST /staff/notices/templates/load': 'sd',
  'GET /staff/outside': 'sd',
  'POST /staff/outside': 'sd',
  'GET /staff/open311': 'd',
  'POST /staff/open311/keys': 'd',
  'POST /staff/open311/keys/:id/revoke': 'd',
  'GET /staff/overlays': 'aseid',
  'GET /staff/overlays/fee': 'sed',
  'GET /staff/overlays/place': 'sed',
  'POST /staff/overlays/end': 'sed',
  'POST /staff/overlays/fee': 'sed',
  'POST /staff/overlays/import': 'sed',
  'POST /staff/overlays/place': 'sed',
  'GET /staff/procedures': 'aseid',
  'GET /staff/procedures/:code': 'aseid',
  'POST /staff/procedures/:code/field': 'sed',
  'POST /staff/procedures/:code/name': 'sed',
  'GET /staff/registers': 'aseid',
  'POST /staff/registers/import': 'sd',
  'POST /staff/registers/try': 'sd',
  'GET /staff/routing': 'aseid',
  'POST /staff/routing/keep': 'sd whole',
  'POST /staff/routing/try': 'sd whole',
  'GET /staff/runbooks/:name': 'aseid',
  'GET /staff/sealed': 'i',
  'POST /staff/sealed/:id/called': 'i',
  'POST /staff/sealed/:id/open': 'i',
  'POST /staff/taught/:id/undo': 'sed',
  'GET /staff/unanswered': 'aseid',
  'GET /staff/unanswered/:id': 'aseid',
  'POST /staff/unanswered/:id': 'sed',
  'GET /staff/zalo': 'd',
  'POST /staff/zalo/connect': 'd',
  'POST /staff/zalo/settings': 'd',
  'POST /staff/zalo/tokens': 'd',
};

/** Open to who is not signed in, each behind limits or a secret of its own. */
const DOORS = [
  ...['GET /api/desk/door', 'GET /api/desk/session', 'POST /api/desk/session'],
  ...['POST /api/desk/session/code', 'DELETE /api/desk/session', 'POST /api/desk/password'],
  ...['POST /api/desk/invitation', 'POST /api/desk/invitation/password', 'GET /staff.css'],
  ...['GET /staff/login', 'POST /staff/login', 'GET /staff/login/code', 'POST /staff/login/code'],
  ...['POST /staff/logout', 'GET /staff/password', 'POST /staff/password'],
];

/** Acts on one case are asked by `CASE_ACTS` and tried against role and agency in a contract of their own. */
const CASE_ACT = /^POST \/api\/desk\/cases\/:receipt\/[\w-]+$/u;

/** Addresses of staff among those that a server told, apart from doors. */
export function staffRoutes(told: string): readonly string[] {
  const routes = [...told.matchAll(/^route ((?!HEAD)\S+ \/(?:staff|api\/desk)\S*)$/gmu)];
  return [...new Set(routes.map(([, route = '']) => route))].filter((one) => !DOORS.includes(one));
}

/** Addresses of the practice desk, by those of the desk whose handlers they share. */
export function mirroredRoutes(told: string): readonly string[] {
  const routes = told.matchAll(/^route ((?!HEAD)\S+) \/practice(\/\S*)$/gmu);
  return [...routes].map(([, method = '', path = '']) => `${method} ${path}`);
}

/** The row of an address: its own, one for a whole branch, or that of every act on a case. */
export function rowOf(route: string): string | undefined {
  if (CASE_ACT.test(route)) return 'asid';
  const branch = Object.keys(WHO_MAY).find(
    (one) => one.endsWith('*') && route.startsWith(one.slice(0, -1)),
  );
  return WHO_MAY[route] ?? (branch === undefined ? undefined : WHO_MAY[branch]);
}

/** What stands for each parameter: well-formed, and of nothing that exists. */
const GUESSED: Readonly<Record<string, string>> = {
  ...{ id: '00000000-0000-4000-8000-000000000000', receipt: 'PA-260101-ABCDEF', code: '9.999999' },
  ...{ act: 'accept', file: 'csv', name: 'khong-co' },
};
/** For ids that are numbers. */
const NUMBERED = /(alerts|call-backs|unanswered|taught|questions|data-requests)\/:id/u;

/** An address as it is tried, with its row of the table. */
export interface Address {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly letters: string;
  /** Closed to who belongs to one agency. */
  readonly whole: boolean;
  /** What it names does not exist. */
  readonly guessed: boolean;
}

export function addressOf(route: string): Address {
  const [method = '', pattern = ''] = route.split(' ');
  const plain = NUMBERED.test(pattern) ? pattern.replace(':id', '999999999') : pattern;
  const path = plain.replace(/:(\w+)/gu, (_, name: string) => GUESSED[name] ?? '-');
  const [letters = '', whole] = rowOf(route)?.split(' ') ?? [];
  const guessed = path !== pattern && !pattern.endsWith('/:file');
  return { route, method, path, letters, whole: whole === 'whole', guessed };
}

/** Whether a role of an agency (null: the whole office) may be answered so. */
export function fits(
  { letters, whole, guessed }: Address,
  status: number,
  role: string,
  agency: string | null,
): boolean {
  const inside = !whole || agency === null || role === 'inspector';
  const letter = role === 'administrator' ? 'd' : role.charAt(0);
  if (!letters.includes(letter) || !inside) return [403, 404].includes(status);
  if (guessed) return [303, 400, 404, 422].includes(status);
  return status < 500 && ![401, 403].includes(status);
}
