import type { ReactNode } from 'react';
import type { ProcedureState } from '../../knowledge-protocol.ts';
import { Icon, type IconName } from '../parts/icon.tsx';

/** Each state with its words, looks and sign. */
export const STATES: Readonly<
  Record<
    ProcedureState,
    { readonly words: string; readonly looks: string; readonly icon: IconName }
  >
> = {
  published: { words: 'Đang dùng', looks: 'ok', icon: 'tick' },
  'title-only': { words: 'Chỉ biết tên', looks: 'done', icon: 'note' },
  excluded: { words: 'Đang ẩn', looks: 'late', icon: 'pause' },
  retired: { words: 'Đã bãi bỏ', looks: 'wait', icon: 'back' },
};

/** How a procedure stands: shape, words and colour. */
export function StateBadge({ state }: { readonly state: ProcedureState }): ReactNode {
  const { words, looks, icon } = STATES[state];
  return (
    <span className={`sla ${looks}`}>
      <Icon name={icon} /> {words}
    </span>
  );
}
