import type { Paper, Procedure } from '#knowledge/schema/procedure.ts';
import type { Part } from './field-answer.ts';
import { paperText } from './paper-text.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';

const NAMES_A_FORM =
  /^[-+*\s\d.)]*(?:đơn|tờ khai|bản khai|phiếu|giấy đề nghị|văn bản đề nghị|mẫu)(?!\p{L})|(?:theo|\() ?mẫu|mẫu số/iu;
const MOST = 8;
const ROOM = 1500;
const LONGEST = 260;

/** The forms to fill in: papers with a form file, else papers whose name speaks of a form. */
export function formAnswer(procedure: Procedure): Part {
  const name = spokenName(procedure.name);
  if (procedure.brokenFields.includes('papers'))
    return { text: say.broken(say.field.form), whole: false };
  const papers = procedure.papers.flatMap((group) => group.papers);
  const withFile = papers.filter((paper) => paper.forms.length > 0);
  if (withFile.length > 0)
    return { text: [say.forms(name), ...linesOf(withFile)].join('\n'), whole: true };
  const named = papers.filter((paper) => NAMES_A_FORM.test(paper.name));
  if (named.length > 0)
    return { text: [say.formsNamed(name), ...linesOf(named)].join('\n'), whole: true };
  return { text: say.formNotStated(name), whole: false };
}

/** Each form once, as many as there is room for; the rest is on the page. */
function linesOf(papers: readonly Paper[]): readonly string[] {
  const lines = [...new Set(papers.map((paper) => `- ${paperText(paper, LONGEST)}`))];
  let room = ROOM;
  const kept = lines.slice(0, MOST).filter((line, at) => (room -= line.length) > 0 || at === 0);
  return kept.length < lines.length ? [...kept, say.papersMore(lines.length - kept.length)] : kept;
}
