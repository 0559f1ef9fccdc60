import { t } from '../words.ts';
import { copyText } from './copy.ts';
import { printAnswer } from './print-answer.ts';

/** Copies or prints an answer; gives what to say about it, nothing where the browser shows it itself. */
export async function takeAlong(
  how: 'copy' | 'print',
  text: string,
  office: string,
): Promise<string> {
  const plain = text.replace(/^[-•] +/gmu, '– ');
  if (how === 'copy') return t((await copyText(plain)) ? 'Đã chép' : 'Máy không cho chép');
  printAnswer(plain, office);
  return '';
}
