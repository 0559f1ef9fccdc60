import type { Refusal } from '#cases/case-rules.ts';
import { stageWords } from '#cases/stages.ts';

const WORDS: Readonly<Record<Exclude<Refusal['because'], 'stage'>, string>> = {
  sealed: 'Phản ánh này đã được niêm phong, chỉ thanh tra xem được.',
  'no-words': 'Anh/chị ghi rõ nội dung hoặc lý do.',
  'same-agency': 'Đơn vị này đang xử lý phản ánh rồi.',
  'unknown-agency': 'Đơn vị này không xử lý phản ánh.',
  'not-later': 'Hạn mới phải sau hạn đang có.',
  'itself-or-chain':
    'Không gộp được: phản ánh kia trùng chính nó, đã gộp hoặc đang giữ phản ánh khác.',
  'not-shareable': 'Loại phản ánh này không công khai, không gộp người theo dõi.',
  'no-such-score': 'Mức hài lòng từ 1 đến 5.',
  'no-draft': 'Không có trả lời nào chờ duyệt.',
  'not-public': 'Phản ánh này chưa công khai.',
};

/** Why an act may not be done, for whoever tried. */
export function refusalWords(refusal: Refusal): string {
  return refusal.because === 'stage'
    ? `Không làm được lúc này: phản ánh đang ở bước “${stageWords(refusal.stage)}”.`
    : WORDS[refusal.because];
}
