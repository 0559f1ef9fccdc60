import { openQuestion } from '../flow.ts';
import type { FlowState } from '../turn.ts';
import { bookReception } from './book-reception.ts';
import { FLOWS } from './flows.ts';

/** How far a questionnaire is, for a line above it: "Phản ánh, bước 2 trên 5: nơi xảy ra". */
export interface Progress {
  readonly step: number;
  readonly of: number;
  /** What this step asks for. */
  readonly name: string;
  /** The open question takes photos. */
  readonly photos: boolean;
  /** The open question asks where something is. */
  readonly place: boolean;
  /** "Phản ánh": what is being filled in. */
  readonly what: string;
}

type Steps = readonly (readonly [name: string, questions: readonly string[]])[];

const REPORT: Steps = [
  ['việc gì', ['text']],
  ['nơi xảy ra', ['place', 'communeCode', 'similar']],
  ['hình', ['photos']],
  ['liên hệ', ['phone']],
  ['xem lại rồi gửi', []],
];
const BOOKING: Steps = [
  ['gặp ai', ['level', 'communeCode']],
  ['buổi nào', ['session']],
  ['việc gì', ['text']],
  ['họ tên, liên hệ', ['name', 'phone']],
  ['xem lại rồi gửi', []],
];

/** `undefined` where no questionnaire is open that has steps, or one of an older version. Pure. */
export function progressOf(state: FlowState | undefined): Progress | undefined {
  const flow = FLOWS.find(({ name, version }) => name === state?.flow && version === state.version);
  if (!flow || !state) return undefined;
  const open = openQuestion(flow, state.answers)?.name ?? '';
  const [what, steps] =
    flow.name === bookReception.name
      ? (['Đăng ký gặp lãnh đạo', BOOKING] as const)
      : (['Phản ánh', REPORT] as const);
  const found = steps.findIndex(([, questions]) => questions.includes(open));
  const at = found < 0 ? steps.length - 1 : found;
  return {
    step: at + 1,
    of: steps.length,
    name: steps[at]?.[0] ?? '',
    photos: open === 'photos',
    place: open === 'place' || open === 'communeCode',
    what,
  };
}
