import type { Paper, Procedure } from '#knowledge/schema/procedure.ts';
import type { Part } from './field-answer.ts';
import { CHECK_BOX, paperText } from './paper-text.ts';
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
  if (withFile.length > 0) return told(say.forms(name), withFile);
  const named = papers.filter((paper) => NAMES_A_FORM.test(paper.name));
  if (named.length > 0) return told(say.formsNamed(name), named);
  return { text: say.formNotStated(name), whole: false };
}

/** Each form once, as many as there is room for; “xem thêm” has the rest. */
function told(head: string, papers: readonly Paper[]): Part {
  const lines = [...new Set(papers.map((paper) => `${CHECK_BOX}${paperText(paper, LONGEST)}`))];
  let room = ROOM;
  const over = lines.findIndex((line, at) => at === MOST || ((room -= line.length) < 0 && at > 0));
  const [kept, rest] = over < 0 ? [lines, []] : [lines.slice(0, over), lines.slice(over)];
  const more = rest.length > 0 ? [say.papersMore(rest.length)] : [];
  return { text: [head, ...kept, ...more].join('\n'), whole: true, rest };
}
