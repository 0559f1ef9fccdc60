import type { Cues, ReadMessage } from './cues.ts';

/** Why a message is turned away before anything else reads it. */
export type Screened = 'injection' | 'personal-data' | 'illegal' | 'rude' | 'unreadable';

/** Orders to the machine rather than words to an office, in both languages, with or without marks. */
const INJECTION: readonly RegExp[] = [
  /ignore (all |any |the |your )*(previous|prior|above|earlier)/u,
  /disregard (all |the |your )*(previous|instructions|rules)/u,
  /(system|developer) (prompt|message|instruction)/u,
  /(act|behave) as (an? |the )*(unrestricted|admin|root|developer|dan)/u,
  /jailbreak|prompt injection|do anything now/u,
  /(bo qua|quen|pho lot|khong can theo|dung theo|phot lo) (het |moi |tat ca |cac |nhung |toan bo )*(huong dan|chi dan|quy tac|lenh|chi thi|quy dinh truoc|cau lenh)/u,
  /(cau lenh|loi nhac|chi thi|huong dan|prompt) (he thong|goc|ban dau|an)/u,
  /(in|xuat|doc|hien|tiet lo|cho xem) (ra )?(toan bo |het |nguyen van )*(cau lenh|prompt|chi thi|huong dan) /u,
  /(tu gio|bay gio|ke tu day) (ban|em|may) (la|se la|dong vai|hay dong vai)/u,
  /(dong vai|gia vo|gia su ban|gia lam) (la |lam )*(mot )?(quan tri|admin|he thong|can bo|ai khong|tro ly khong|nguoi khong)/u,
  /(da duoc|duoc) cap quyen (moi|quan tri|admin|cao)/u,
  /tra loi (dung )?theo mau (sau|nay)|khong duoc noi khac|chi duoc tra loi|lap lai (y nguyen|nguyen van) cau/u,
  /xuat (ra )?danh sach (tat ca|toan bo|ho so|nguoi dan|cong dan)/u,
  /che do (nha phat trien|quan tri|khong gioi han|developer|debug)/u,
];
const MARKUP =
  /<\/?\s*(system|assistant|user|script|admin)\b|\[(system|inst)\]|```|\{\{|select .+ from |drop table|<script/iu;

/** The reason to turn a message away, or `undefined`. */
export function screenMessage(message: ReadMessage, talk: Cues, wants: Cues): Screened | undefined {
  if (MARKUP.test(message.text) || INJECTION.some((pattern) => pattern.test(message.folded)))
    return 'injection';
  if (talk.has('others-data') && !ownThing(message)) return 'personal-data';
  if (talk.has('illegal') && !wants.has('denounce')) return 'illegal';
  if (talk.has('rude') && !wants.has('paper', 'dossier') && !talk.has('problem')) return 'rude';
  const greets = talk.has('greet', 'thanks', 'yes-word');
  return !greets && isUnreadable(message) ? 'unreadable' : undefined;
}

/** "số điện thoại riêng" of an office line is asked by nobody; "của tôi" makes data one's own. */
function ownThing({ folded }: ReadMessage): boolean {
  return (
    /(?<!\p{L})(cua|nha) (toi|tui|em|minh|con)(?!\p{L}| (ho|va))/u.test(folded) &&
    !/(vo|chong) cu/u.test(folded)
  );
}

const SYLLABLE =
  /^(ngh|[bcdghklmnpqrstvx]|ch|gh|gi|kh|ng|nh|ph|qu|th|tr)?[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?$/u;

/** Letters that make no words: less than half of them could be Vietnamese syllables or English words known to chat. */
function isUnreadable({ folded, text }: ReadMessage): boolean {
  const words = folded.split(' ').filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return !/[\p{L}\p{N}]/u.test(text) && text.trim().length > 12;
  const good = words.filter((word) => SYLLABLE.test(word) || KNOWN.has(word)).length;
  return good * 2 < words.length && words.some((word) => word.length > 3);
}

const KNOWN = new Set(
  'hi hello ok oke bye thanks thank you tks email zalo web online vneid cccd ubnd admin bot good morning stop menu help hey start k ko dc j z r'.split(
    ' ',
  ),
);
