import type { JSX } from 'preact';
import { t } from '../words.ts';
import type { View } from './context.ts';
import { Icon } from './icon.tsx';

/** The place among those who wait for a person. */
export function QueueStrip({ state: { place, held } }: View): JSX.Element {
  return (
    <div role="status">
      {place !== undefined && !held && (
        <div class="strip wait">
          <Icon name="people" />
          <p>
            <b>{t('Anh/chị đứng thứ {} chờ cán bộ.', place)}</b>{' '}
            {t('Trong lúc chờ, anh/chị cứ hỏi em.')}
          </p>
        </div>
      )}
    </div>
  );
}
