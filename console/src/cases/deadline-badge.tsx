import type { ReactNode } from 'react';
import type { TimeLeftShown } from '../../protocol.ts';
import { Icon, type IconName } from '../parts/icon.tsx';

const LOOKS: Readonly<Record<TimeLeftShown['kind'], readonly [string, IconName]>> = {
  days: ['ok', 'clock'],
  hours: ['soon', 'soon'],
  late: ['late', 'late'],
  paused: ['wait', 'pause'],
  answered: ['done', 'tick'],
};

/** A deadline as shape, words and colour together. */
export function DeadlineBadge({ left }: { readonly left: TimeLeftShown }): ReactNode {
  const [look, icon] = LOOKS[left.kind];
  return (
    <span className={`sla ${look}`}>
      <Icon name={icon} /> {left.words}
    </span>
  );
}
