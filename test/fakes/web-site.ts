import { readFileSync } from 'node:fs';
import { homePage } from '#widget/pages/home.ts';
import type { PageOffice } from '#widget/pages/page.ts';
import { plainPage } from '#widget/pages/plain.ts';
import { procedurePage } from '#widget/pages/procedure.ts';
import { trackPage } from '#widget/pages/track.ts';
import { strangePage } from './strange-pages.ts';
import { type Answering, bubble } from './web-office.ts';
import type { Site } from './web-server.ts';

const OFFICE: PageOffice = {
  name: 'Trung tâm Phục vụ hành chính công xã Tân Trụ',
  shortName: 'Xã Tân Trụ',
  province: 'Tỉnh Tây Ninh',
  phone: '0272 000 0000',
  hours: ['Thứ Hai – thứ Sáu', '7:30 – 11:30, 13:30 – 17:00'],
  trackPath: '/tra-cuu',
  trial: true,
};

/** The page that the answer was read from. */
const SOURCE = 'https://dichvucong.gov.vn/thu-tuc?ma=1.004222';

/** An answer as the assistant gives it: sentence, list, source, address. */
export const LONG_ANSWER = [
  'Dạ, đăng ký thường trú cần 2 loại giấy tờ:',
  '☐ Tờ khai thay đổi thông tin cư trú, mẫu CT01 (1 bản chính, tệp mẫu CT01.docx)',
  '☐ Giấy tờ, tài liệu chứng minh chỗ ở hợp pháp (1 bản chính)',
  '',
  'Nguồn: Đăng ký thường trú (mã 1.004222, quyết định 1523/QĐ-BCA-C06), em đọc ngày 20/08/2026.',
  SOURCE,
].join('\n');

const FIRE =
  'Anh/chị gọi ngay 114 (chữa cháy, cứu nạn). Ra chỗ an toàn trước, rồi gọi.\nCác số khác: 113 công an, 115 cấp cứu.';

/** Answers by what is asked: papers, fire, a dossier, silence; anything else is said back. */
export const ANSWERING: Answering = ({ content }) => {
  const text = content.kind === 'text' ? content.text : '';
  if (/thuong tru|thường trú/u.test(text)) {
    const choices = ['Lệ phí bao nhiêu?', 'Cách nộp trực tuyến', 'Nộp ở đâu?'];
    const offered = choices.map((label) => ({ value: label, label }));
    return [
      bubble(LONG_ANSWER, {
        choices: [{ value: 'person', label: 'Gặp cán bộ' }, ...offered],
        sources: [SOURCE],
      }),
    ];
  }
  if (/chay nha/u.test(text)) return [bubble(FIRE)];
  if (/ho so/u.test(text)) return [bubble('Hồ sơ của N•• T••: đang xử lý.', { unkept: true })];
  if (/im lang/u.test(text)) return [];
  return [bubble(`Em nghe: ${text}`)];
};

/** The office's pages and files, as the product serves them; `/kiosk` is the front page on a shared device. */
export const fakeSite: Site = (path, form) => {
  const strange = strangePage(path);
  if (strange) return strange;
  const body = pages[path]?.(form);
  if (body !== undefined) return { type: 'text/html; charset=utf-8', body };
  const type = FILES[path] ?? (path.startsWith('/widget/') ? MORE : undefined);
  return (
    type && {
      type: type[0],
      body: readFileSync(new URL(`../../widget/${type[1]}`, import.meta.url), 'utf8'),
    }
  );
};

const FILES: Readonly<Record<string, readonly [type: string, file: string]>> = {
  '/widget.js': ['text/javascript; charset=utf-8', 'dist/widget.js'],
  '/tokens.css': ['text/css; charset=utf-8', 'pages/tokens.css'],
  '/calendar.css': ['text/css; charset=utf-8', 'pages/calendar.css'],
  '/pages.css': ['text/css; charset=utf-8', 'pages/pages.css'],
  '/icon.svg': ['image/svg+xml', 'pages/icon.svg'],
};

/** Under whatever name the first script knows it. */
const MORE = ['text/javascript; charset=utf-8', 'dist/widget-more.js'] as const;

const NOTICE = { date: '24/08/2026', text: 'Nghỉ lễ Quốc khánh từ 29/08 đến hết 02/09.' };

