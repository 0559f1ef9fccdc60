import type { Choice } from '../message.ts';

/** The ways in, shown with the greeting and whenever nothing was understood. */
export const START_CHOICES: readonly Choice[] = [
  { value: 'start:ask', label: 'Hỏi giấy tờ, lệ phí' },
  { value: 'start:feedback', label: 'Phản ánh một việc' },
  { value: 'start:dossier', label: 'Hồ sơ của tôi tới đâu' },
  { value: 'person', label: 'Gặp cán bộ' },
];

export const PERSON_CHOICE: Choice = { value: 'person', label: 'Gặp cán bộ' };

/** Said once at the head of a conversation's first reply: a machine speaks, and how to reach a person. */
export function disclosure(office: string): string {
  return `Em là trợ lý tự động của ${office}. Muốn gặp cán bộ, anh/chị nhắn “gặp cán bộ” bất cứ lúc nào.`;
}

export const GREETING = 'Dạ em chào anh/chị. Anh/chị cần gì, cứ viết như nói, không cần bỏ dấu.';
export const ASK_AWAY =
  'Dạ anh/chị cần làm giấy tờ gì ạ? Ví dụ: “làm khai sinh cho con cần giấy gì”, “đổi bằng lái tốn bao nhiêu”.';
export const THANKS = 'Dạ, anh/chị cần gì nữa cứ nhắn em.';
export const WHO_AM_I =
  'Dạ, em là máy trả lời tự động. Em chỉ được thủ tục, nhận phản ánh và tra hồ sơ. Cần người thật, em mời cán bộ.';
export const STARTED_OVER = 'Dạ, mình bắt đầu lại từ đầu. Anh/chị cần gì ạ?';
/** Stands in a list of choices that is tapped. */
export const TAP_ONE = 'Anh/chị chạm vào dòng cần chọn ạ.';
