import { contentWords } from '#language/content-words.ts';
import { foldText, hasMarks, syllablesOf } from '#language/fold.ts';
import type { Procedure } from '../schema/procedure.ts';
import { ACTIONS } from './action-words.ts';
import { withoutFieldWords } from './asked-field.ts';
import { confidenceOf, scoreOf, signalsOf } from './confidence.ts';
import type { Found, Hit, Search } from './create-search.ts';
import { plainTitle } from './plain-title.ts';
import { likeness } from './question-back.ts';
import { createSignals } from './signals.ts';
import { VARIANTS } from './variant-words.ts';

const ACTS = createSignals(ACTIONS);
const FORMS = createSignals(VARIANTS);
/** "mới" and "xác nhận" stand in most sentences and turn nobody to another procedure. */
const SETTLED: ReadonlySet<string> = new Set([
  'new',
  'confirm',
  'commune',
  'province',
  'central',
  'online',
  'in-person',
]);

/** With so few words that could name a thing, a message leans on what was said before. */
const FEW = 2;
/** To leave a topic for another thing, that thing must be at least this sure; less after "còn …", which turns to it. */
const SURE = 0.6;
const SURE_AFTER_TURN = 0.35;
const TURNS = /^(?:vay |the |roi )?con(?!\S)/u;
/** A relative of the topic must stand out this much before the talk moves on to it. */
const STANDS_OUT = 0.15;
/** … and have this much of the topic's own share, which its own words hold high. */
const BESIDE = 0.6;
/** Names that share this much are about the same thing. */
const RELATED = 0.45;

/** The code the message is about when it goes on with the topic or moves to a relative; `undefined` for a new thing. */
export function followUp(text: string, topic: Procedure, search: Search): string | undefined {
  const own = search.search(text, 5);
  const relative = relativeAsked(text, topic, own, search);
  if (relative) return relative.procedure.code;
  const words = withoutFieldWords(contentWords(text), hasMarks(text));
  if (words.length <= FEW) return topic.code;
  return namesAnother(text, own, topic) ? undefined : topic.code;
}

function namesAnother(text: string, own: Found, topic: Procedure): boolean {
  const [best] = own.hits;
  if (!best || best.procedure.code === topic.code) return false;
  const kept = own.hits.find((hit) => hit.procedure.code === topic.code)?.share ?? 0;
  const enough = TURNS.test(foldText(text)) ? SURE_AFTER_TURN : SURE;
  return scoreOf(best, confidenceOf(signalsOf(own))) >= enough && kept < best.share / 2;
}

/** "Còn bị mất thì sao": another action or form of the same thing, looked up with the topic's own words. */
function relativeAsked(
  text: string,
  topic: Procedure,
  own: Found,
  search: Search,
): Hit | undefined {
  const title = syllablesOf(plainTitle(topic.name));
  const has = new Set([...ACTS.inTitle(title), ...FORMS.inTitle(title)]);
  const asked = [...own.question.actions, ...own.question.forms].filter(
    (sign) => !has.has(sign) && !SETTLED.has(sign),
  );
  if (asked.length === 0) return undefined;
  const joint = search.search(`${thingOf(topic)} ${text}`, 5);
  const kept = joint.hits.find((hit) => hit.procedure.code === topic.code)?.share ?? 0;
  const relatives = joint.hits.filter((hit) => {
    const name = syllablesOf(plainTitle(hit.procedure.name));
    const signs = new Set([...ACTS.inTitle(name), ...FORMS.inTitle(name)]);
    return (
      hit.procedure.code !== topic.code &&
      hit.share >= Math.max(STANDS_OUT, kept * BESIDE) &&
      asked.some((sign) => signs.has(sign)) &&
      isRelated(hit.procedure, topic)
    );
  });
  const nearness = (hit: Hit): number => hit.share * likeness(hit.procedure.name, topic.name);
  return relatives.toSorted((a, b) => nearness(b) - nearness(a))[0];
}

function isRelated(one: Procedure, other: Procedure): boolean {
  return one.field === other.field && likeness(thingOf(one), thingOf(other)) >= RELATED;
}

const DOING =
  /(?<!\p{L})(đăng ký|thủ tục|cấp mới|cấp lại|cấp đổi|cấp|thành lập|lần đầu|đối với|trường hợp|giải quyết|gia hạn|chấm dứt|thay đổi|xóa|công nhận|xác nhận|lại)(?!\p{L})/giu;

/** What a procedure is about, without what is done to it. */
function thingOf({ name }: Procedure): string {
  return plainTitle(name).replace(DOING, ' ').replace(/\s+/gu, ' ').trim();
}
