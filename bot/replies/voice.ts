import type { Choice } from '../message.ts';
import { IN_CASE_OF_DANGER } from './emergency.ts';

/** A voice message came: who hears it, when, and what to do meanwhile. `day` outside staffed hours. */
export function voiceKept(day: string | undefined): string {
  const next =
    day === undefined
      ? 'Cán bộ nghe rồi trả lời ngay tại đây.'
      : `Giờ này cán bộ nghỉ, cán bộ nghe và trả lời anh/chị vào ${day}.`;
  return [
    `Dạ, em đã nhận tin thoại của anh/chị. ${next} Cần liền, anh/chị viết vài chữ, em trả lời ngay.`,
    IN_CASE_OF_DANGER,
  ].join('\n');
}

/** What a machine heard is said back before anything is made of it. */
export function askHeard(text: string): string {
  return `Em nghe anh/chị nói: “${text}”.\nĐúng không ạ?`;
}

export const HEARD_CHOICES: readonly Choice[] = [
  { value: 'heard:yes', label: 'Đúng rồi' },
  { value: 'heard:no', label: 'Chưa đúng' },
];

export const HEARD_WRONG =
  'Em xin lỗi, em nghe chưa đúng. Anh/chị nói lại hoặc viết vài chữ giúp em. Tin thoại em vẫn giữ cho cán bộ nghe.';

export const VOICE_LOST =
  'Em mở không được tin thoại vừa rồi. Anh/chị gửi lại, hoặc viết vài chữ giúp em ạ.';
