import { AnotherOa } from '#adapters/zalo/connecting.ts';
import { ConsentRefused, type WhyNoConsent } from '#adapters/zalo/consent.ts';
import { refusalIn } from '#adapters/zalo/error-table.ts';
import { ZaloNeedsConsent, ZaloOAuthFailed } from '#adapters/zalo/oauth-failed.ts';

const CONSENT: Readonly<Record<WhyNoConsent, string>> = {
  'no-attempt':
    'Lần kết nối này không do quản trị viên ở đây mở, hoặc đã dùng rồi. Mở lại trang Zalo và bấm “Kết nối”.',
  late: 'Quá 15 phút kể từ lúc bấm “Kết nối”. Anh/chị bấm lại.',
  'another-oa': 'Anh/chị đã đồng ý cho một Official Account khác. Chọn đúng OA của cơ quan.',
  'no-code': 'Zalo không gửi mã về: có thể anh/chị đã từ chối. Bấm “Kết nối” để thử lại.',
};

/** What an administrator reads when no tokens came; names codes of Zalo's, never a token. */
export function whyNotConnected(error: unknown): string {
  if (error instanceof ConsentRefused) return CONSENT[error.why];
  if (error instanceof AnotherOa) return 'Mã này của một Official Account khác. Chưa lưu gì.';
  if (error instanceof ZaloNeedsConsent || error instanceof ZaloOAuthFailed)
    return 'Zalo không đổi được mã (Refresh Token sai, đã dùng, hoặc Zalo không trả lời). Lấy cặp mã mới rồi làm lại.';
  const code = refusalIn(error)?.code;
  if (code !== undefined)
    return `Zalo từ chối (mã lỗi ${code}). Chưa lưu gì. Xem bảng lỗi trong adapters/zalo/README.md.`;
  return 'Không hỏi được Zalo lúc này. Chưa lưu gì, anh/chị thử lại sau ít phút.';
}
