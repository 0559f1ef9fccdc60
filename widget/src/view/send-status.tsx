import type { JSX } from 'preact';
import type { ChatItem } from '../chat-state.ts';
import { t } from '../words.ts';

/** Tells those who hear the page whether the last message went; the log itself tells only additions. */
export function SendStatus({ items }: { readonly items: readonly ChatItem[] }): JSX.Element {
  const mine = items.filter((item) => item.kind === 'citizen');
  const last = mine[mine.length - 1];
  const failed = mine.some(({ delivery }) => delivery === 'failed');
  return (
    <>
      <p class="sr" role="status">
        {last?.delivery === 'stored' && t('Đã gửi')}
        {last?.delivery === 'waiting' && t('Tin đang chờ gửi')}
      </p>
      <p class="sr" role="alert">
        {failed && t('Chưa gửi được tin. Có nút Gửi lại dưới tin.')}
        {last?.delivery === 'refused' &&
          t('Em mở không được tệp vừa gửi. Anh/chị gửi tệp khác giúp em.')}
      </p>
    </>
  );
}
