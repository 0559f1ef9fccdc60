import type { Procedure } from '#knowledge/schema/procedure.ts';
import type { Part } from './field-answer.ts';
import { paperText } from './paper-text.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';

const NAMES_A_FORM =
  /^[-+*\s\d.)]*(?:đơn|tờ khai|bản khai|phiếu|giấy đề nghị|văn bản đề nghị|mẫu)(?!\p{L})|(?:theo|\() ?mẫu|mẫu số/iu;
const MOST = 8;
const LONGEST = 260;

/** The forms to fill in: papers with a form file, else papers whose name speaks of a form. */
export function formAnswer(procedure: Procedure): Part {
  const name = spokenName(procedure.name);
  if (procedure.brokenFields.includes('papers'))
    return { text: say.broken(say.field.form), whole: false };
  const papers = procedure.papers.flatMap((group) => group.papers);
  const lines = (found: typeof papers): readonly string[] =>
    [...new Set(found.map((paper) => `- ${paperText(paper, LONGEST)}`))].slice(0, MOST);
  const withFile = papers.filter((paper) => paper.forms.length > 0);
  if (withFile.length > 0)
    return { text: [say.forms(name), ...lines(withFile)].join('\n'), whole: true };
  const named = papers.filter((paper) => NAMES_A_FORM.test(paper.name));
  if (named.length > 0)
    return { text: [say.formsNamed(name), ...lines(named)].join('\n'), whole: true };
  return { text: say.formNotStated(name), whole: false };
}
