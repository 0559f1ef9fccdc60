import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ChatChoice } from '../../protocol.ts';
import { START_CHOICES } from '../commands.ts';
import { t } from '../words.ts';
import { Choices } from './choices.tsx';
import type { View } from './context.ts';

const EMERGENCY = [
  ['113', 'công an'],
  ['114', 'cứu hỏa'],
  ['115', 'cấp cứu'],
] as const;

interface FirstScreenProps {
  readonly view: View;
  /** What the greeting offers; without it the usual four. */
  readonly offered: readonly ChatChoice[];
}

/** A line that has not brought the greeting by then is a slow one. */
const WAIT_MS = 2_000;

/**
 * What can be done here, the emergency numbers, and what happens to one's data. It waits a moment for the greeting,
 * which stands above it: nothing is to move away under a finger.
 */
export function FirstScreen({ view, offered }: FirstScreenProps): JSX.Element | null {
  const { privacy } = view.options;
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  if (view.state.phase === 'opening' && !late) return null;
  return (
    <>
      <Choices view={view} choices={offered.length > 0 ? offered : START_CHOICES} hints />
      <p class="small">
        {t('Việc khẩn cấp, gọi ngay')}{' '}
        {EMERGENCY.map(([number, who], at) => (
          <>
            {at > 0 && ', '}
            <a href={`tel:${number}`}>{number}</a> {t(who)}
          </>
        ))}
        .
      </p>
      <p class="small">
        {t('Em chỉ giữ những gì cần để giúp.')}{' '}
        {privacy && <a href={privacy}>{t('Em dùng dữ liệu ra sao')}</a>}
      </p>
    </>
  );
}
