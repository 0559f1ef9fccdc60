import type { Knowledge, KnowledgeAnswer } from '#bot/needs.ts';
import { say } from '#knowledge/answer/phrases.ts';
import { goesElsewhere, placeAnswer } from '#knowledge/answer/place-answer.ts';
import { dependsOnCommune, type PlaceOverlay, placeOn } from '#knowledge/answer/place-overlay.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';

/** What places are told by. */
export interface Places {
  readonly places: readonly PlaceOverlay[];
  /** The code of the commune that a question names. */
  readonly communeIn: (text: string) => string | undefined;
  readonly find: (code: string) => Procedure | undefined;
  readonly today: () => string;
}

/** The same knowledge, but where to hand in is told as staff checked it, while that is in force. */
export function withPlaces(knowledge: Knowledge, parts: Places): Knowledge {
  if (parts.places.length === 0) return knowledge;
  return {
    ask: async (question) => placed(await knowledge.ask(question), question.text, parts),
  };
}

function placed(
  answer: KnowledgeAnswer,
  text: string,
  { places, communeIn, find, today }: Places,
): KnowledgeAnswer {
  const code = answer.topic?.code ?? '';
  const procedure = find(code);
  const asksWhere = answer.kind.startsWith('answered') && answer.field === 'where';
  if (!asksWhere || !procedure || procedure.publication === 'retired') return answer;
  const commune = communeIn(text) ?? '';
  const asked = { code, commune, elsewhere: goesElsewhere(procedure) };
  const place = placeOn(places, asked, today());
  if (place) return { ...answer, kind: 'answered', text: placeAnswer(procedure, place) };
  const wouldTell = commune === '' && dependsOnCommune(places, asked, today());
  return wouldTell ? { ...answer, text: asking(answer.text) } : answer;
}

/** Asks for the commune above the line that names the source. */
function asking(text: string): string {
  const at = text.lastIndexOf('\n\n');
  return at < 0
    ? `${text}\n${say.placeAskCommune}`
    : `${text.slice(0, at)}\n${say.placeAskCommune}${text.slice(at)}`;
}
