/** The parts of a procedure's page that the readers know, and those that only bound the others. */
export type Section =
  | 'code'
  | 'decision'
  | 'name'
  | 'levels'
  | 'field'
  | 'steps'
  | 'ways'
  | 'papers'
  | 'audiences'
  | 'carriesOut'
  | 'decides'
  | 'address'
  | 'results'
  | 'legalBasis'
  | 'conditions'
  | 'keywords'
  | 'related'
  | 'url'
  | 'time'
  | 'fee'
  | 'unread';

/** What the portals, the Word export and our own Markdown write above each part, without tone-mark doubles. */
const LABELS: Readonly<Record<string, Section>> = {
  'mã thủ tục': 'code',
  'mã tthc': 'code',
  'số quyết định': 'decision',
  'quyết định công bố': 'decision',
  'tên thủ tục': 'name',
  'tên thủ tục hành chính': 'name',
  'cấp thực hiện': 'levels',
  'lĩnh vực': 'field',
  'trình tự thực hiện': 'steps',
  'các bước thực hiện': 'steps',
  'cách thức thực hiện': 'ways',
  'thành phần hồ sơ': 'papers',
  'thành phần, số lượng hồ sơ': 'papers',
  'đối tượng thực hiện': 'audiences',
  'cơ quan thực hiện': 'carriesOut',
  'cơ quan trực tiếp thực hiện': 'carriesOut',
  'cơ quan có thẩm quyền': 'decides',
  'cơ quan có thẩm quyền quyết định': 'decides',
  'địa chỉ tiếp nhận hs': 'address',
  'địa chỉ tiếp nhận hồ sơ': 'address',
  'kết quả thực hiện': 'results',
  'kết quả xử lý': 'results',
  'căn cứ pháp lý': 'legalBasis',
  'yêu cầu, điều kiện': 'conditions',
  'yêu cầu, điều kiện thực hiện': 'conditions',
  'yêu cầu điều kiện thực hiện': 'conditions',
  'từ khóa': 'keywords',
  'thủ tục liên quan': 'related',
  'thủ tục hành chính liên quan': 'related',
  'địa chỉ trang': 'url',
  'thời hạn giải quyết': 'time',
  'thời gian giải quyết': 'time',
  'phí, lệ phí': 'fee',
  'lệ phí': 'fee',
  'loại thủ tục': 'unread',
  'cơ quan được ủy quyền': 'unread',
  'cơ quan phối hợp': 'unread',
  'số lượng hồ sơ': 'unread',
  'mô tả': 'unread',
};

/** Words that also open plain lines inside other parts: they are labels only where they are numbered or set apart. */
const SOFT: ReadonlySet<Section> = new Set(['time', 'fee', 'unread', 'url']);

/** A label that opens a line, and what follows its colon. */
export interface Opening {
  readonly section: Section;
  /** True where the same words may well be text, and only their look tells. */
  readonly soft: boolean;
  readonly rest: string;
}

/**
 * The label that a line opens with. It counts only where it is the whole line or is followed by a colon,
 * numbered ("3. Thành phần hồ sơ:") or not: inside a sentence the same words are no label.
 */
export function openingOf(line: string): Opening | undefined {
  const whole = line.normalize('NFC').trim();
  const text = whole.replace(/^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})[.)]\s+/u, '');
  const [, head = '', colon = '', rest = ''] =
    /^([^:\n]{3,60}?)\s*(?:(:)\s*([\s\S]*)|\n([\s\S]*))?$/u.exec(text) ?? [];
  const section = LABELS[plain(head)];
  if (section === undefined) return undefined;
  const soft = SOFT.has(section) && text === whole;
  return { section, soft, rest: (colon ? rest : text.slice(head.length)).trim() };
}

/** One spelling for the tone marks that people place in two ways. */
function plain(head: string): string {
  return head
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/uỷ/gu, 'ủy')
    .replace(/khoá/gu, 'khóa');
}
