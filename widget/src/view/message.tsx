import type { JSX } from 'preact';
import type { ChatItem } from '../chat-state.ts';
import { emergencyCalls } from '../emergency-calls.ts';
import { clockTime } from '../when.ts';
import { t } from '../words.ts';
import { Answer } from './answer.tsx';
import type { View } from './context.ts';
import { Door, Icon } from './icon.tsx';

type Said = Extract<ChatItem, { kind: 'bubble' }>;
type Written = Extract<ChatItem, { kind: 'citizen' }>;

/** Who speaks, once per run. Each bubble says it again for those who hear it. */
export function Author({ item }: { readonly item: Said }): JSX.Element {
  const staff = item.bubble.from === 'staff';
  return (
    <p class="by" aria-hidden="true">
      {staff ? <Icon name="person" /> : <Door />}
      {staff ? (item.bubble.author ?? t('Cán bộ')) : t('Trợ lý · trả lời tự động')}
    </p>
  );
}

interface SaidProps {
  readonly item: Said;
  readonly view: View;
}

/** A bubble of the assistant or of staff; numbers to call come before its words. */
export function SaidBubble({ item, view }: SaidProps): JSX.Element {
  const { bubble, key } = item;
  const calls = bubble.from === 'staff' ? [] : emergencyCalls(bubble.text);
  return (
    <div class="said arriving" lang="vi" data-key={key}>
      {calls.length > 0 && (
        <div class="calls" role="alert">
          {calls.map(({ number, purpose }) => (
            <a class="call" href={`tel:${number}`}>
              <Icon name="call" />
              <span>
                <span class="sr">{t('Gọi')} </span>
                <b>{number}</b> {t(purpose)}
              </span>
            </a>
          ))}
        </div>
      )}
      <Answer view={view} item={item} />
      {bubble.unkept && (
        <p class="state left">
          <Icon name="lock" /> {t('Chỉ hiện một lần, không lưu lại')}
        </p>
      )}
    </div>
  );
}

interface WrittenProps {
  readonly item: Written;
  readonly offline: boolean;
  readonly onRetry: (id: string) => void;
}

const LOOK = {
  sending: '',
  stored: '',
  waiting: ' pending',
  failed: ' failed',
  refused: ' failed',
} as const;

/** The citizen's own message and how its sending stands. */
export function WrittenBubble({ item, offline, onRetry }: WrittenProps): JSX.Element {
  const { delivery, key, at, progress } = item;
  const words = {
    sending: progress === undefined ? t('Đang gửi') : t('Đang gửi {}%', Math.round(progress * 100)),
    stored: t('Đã nhận {}', clockTime(at)),
    waiting: t(offline ? 'Chờ mạng để gửi' : 'Chưa gửi được, em đang thử lại'),
    failed: t('Chưa gửi được'),
    refused: t('Em mở không được. Anh/chị gửi tệp khác giúp em.'),
  }[delivery];
  return (
    <div class="mine" data-key={key}>
      <div class={`msg me${LOOK[delivery]}`}>
        <span class="sr">{t('Anh/chị')}: </span>
        {item.text.split('\n').map((line) => (
          <p>{line}</p>
        ))}
      </div>
      <p class={ICON[delivery] === 'alert' ? 'state bad' : 'state'}>
        <Icon name={ICON[delivery]} /> {words}
      </p>
      {delivery === 'failed' && (
        <button type="button" class="btn" onClick={() => onRetry(key)}>
          {t('Gửi lại')}
        </button>
      )}
    </div>
  );
}

const ICON = {
  sending: 'clock',
  stored: 'check',
  waiting: 'clock',
  failed: 'alert',
  refused: 'alert',
} as const;
