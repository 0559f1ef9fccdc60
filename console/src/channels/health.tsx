import type { ReactNode } from 'react';
import type { ChannelState } from '../../channel-protocol.ts';
import { fullTime, since } from '../parts/time.ts';

/** What came, what left, what is stuck, what runs out. */
export function Health({ channel }: { readonly channel: ChannelState }): ReactNode {
  const { limits, token, notSent } = channel;
  return (
    <dl className="kv2">
      <Fact name="Tin đến gần nhất">
        <Ago iso={channel.lastEventAt} never="chưa có tin nào" />
      </Fact>
      <Fact name="Gửi đi gần nhất">
        <Ago iso={channel.lastSentAt} never="không có trong 7 ngày qua" />
      </Fact>
      <Fact name="Đang chờ">
        {channel.waiting} tin chờ trợ lý, {channel.unsent} tin chờ gửi
      </Fact>
      <Fact name="Không gửi được">
        {notSent.length === 0 ? (
          'không có'
        ) : (
          <>
            {notSent.map(({ why, count }) => (
              <span className="lines" key={why}>
                {count} tin: {why}
              </span>
            ))}
            <a href="/staff/not-sent">Xem và gửi lại</a>
          </>
        )}
      </Fact>
      {token && (
        <Fact name="Quyền gửi">
          {token.state === 'needs-consent' ? (
            <b className="late">đã mất, phải nối lại</b>
          ) : (
            <>tự gia hạn; lần này tới {fullTime(token.endsAt)}</>
          )}
        </Fact>
      )}
      <Fact name="Giới hạn">
        tối đa {limits.perSecond} tin một giây, mỗi tin {limits.textLimit} ký tự
        {limits.windowHours !== null &&
          `; chỉ trả lời được trong ${limits.windowHours} giờ sau lời cuối của người dân`}
        {channel.kind === 'zalo' && (
          <>
            . <a href="/staff/notices/quota">Xem hạn mức tin mẫu Zalo</a>
          </>
        )}
      </Fact>
      <Fact name="Thuộc">{channel.agencyName}</Fact>
    </dl>
  );
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Ago({ iso, never }: { readonly iso: string | null; readonly never: string }): ReactNode {
  if (iso === null) return never;
  return (
    <time dateTime={iso} title={fullTime(iso)}>
      {since(iso)} trước
    </time>
  );
}
