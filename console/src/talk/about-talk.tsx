import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Talk } from '../../talk-protocol.ts';
import { Channel } from '../parts/channel.tsx';
import { since } from '../parts/time.ts';
import { BlockPanel } from './block-panel.tsx';
import { waitWords } from './talk-words.ts';

/** What is known beside the words: channel, waiting, what was filed here. */
export function AboutTalk({ talk }: { readonly talk: Talk }): ReactNode {
  return (
    <aside className="ctx" aria-label="Về cuộc này">
      <section className="panel">
        <h2>Cuộc này</h2>
        <div className="in small">
          <dl className="kv2" style={{ margin: 0 }}>
            <dt>Kênh</dt>
            <dd>
              <Channel kind={talk.channel} />
            </dd>
            <dt>Chờ người</dt>
            <dd>
              {talk.waitsSince === null
                ? 'Không'
                : `${since(talk.waitsSince)}${talk.waitsWhy === null ? '' : `, ${waitWords(talk.waitsWhy)}`}`}
            </dd>
            <dt>Người giữ</dt>
            <dd>{talk.heldBy ?? 'Trợ lý'}</dd>
          </dl>
        </div>
      </section>
      <section className="panel">
        <h2>Phản ánh từ cuộc này</h2>
        <div className="in small">
          {talk.cases.length === 0 ? (
            <p className="muted">Chưa có.</p>
          ) : (
            <ul className="plainlist">
              {talk.cases.map((receipt) => (
                <li key={receipt}>
                  <Link to="/viec/$receipt" params={{ receipt }}>
                    {receipt}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      </section>
      <BlockPanel talk={talk} />
    </aside>
  );
}