const pages: Readonly<Record<string, (form: URLSearchParams) => string>> = {
  '/': () => homePage({ office: OFFICE, notices: [NOTICE] }),
  '/kiosk': () => homePage({ office: { ...OFFICE, mode: 'kiosk' } }),
  '/hoi': (form) =>
    plainPage({
      office: OFFICE,
      exchange: [
        { from: 'citizen', text: form.get('text') ?? 'nhap ho khau', choices: [] },
        {
          from: 'assistant',
          text: LONG_ANSWER,
          choices: [{ value: 'fee', label: 'Lệ phí?' }],
          sources: [SOURCE],
        },
      ],
      communes: ['xã Tân Trụ'],
      action: '/hoi',
      sessionToken: 'token',
      messageId: 'id',
      draft: form.get('q') ?? undefined,
      errors: form.has('loi') ? [{ at: 'text', text: 'Anh/chị viết giúp em cần hỏi gì.' }] : [],
      waiting: form.has('cho'),
    }),
  '/tra-cuu': (form) =>
    trackPage({
      office: OFFICE,
      action: '/tra-cuu',
      code: form.get('ma') ?? '',
      ...(form.has('loi')
        ? { error: { at: 'ma', text: 'Em không tìm thấy mã này.' } as const }
        : {
            found: TRACKED,
            ...(form.has('mo') ? { opened: OPENED, sessionToken: 't' } : { opens: true }),
          }),
    }),
  '/thu-tuc': () =>
    procedurePage({
      office: OFFICE,
      code: '1.000894',
      name: 'Đăng ký kết hôn',
      about: 'Hộ tịch · cấp xã',
      parts: {
        fee: { text: 'Dạ, đăng ký kết hôn không mất phí khi nộp trực tiếp.', whole: true },
        time: {
          text: 'Dạ, trang thủ tục ghi thời hạn là “1” mà không ghi giờ hay ngày.',
          whole: false,
        },
        documents: { text: 'Dạ, cần:\n- Tờ khai\n- Giấy tờ tùy thân (để xuất trình)', whole: true },
      },
      source: {
        text: 'Quyết định 163/QĐ-BTP, đọc ngày 20/08/2026.',
        url: 'https://dichvucong.gov.vn/',
      },
      siblings: [{ name: 'Đăng ký lại kết hôn', path: '/thu-tuc/1.004746' }],
    }),
};

const off = (date: string, why: string) => ({ date, kind: 'off', due: false, why }) as const;
const counted = (date: string, number: number, due = false) =>
  ({ date, kind: 'counted', number, due }) as const;

const TRACKED = {
  code: 'PA-260826-7K3MX4',
  received: 'gửi thứ Tư, 26/08/2026, 9:36',
  stage: 'Đang xử lý',
  left: { kind: 'hours', words: 'Còn 3 giờ' },
  deadline: {
    promise: 'Xã trả lời trước 17 giờ thứ Hai, 07/09/2026.',
    counting: 'Thời hạn là 5 ngày làm việc, đếm từ thứ Năm, 27/08/2026.',
    reasons: ['Không tính 29/08, 30/08 (cuối tuần) và 02/09 (nghỉ Quốc khánh).'],
    days: [
      { date: '2026-08-26', kind: 'received', due: false },
      counted('2026-08-27', 1),
      counted('2026-08-28', 2),
      off('2026-08-29', 'cuối tuần'),
      off('2026-08-30', 'cuối tuần'),
      off('2026-08-31', 'nghỉ hoán đổi'),
      off('2026-09-01', 'nghỉ Quốc khánh'),
      off('2026-09-02', 'nghỉ Quốc khánh'),
      counted('2026-09-03', 3),
      counted('2026-09-04', 4),
      off('2026-09-05', 'cuối tuần'),
      off('2026-09-06', 'cuối tuần'),
      counted('2026-09-07', 5, true),
    ],
  },
} as const;

const OPENED = {
  text: 'Đèn đường trước chợ tắt ba ngày nay.',
  place: 'trước chợ, xã Tân Trụ',
  steps: [
    { state: 'done', name: 'Đã tiếp nhận', when: 'Thứ Tư 26/08, 9:36' },
    { state: 'now', name: 'Đang xử lý', when: 'Thứ Năm 27/08', note: 'Ngày 04/09 thay xong.' },
    { state: 'todo', name: 'Trả lời anh/chị', when: 'Chậm nhất thứ Hai, 07/09' },
  ],
  photos: ['/icon.svg', '/icon.svg'],
  acts: ['add', 'rate', 'reopen', 'withdraw'],
} as const;
