import type { ReactNode } from 'react';
import type { TrialShown, TriedQuestion } from '../../trial-protocol.ts';

const VERDICTS = {
  worse: ['Kém đi', 'late'],
  'other-words': ['Lời khác', 'muted'],
  better: ['Tốt hơn', 'good'],
} as const;

/** Which taught questions a change would have answered otherwise; worse ones stand first and are said by words. */
export function TrialResult({ trial }: { readonly trial: TrialShown }): ReactNode {
  const { asked, changed, red } = trial;
  if (asked === 0)
    return (
      <p className="small muted">
        Cơ quan chưa dạy câu nào, nên chưa có gì để hỏi thử. Dạy câu ở trang “Câu chưa trả lời
        được”.
      </p>
    );
  const worse = changed.filter(({ verdict }) => verdict === 'worse').length;
  return (
    <div className="stack trial">
      <p role="status" className={red ? 'note bad' : 'note'}>
        Đã hỏi thử {asked} câu. {summary(changed.length, worse)}
      </p>
      {changed.length > 0 && (
        <ul className="plainlist" aria-label="Các câu sẽ trả lời khác">
          {changed.map((one) => (
            <Tried key={`${one.wants.code}/${one.question}`} one={one} />
          ))}
        </ul>
      )}
    </div>
  );
}

function summary(changed: number, worse: number): string {
  if (changed === 0) return 'Không câu nào trả lời khác.';
  const others = worse < changed ? `${changed - worse} câu khác đổi lời hoặc tốt hơn.` : '';
  return worse === 0
    ? `${changed} câu đổi lời hoặc tốt hơn, không câu nào kém đi.`
    : `${worse} câu sẽ trả lời kém đi. ${others}`;
}

function Tried({ one }: { readonly one: TriedQuestion }): ReactNode {
  const [word, look] = VERDICTS[one.verdict];
  return (
    <li>
      <details>
        <summary>
          <b className={look}>{word}:</b> “{one.question}”
        </summary>
        <p className="small muted">
          Được dạy để tìm {one.wants.name} <span className="num">{one.wants.code}</span>
        </p>
        <p className="small">
          <b>Nay:</b> {one.before.found}
        </p>
        <p className="pre small">{one.before.text}</p>
        <p className="small">
          <b>Sau khi đổi:</b> {one.after.found}
        </p>
        <p className="pre small">{one.after.text}</p>
      </details>
    </li>
  );
}
