import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { NoticeWay, NoticeWish, NoticeWishShown, WishedCause } from '../../notice-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { deskPermission, useNoticeWish } from '../notices/use-own-notices.ts';
import { Broken, Loading } from '../parts/states.tsx';
import { ChatLinks } from './chat-links.tsx';

const CAUSES: readonly (readonly [WishedCause, string])[] = [
  ['assigned', 'Việc được giao cho tôi'],
  ['mentioned', 'Có người nhắc tên tôi trong ghi chú'],
  ['citizen', 'Người dân bổ sung, trả lời'],
  ['due', 'Việc tôi đã nhận tới hạn hôm nay, quá hạn'],
  ['new', 'Có việc mới về đơn vị tôi'],
];

/** What reaches somebody, by which ways, and in which hours not. */
export function NoticePanel(): ReactNode {
  const wish = useNoticeWish();
  return (
    <section className="panel" id="bao-tin">
      <h2>Tin báo cho tôi</h2>
      <div className="in">
        {wish.isPending ? (
          <Loading />
        ) : !wish.data ? (
          <Broken error={wish.error} onAgain={() => void wish.refetch()} />
        ) : (
          <WishForm kept={wish.data} />
        )}
      </div>
    </section>
  );
}

function WishForm({ kept }: { readonly kept: NoticeWishShown }): ReactNode {
  const { causes, ways, quietFrom, quietTo } = kept;
  const [wish, setWish] = useState<NoticeWish>({ causes, ways, quietFrom, quietTo });
  const keep = useKeep();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate(wish);
      }}
    >
      <fieldset className="ticks">
        <legend>Báo khi</legend>
        {CAUSES.map(([cause, words]) => (
          <Tick
            key={cause}
            words={words}
            on={wish.causes.includes(cause)}
            onTick={() => setWish({ ...wish, causes: toggled(wish.causes, cause) })}
          />
        ))}
      </fieldset>
      <Ways
        kept={kept}
        ways={wish.ways}
        onTick={(way) => setWish({ ...wish, ways: toggled(wish.ways, way) })}
      />
      <QuietHours wish={wish} onChange={(change) => setWish({ ...wish, ...change })} />
      <p className="small muted">
        Tin báo chỉ có mã, loại việc, hạn và đường mở; không bao giờ có lời người dân viết. Nhiều
        tin trong 15 phút được gom thành một.
      </p>
      <div className="row">
        <button type="submit" className="btn primary" disabled={keep.isPending}>
          Lưu
        </button>
      </div>
    </form>
  );
}

function toggled<T>(all: readonly T[], one: T): readonly T[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}

function useKeep() {
  const { api } = useDesk();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: NoticeWish) => api.send('PUT', '/api/desk/notice-wish', wish),
    onSuccess: () => {
      notifications.show({ message: 'Đã lưu cách báo tin.' });
    },
    onError: (error) => {
      notifications.show({ message: error.message, color: 'red' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['notice-wish'] }),
  });
}

function Tick({
  words,
  on,
  onTick,
}: {
  readonly words: ReactNode;
  readonly on: boolean;
  readonly onTick: () => void;
}): ReactNode {
  return (
    <label className="tick">
      <input type="checkbox" checked={on} onChange={onTick} />
      <span>{words}</span>
    </label>
  );
}

function Ways({
  kept,
  ways,
  onTick,
}: {
  readonly kept: NoticeWishShown;
  readonly ways: readonly NoticeWay[];
  readonly onTick: (way: NoticeWay) => void;
}): ReactNode {
  const { hasMail, address, mailTrouble, chatWays } = kept;
  return (
    <fieldset className="ticks">
      <legend>Báo bằng</legend>
      <Tick
        words="Thông báo trên màn hình, khi bàn làm việc đang mở"
        on={ways.includes('desk')}
        onTick={() => onTick('desk')}
      />
      {ways.includes('desk') && <Permission />}
      {hasMail && address !== null ? (
        <Tick
          words={`Thư tới ${address}`}
          on={ways.includes('mail')}
          onTick={() => onTick('mail')}
        />
      ) : (
        <p className="small muted">
          {hasMail
            ? 'Báo bằng thư: tài khoản chưa có địa chỉ thư, quản trị viên thêm được.'
            : 'Báo bằng thư: cơ quan chưa cài máy chủ thư.'}
        </p>
      )}
      {mailTrouble !== null && (
        <p className="note soon">Thư gần nhất chưa chắc tới ({mailTrouble}).</p>
      )}
      {chatWays.length > 0 && (
        <>
          <Tick
            words="Tin nhắn trong cuộc trò chuyện đã liên kết"
            on={ways.includes('chat')}
            onTick={() => onTick('chat')}
          />
          {ways.includes('chat') && <ChatLinks kept={kept} />}
        </>
      )}
    </fieldset>
  );
}

/** The browser asks only after somebody pressed the button: never by itself. */
function Permission(): ReactNode {
  const [now, setNow] = useState(deskPermission);
  switch (now) {
    case 'granted':
      return <p className="small muted">Trình duyệt này đã cho phép.</p>;
    case 'denied':
      return (
        <p className="note soon">
          Trình duyệt này đang chặn. Mở biểu tượng ổ khóa cạnh địa chỉ trang, cho phép “Thông báo”.
        </p>
      );
    case 'none':
      return <p className="small muted">Trình duyệt này không hiện được thông báo.</p>;
    case 'default':
      return (
        <div className="row">
          <button
            type="button"
            className="btn"
            onClick={() => void Notification.requestPermission().then(setNow)}
          >
            Cho phép trên trình duyệt này
          </button>
          <span className="small muted">Trình duyệt sẽ hỏi lại anh/chị một lần.</span>
        </div>
      );
  }
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

function QuietHours({
  wish,
  onChange,
}: {
  readonly wish: NoticeWish;
  readonly onChange: (change: Partial<NoticeWish>) => void;
}): ReactNode {
  const choice = (id: 'quietFrom' | 'quietTo', label: string): ReactNode => (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        className="field"
        id={id}
        value={wish[id]}
        onChange={({ target }) => onChange({ [id]: Number(target.value) })}
      >
        {HOURS.map((hour) => (
          <option key={hour} value={hour}>
            {hour} giờ
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <fieldset className="ticks">
      <legend>Giờ không làm phiền</legend>
      <div className="row">
        {choice('quietFrom', 'Từ')}
        {choice('quietTo', 'Tới')}
      </div>
      <p className="small muted">
        Tin trong giờ này chờ đến hết giờ. Chọn hai giờ giống nhau: không có.
      </p>
    </fieldset>
  );
}
