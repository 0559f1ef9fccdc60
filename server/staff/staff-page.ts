import type { StaffSession } from '#adapters/postgres/staff.ts';
import { type Html, html } from '#widget/pages/html.ts';

/** A page of the staff desk: plain forms that work on any office computer. */
export function staffPage(title: string, session: StaffSession | undefined, main: Html): string {
  return html`<!doctype html>
<html lang="vi" data-surface="page">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Bàn làm việc Một Cửa</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/tokens.css">
<link rel="stylesheet" href="/staff.css">
</head>
<body>
<a class="skip" href="#main">Tới nội dung chính</a>
${session ? head(session) : ''}
<main id="main">
<h1>${title}</h1>
${main}
</main>
</body>
</html>`.markup;
}

const PLACES = [
  ['/staff', 'Phản ánh'],
  ['/staff/conversations', 'Hội thoại'],
  ['/staff/dossiers', 'Hồ sơ'],
  ['/staff/call-backs', 'Gọi lại'],
  ['/staff/notices', 'Tin báo'],
  ['/staff/channels', 'Kênh'],
  ['/staff/not-sent', 'Chưa gửi được'],
  ['/staff/unanswered', 'Câu chưa trả lời'],
  ['/staff/procedures', 'Thủ tục'],
  ['/staff/overlays', 'Mức thu, nơi nộp'],
  ['/staff/deadlines', 'Hạn trả lời'],
  ['/staff/registers', 'Sổ hồ sơ'],
  ['/staff/routing', 'Phân việc'],
  ['/staff/calendar', 'Lịch làm việc'],
  ['/staff/alerts', 'Báo động'],
] as const;

/** What only administrators see. */
const ADMINISTRATION = [
  ['/staff/zalo', 'Zalo'],
  ['/staff/open311', 'Open311'],
] as const;

/** What the inspection alone sees. */
const INSPECTION = [['/staff/sealed', 'Niêm phong']] as const;

function head({ staff, csrf }: StaffSession): Html {
  const places = [
    ...PLACES,
    ...(staff.role === 'administrator' ? ADMINISTRATION : []),
    ...(staff.role === 'inspector' ? INSPECTION : []),
  ];
  return html`<header><nav aria-label="Chính">${places.map(([path, name]) => html`<a href="${path}">${name}</a>`)}</nav>
<form method="post" action="/staff/logout"><span>${staff.name}</span>${hidden(csrf)}<button>Đăng xuất</button></form></header>`;
}

/** The word that proves a form came from our own page. */
export function hidden(csrf: string): Html {
  return html`<input type="hidden" name="csrf" value="${csrf}">`;
}

const VIETNAM_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** "22/11 09:14", in Vietnam's time. */
export function shortTime(at: Date): string {
  return VIETNAM_TIME.format(at).replace(', ', ' ');
}

/** A sentence above the page: what was done, or what must be mended. */
export function notice(text: string | undefined, kind: 'done' | 'wrong' = 'done'): Html | string {
  return text
    ? html`<p class="notice ${kind}" role="${kind === 'wrong' ? 'alert' : 'status'}">${text}</p>`
    : '';
}
