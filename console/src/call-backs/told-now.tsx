import type { ReactNode } from 'react';
import type { ToldNow } from '../../call-back-protocol.ts';
import { Channel } from '../parts/channel.tsx';

/** What citizens who ask for a person read at this moment: staff keep what was promised in their name. */
export function ToldNowPanel({ told }: { readonly told: readonly ToldNow[] }): ReactNode {
  if (told.length === 0) return null;
  const closed = told.filter(({ staffed }) => !staffed);
  return (
    <section className="panel" aria-labelledby="told-now">
      <h2 id="told-now">Người xin gặp cán bộ lúc này đọc được</h2>
      <div className="in stack">
        {closed.length > 0 && (
          <p className="note soon">
            <b>Ngoài giờ.</b> Trợ lý hẹn ngày thay vì hứa có người; lượt hẹn vào danh sách dưới đây.
          </p>
        )}
        {grouped(told).map(([words, channels]) => (
          <div key={words}>
            <p className="chans">
              {channels.map(({ channel }) => (
                <Channel key={channel} kind={channel} />
              ))}
            </p>
            <p>{words}</p>
          </div>
        ))}
      </div>
    </section>
  );
}

/** Most channels say the same: each sentence stands once, under those that say it. */
function grouped(told: readonly ToldNow[]): readonly (readonly [string, readonly ToldNow[]])[] {
  const words = [...new Set(told.map((one) => one.words))];
  return words.map((said) => [said, told.filter((one) => one.words === said)]);
}
