import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ChannelList, ChannelState } from '../../channel-protocol.ts';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { shortTime } from '../parts/time.ts';
import { channelWords } from './channel-words.ts';
import { Health } from './health.tsx';
import { SwitchForm } from './switch-form.tsx';
import { TestForm } from './test-form.tsx';
import { useChannels } from './use-channels.ts';

/** How each channel fares; administrators switch it off and on and try it. */
export function ChannelPage(): ReactNode {
  const list = useChannels();
  return (
    <>
      <PageHead title="Kênh" above={<Link to="/quan-ly">Quản lý</Link>} />
      <div className="pad stack">
        {list.isPending ? (
          <Loading />
        ) : !list.data ? (
          <Broken error={list.error} onAgain={() => void list.refetch()} />
        ) : (
          <Channels list={list.data} />
        )}
      </div>
    </>
  );
}

function Channels({ list }: { readonly list: ChannelList }): ReactNode {
  return (
    <>
      {list.rows.map((row) => (
        <OneChannel key={row.name} channel={row} usual={list.usualSentence} />
      ))}
      {!list.zalo && (
        <section className="panel">
          <h2>Zalo Official Account</h2>
          <div className="in">
            <p>
              Máy chủ này chưa khai báo Zalo. Người cài đặt điền bốn giá trị ZALO_APP_ID,
              ZALO_OA_ID, ZALO_APP_SECRET, ZALO_OA_SECRET_KEY rồi khởi động lại; sau đó kênh hiện ở
              đây và anh/chị nối từng bước.
            </p>
          </div>
        </section>
      )}
    </>
  );
}

function OneChannel({
  channel,
  usual,
}: {
  readonly channel: ChannelState;
  readonly usual: string;
}): ReactNode {
  const name = channelWords(channel.kind);
  return (
    <section className="panel" aria-labelledby={`kenh-${channel.name}`}>
      <h2 id={`kenh-${channel.name}`}>
        {name} <State channel={channel} />
      </h2>
      <div className="in stack">
        {channel.troubles.map(({ says, runbook }) => (
          <p className="note bad" key={says}>
            {says} <a href={`/staff/runbooks/${runbook}`}>Cách xử lý</a>
          </p>
        ))}
        <Health channel={channel} />
        {channel.mine && channel.kind === 'zalo' && (
          <p>
            <Link to="/kenh/zalo">
              {channel.token === null
                ? 'Nối Zalo từng bước'
                : 'Nối lại, cách hiện lựa chọn của Zalo'}
            </Link>
          </p>
        )}
        {channel.mine && (
          <>
            <SwitchForm channel={channel} name={name} usual={usual} />
            <TestForm channel={channel} name={name} />
          </>
        )}
      </div>
    </section>
  );
}

function State({ channel }: { readonly channel: ChannelState }): ReactNode {
  if (channel.off)
    return <span className="tag late">Đang tắt từ {shortTime(channel.off.since)}</span>;
  return <span className="tag">{channel.troubles.length === 0 ? 'Đang chạy' : 'Cần xem'}</span>;
}
