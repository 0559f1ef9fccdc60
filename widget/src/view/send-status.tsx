import type { JSX } from 'preact';
import type { ChatItem } from '../chat-state.ts';

/** Tells those who hear the page whether the last message went; the log itself tells only additions. */
export function SendStatus({ items }: { readonly items: readonly ChatItem[] }): JSX.Element {
  const mine = items.filter((item) => item.kind === 'citizen');
  const last = mine[mine.length - 1];
  const failed = mine.some(({ delivery }) => delivery === 'failed');
  return (
    <>
      <p class="sr" role="status">
        {last?.delivery === 'stored' && 'Đã gửi'}
        {last?.delivery === 'waiting' && 'Tin đang chờ gửi'}
      </p>
      <p class="sr" role="alert">
        {failed && 'Chưa gửi được tin. Có nút Gửi lại dưới tin.'}
        {last?.delivery === 'refused' &&
          'Em mở không được tệp vừa gửi. Anh/chị gửi tệp khác giúp em.'}
      </p>
    </>
  );
}
