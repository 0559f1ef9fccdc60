import type { ExternalSystem } from '#cases/external-systems.ts';
import { placedWords } from '#language/words-in-place.ts';

/** Another office that the citizen says to have told already. */
export interface ToldElsewhere {
  readonly system: ExternalSystem;
  /** The citizen's own words for it. */
  readonly words: string;
}

/** What a report says beside the thing itself, so that nobody asks for it again. */
export interface ReportDetails {
  /** "ba ngày nay", in the citizen's words. */
  readonly since?: string;
  readonly elsewhere?: ToldElsewhere;
  readonly onBehalf?: true;
  /** The citizen wants their number kept from the office that handles the case. */
  readonly hide?: true;
}

const MANY =
  '(?:ca|hon|gan|may|nua|\\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?: (?:may|muoi|chuc))?';
const SPAN = '(?:ngay|bua|hom|tuan|thang|nam|gio|tieng)';
const DAY =
  '(?:hom qua|hom kia|hom truoc|hom nay|bua nay|bua hom|sang nay|trua nay|chieu nay|toi qua|dem qua|sang gio|toi gio|(?:dau|cuoi|giua) (?:thang|tuan|nam)(?: nay| truoc)?|(?:thang|tuan|nam) (?:truoc|roi|ngoai)|thang \\d+|(?:ngay|hom|mung) \\d+(?: thang \\d+)?|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|tet)';
/** "cả tuần nay", "3 ngày rồi", "từ hôm qua", "lâu rồi"; "hai ngày một lần" tells how often. */
const SINCE = new RegExp(
  `(?<!\\S)(?:(?:da |duoc |suot )?${MANY} ${SPAN} (?:nay|roi|qua|lien)|ca ${SPAN}(?! sau)|(?:tu|hoi|ke tu|bat dau tu) (?:hoi )?${DAY}|${DAY}|lau roi|lau nay|lau lam roi)(?!\\S)`,
  'u',
);

const TOLD = '(?:gui|bao|goi|phan anh|nop|nhan|dang|kien nghi)';
const ELSEWHERE = new RegExp(
  `(?<!\\S)(?:da|co|tung) ${TOLD}(?: \\S+){0,5}? (1022|tong dai(?: 1022)?|cong dich vu cong(?: quoc gia)?|dich vu cong(?: quoc gia)?|duong day nong|hotline|facebook|fanpage|dien luc|cong ty (?:cap )?nuoc|cong an|uy ban|ubnd|xa|phuong|tinh|truong ap)(?!\\S)|(?<!\\S)${TOLD}(?: \\S+){0,3}? (1022|cong dich vu cong(?: quoc gia)?|hotline|duong day nong) (?:roi|ma|nhung|hoai)(?!\\S)`,
  'u',
);

const KIN =
  '(?:ba|ma|me|cha|tia|ong|noi|ngoai|vo|chong|con|cau|di|chu|co|bac|anh|chi) (?:noi |ngoai |ruot )?(?:toi|tui|em|minh|chau)';
/** "báo giùm má tui": for somebody else; "báo giùm tui" is for oneself. */
const ON_BEHALF = new RegExp(
  `(?<!\\S)(?:${TOLD}|hoi|viet)(?: \\S+)? (?:giup|gium|dum|ho|thay|thay mat|cho) (?:${KIN}|hang xom|nguoi quen|nguoi nha|ba con)(?!\\S)|(?<!\\S)thay mat (?:${KIN}|hang xom|ba con)(?!\\S)`,
  'u',
);

const HIDE =
  /(?<!\S)(?:giau (?:ten|so|danh tinh|giup)|an danh|giu kin (?:ten|so|giup|gium|thong tin)|giu bi mat (?:ten|so|giup|gium|thong tin|danh tinh)|(?:dung|khong) (?:cho|de) (?:\S+ ){0,3}(?:biet|thay|lo) (?:ten|so|toi|tui|em|minh)|dung (?:noi|lo) (?:ten|so))(?!\S)/u;

/** Reads what a message says beside the thing itself; works without tone marks. Pure. */
export function reportDetails(text: string): ReportDetails {
  const read = foldedWords(text);
  const since = read.find(SINCE);
  const elsewhere = read.find(ELSEWHERE);
  return {
    ...(since && { since }),
    ...(elsewhere && { elsewhere: { system: systemOf(elsewhere), words: elsewhere } }),
    ...(read.find(ON_BEHALF) && { onBehalf: true as const }),
    ...(read.find(HIDE) && { hide: true as const }),
  };
}

/** Which system somebody means by their words for it. */
export function systemOf(words: string): ToldElsewhere['system'] {
  const { find } = foldedWords(words);
  if (find(/1022/u)) return '1022';
  return find(/dich vu cong/u) ? 'national' : 'other';
}

/** Looks for a pattern in the folded words and gives back the words as they were typed. */
function foldedWords(text: string): { readonly find: (pattern: RegExp) => string | undefined } {
  const words = placedWords(text);
  const folded = words.map((word) => word.folded).join(' ');
  return {
    find: (pattern) => {
      const found = pattern.exec(folded);
      if (!found) return undefined;
      const first = folded.slice(0, found.index).split(' ').length - 1;
      const count = found[0].trim().split(' ').length;
      const from = words[first]?.from ?? 0;
      const to = words[first + count - 1]?.to ?? from;
      return text.normalize('NFC').slice(from, to);
    },
  };
}
