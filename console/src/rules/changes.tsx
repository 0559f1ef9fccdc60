import { type ReactNode, useState } from 'react';
import type { RuleChanged } from '../../routing-protocol.ts';
import { Wrong } from '../parts/form.tsx';
import { fullTime } from '../parts/time.ts';

/** What was changed by whom, the newest first; each can be taken back after one more question. */
export function Changes({
  changes,
  mayKeep,
  wrong,
  busy,
  onUndo,
}: {
  readonly changes: readonly RuleChanged[];
  readonly mayKeep: boolean;
  readonly wrong: string | undefined;
  readonly busy: boolean;
  readonly onUndo: (id: string) => void;
}): ReactNode {
  const [asked, ask] = useState<string>();
  return (
    <section className="panel">
      <h2>Thay đổi gần đây</h2>
      <div className="in stack">
        <Wrong words={wrong} />
        {changes.length === 0 && (
          <p className="muted">Chưa ai đổi gì ở đây. Mỗi thay đổi sau này hiện ra với người đổi.</p>
        )}
        <ul className="plainlist changes">
          {changes.map((one) => (
            <li key={one.id}>
              <p>
                <b>{one.by}</b>{' '}
                <span className="small muted">
                  {one.undid ? 'lấy lại một thay đổi, ' : ''}
                  <time dateTime={one.at}>{fullTime(one.at)}</time>
                </span>
              </p>
              {one.gone.map((words) => (
                <p key={words} className="small">
                  <span className="muted">Bỏ:</span> <s>{words}</s>
                </p>
              ))}
              {one.come.map((words) => (
                <p key={words} className="small">
                  <span className="muted">Thêm:</span> {words}
                </p>
              ))}
              {mayKeep && (
                <Undo
                  asked={asked === one.id}
                  busy={busy}
                  onAsk={() => ask(asked === one.id ? undefined : one.id)}
                  onUndo={() => {
                    ask(undefined);
                    onUndo(one.id);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Undo({
  asked,
  busy,
  onAsk,
  onUndo,
}: {
  readonly asked: boolean;
  readonly busy: boolean;
  readonly onAsk: () => void;
  readonly onUndo: () => void;
}): ReactNode {
  if (!asked)
    return (
      <button type="button" className="btn quiet" disabled={busy} onClick={onAsk}>
        Lấy lại như trước
      </button>
    );
  return (
    <div className="row">
      <span className="small">Bỏ phần đã thêm, đưa lại phần đã bỏ?</span>
      <button type="button" className="btn" disabled={busy} onClick={onUndo}>
        Đúng, lấy lại
      </button>
      <button type="button" className="btn quiet" onClick={onAsk}>
        Thôi
      </button>
    </div>
  );
}
