import type { ReactNode } from 'react';
import type { CaseEventShown } from '../../protocol.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { shortTime } from '../parts/time.ts';

const ICONS: Readonly<Record<string, IconName>> = {
  filed: 'inbox',
  routed: 'route',
  returned: 'back',
  accepted: 'person',
  assigned: 'person',
  noted: 'note',
  answered: 'send',
  merged: 'merge',
  'citizen-added': 'talk',
  'asked-citizen': 'talk',
  'due-changed': 'calendar',
  extended: 'calendar',
  unmasked: 'lock',
};

/** What happened to a case, oldest first; notes between colleagues stand out. */
export function History({ events }: { readonly events: readonly CaseEventShown[] }): ReactNode {
  return (
    <>
      <h2 className="sr">Diễn biến</h2>
      <ol className="feed">
        {events.map(({ at, who, kind, words, detail }, index) => (
          <li key={`${at}/${index}`}>
            <time dateTime={at}>{shortTime(at)}</time>
            <span className="ic">
              <Icon name={ICONS[kind] ?? 'tick'} />
            </span>
            <div>
              {words} · <span className="muted">{who}</span>
              {detail !== '' && <p className={kind === 'noted' ? 'notebox' : 'small'}>{detail}</p>}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
