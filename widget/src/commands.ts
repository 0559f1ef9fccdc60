import type { IconName } from '../icons.ts';
import type { ChatChoice } from '../protocol.ts';

/** A way in, with what helps to understand it. */
export interface StartChoice extends ChatChoice {
  readonly hint: string;
  readonly icon: IconName;
}

/** The first screen, in order; the way to a person is last (ui.md 5). Values are those of `bot/replies/greeting.ts`. */
export const START_CHOICES: readonly StartChoice[] = [
  {
    value: 'start:ask',
    label: 'Hỏi giấy tờ, lệ phí',
    hint: 'Khai sinh, thường trú, kết hôn…',
    icon: 'paper',
  },
  {
    value: 'start:feedback',
    label: 'Phản ánh một việc',
    hint: 'Đường hư, đèn tắt, rác, chậm trễ…',
    icon: 'place',
  },
  {
    value: 'start:dossier',
    label: 'Hồ sơ của tôi tới đâu',
    hint: 'Cần mã trên giấy hẹn',
    icon: 'find',
  },
  { value: 'person', label: 'Gặp cán bộ', hint: 'Người thật trả lời', icon: 'staff' },
];

/** The value of the way to a person: drawn last and with a grey edge wherever it is offered. */
export const PERSON = 'person';

export const CALL_PERSON: ChatChoice = { value: PERSON, label: 'Gặp cán bộ' };
export const CALL_ASSISTANT: ChatChoice = { value: 'assistant', label: 'Hỏi trợ lý' };
export const START_OVER: ChatChoice = { value: 'start-over', label: 'Bắt đầu lại' };
export const FORGET_ME: ChatChoice = { value: 'forget-me', label: 'Xóa dữ liệu của tôi' };
