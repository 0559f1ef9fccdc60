import { foldText } from '#language/fold.ts';

const YES =
  /^(?:da\s)?(?:co|da|vang|dung|dung roi|phai|u|uh|um|ok|oke|okay|dong y|gui|gui di|gui nhe|duoc|yes|xac nhan|chinh xac)(?:\s(?:a|em|roi|di|nhe|nha|luon|giup|giup em|giup toi|duoc|chu|vay|do))*$/u;
const NO =
  /^(?:khong|ko|k|hong|hok|kg|dung gui|khong gui|chua|chua dung|sai|sai roi|khong dung|khong phai|bo|bo di|thoi|huy|no)(?:\s(?:a|em|roi|di|nhe|nha|luon|gui|dung|phai|dau|nua))*$/u;

/** A plain yes or no, folded: with marks, without, or in NFD; anything longer is neither. */
export function readYesNo(text: string): 'yes' | 'no' | undefined {
  const folded = foldText(text)
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  // "dừng" and "đừng" fold to the same letters as "đúng": with marks the marks decide.
  if (/^(?:đừng|dừng)(?!\p{L})/iu.test(text.normalize('NFC').trim())) return 'no';
  if (NO.test(folded)) return 'no';
  return YES.test(folded) ? 'yes' : undefined;
}
