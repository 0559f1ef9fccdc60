import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../words.ts';
import type { View } from './context.ts';
import { Icon } from './icon.tsx';

interface AnswerToolsProps {
  readonly view: View;
  readonly text: string;
}

/** An answer to take along: copied, or on paper. A shared device's clipboard would be the next person's. */
export function AnswerTools({ view, text }: AnswerToolsProps): JSX.Element {
  const [said, say] = useState('');
  const take = async (how: 'copy' | 'print'): Promise<void> => {
    const more = await view.more.fetch();
    say(
      more
        ? await more.takeAlong(how, text, view.state.office)
        : t('Em chưa tải được phần này. Có mạng anh/chị thử lại.'),
    );
  };
  return (
    <div class="take">
      {!view.state.shared && (
        <button type="button" onClick={() => void take('copy')}>
          <Icon name="copy" /> {t('Chép')}
        </button>
      )}
      <button type="button" onClick={() => void take('print')}>
        <Icon name="print" /> {t('In')}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
