import type { Choice } from '../message.ts';

/** Two small choices under the first answer of a topic; `about` says which answer they mean. */
export function ratingChoices(about: string): readonly Choice[] {
  return [
    { value: `rate:yes:${about}`, label: 'Đúng ý' },
    { value: `rate:no:${about}`, label: 'Chưa đúng' },
  ];
}

export const GLAD_IT_HELPED = 'Dạ, em cảm ơn anh/chị. Cần gì nữa anh/chị cứ nhắn em.';
export const NOT_WHAT_WAS_MEANT =
  'Dạ, em xin lỗi, em hiểu chưa đúng. Anh/chị hỏi việc nào dưới đây, hay để cán bộ trả lời ạ?';
export const SAY_IT_ANOTHER_WAY =
  'Dạ, em xin lỗi, em hiểu chưa đúng. Anh/chị viết lại giúp em bằng cách khác, hoặc để cán bộ trả lời ạ.';
