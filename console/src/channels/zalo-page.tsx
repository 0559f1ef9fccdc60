import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ZaloGrant } from '../../channel-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Labelled, useForm, Wrong } from '../parts/form.tsx';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { fullTime } from '../parts/time.ts';

const KEY = ['channels', 'zalo'] as const;

/** Connecting the Official Account, step by step; what is typed here is never shown again. */
export function ZaloPage(): ReactNode {
  const { api } = useDesk();
  const grant = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<ZaloGrant>('/api/desk/channels/zalo/grant', signal),
    // The consent is given in another window: coming back shows what came of it.
    refetchOnWindowFocus: 'always',
  });
  return (
    <>
      <PageHead title="Nối Zalo" above={<Link to="/kenh">Kênh</Link>} />
      <div className="pad stack" style={{ maxWidth: '48rem' }}>
        {grant.isPending ? (
          <Loading />
        ) : !grant.data ? (
          <Broken error={grant.error} onAgain={() => void grant.refetch()} />
        ) : (
          <Steps grant={grant.data} />
        )}
      </div>
    </>
  );
}

function Steps({ grant }: { readonly grant: ZaloGrant }): ReactNode {
  return (
    <>
      <Status grant={grant} />
      <section className="panel">
        <h2>Bước 1: khai báo ở trang của Zalo</h2>
        <div className="in stack">
          <ol className="steps-list">
            <li>Vào developers.zalo.me bằng tài khoản quản trị, mở ứng dụng của cơ quan.</li>
            <li>
              “Official Account → Thiết lập chung”: dán đúng từng chữ địa chỉ quay về{' '}
              {grant.redirectUri === null ? (
                <b>(máy chủ chưa đặt PUBLIC_URL, dùng bước 2b)</b>
              ) : (
                <code className="lines">{grant.redirectUri}</code>
              )}
            </li>
            <li>Tích đủ các nhóm quyền nhắn tin và nhận sự kiện, rồi lưu.</li>
          </ol>
        </div>
      </section>
      {grant.redirectUri !== null && <Consent />}
      <Paste />
      <section className="panel">
        <h2>Bước 3: thử</h2>
        <div className="in">
          <p>
            Bật webhook ở developers.zalo.me rồi bấm “Kiểm tra”. Sau đó nhắn một câu vào OA bằng
            điện thoại, và <Link to="/kenh">gửi tin thử ở trang Kênh</Link>.
          </p>
        </div>
      </section>
      <Shown grant={grant} />
    </>
  );
}

const STATES: Readonly<Record<NonNullable<ZaloGrant['status']>['state'], string>> = {
  ok: 'đang nối',
  refreshing: 'đang đổi mã',
  retrying: 'đang đổi mã lần hai',
  'needs-consent': 'mất quyền, phải nối lại',
};

function Status({ grant: { oaId, status } }: { readonly grant: ZaloGrant }): ReactNode {
  if (!status) return <p className="note">OA {oaId}: chưa nối. Làm lần lượt ba bước dưới đây.</p>;
  return (
    <p className={status.state === 'needs-consent' ? 'note bad' : 'note'}>
      OA {oaId}: {STATES[status.state]}. Quyền gửi tự gia hạn, lần này tới{' '}
      {fullTime(status.accessExpiresAt)}; nếu hỏng thì phải nối lại trước{' '}
      {fullTime(status.refreshExpiresAt)}.
    </p>
  );
}

/** The consent page is opened by a link: our own pages may send nothing to other sites. */
function Consent(): ReactNode {
  const { api } = useDesk();
  const [url, setUrl] = useState<string>();
  const { wrong, busy, onSubmit } = useForm(async () => {
    setUrl((await api.send<{ url: string }>('POST', '/api/desk/channels/zalo/connect')).url);
  });
  return (
    <section className="panel">
      <h2>Bước 2a: đồng ý trên Zalo</h2>
      <form className="in stack" onSubmit={onSubmit}>
        <Wrong words={wrong} />
        <p>Cách nên dùng. Chọn đúng OA của cơ quan, tích đủ quyền, trong 15 phút.</p>
        {url === undefined ? (
          <div>
            <button type="submit" className="btn primary" disabled={busy}>
              Bắt đầu nối
            </button>
          </div>
        ) : (
          <p role="status">
            <a href={url} target="_blank" rel="noreferrer">
              Mở trang đồng ý của Zalo
            </a>{' '}
            (cửa sổ mới). Xong thì quay lại trang này.
          </p>
        )}
      </form>
    </section>
  );
}

function Paste(): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const { wrong, busy, onSubmit } = useForm(async ({ access, refresh }) => {
    const { name } = await api.send<{ name: string }>('POST', '/api/desk/channels/zalo/tokens', {
      access,
      refresh,
    });
    setRound(round + 1);
    await client.invalidateQueries({ queryKey: ['channels'] });
    notifications.show({ message: `Đã nối với “${name}”.` });
  });
  return (
    <section className="panel">
      <h2>Bước 2b: hoặc dán cặp mã</h2>
      <form className="in stack" key={round} onSubmit={onSubmit}>
        <Wrong words={wrong} />
        <p>
          developers.zalo.me → “Công cụ &amp; Hỗ trợ → API Explorer → OA Access Token”. Mã chỉ được
          giữ khi Zalo xác nhận là của đúng OA này, và không hiện lại nữa.
        </p>
        <Labelled id="access" label="Access Token">
          <input
            className="field"
            id="access"
            name="access"
            type="password"
            autoComplete="off"
            required
          />
        </Labelled>
        <Labelled id="refresh" label="Refresh Token">
          <input
            className="field"
            id="refresh"
            name="refresh"
            type="password"
            autoComplete="off"
            required
          />
        </Labelled>
        <div>
          <button type="submit" className="btn" disabled={busy}>
            Lưu cặp mã
          </button>
        </div>
      </form>
    </section>
  );
}

const FORMS: readonly (readonly [ZaloGrant['settings']['choiceForm'], string])[] = [
  ['off', 'Danh sách đánh số, người dân trả lời bằng số (chắc chắn nhất)'],
  ['v3-list', 'Danh sách chạm được (chưa có trong tài liệu Zalo)'],
  ['v3-button', 'Nút bấm (chưa có trong tài liệu Zalo)'],
  ['v2-list', 'Danh sách kiểu cũ (API v2)'],
];

function Shown({ grant: { settings } }: { readonly grant: ZaloGrant }): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const { wrong, busy, onSubmit } = useForm(async (form) => {
    const body = { choiceForm: form['choiceForm'], notice: form['notice'] === 'yes' };
    await api.send('PUT', '/api/desk/channels/zalo/settings', body);
    await client.invalidateQueries({ queryKey: KEY });
    notifications.show({ message: 'Đã lưu.' });
  });
  return (
    <section className="panel">
      <h2>Cách hiện trên Zalo</h2>
      <form className="in stack" onSubmit={onSubmit}>
        <Wrong words={wrong} />
        <Labelled
          id="choiceForm"
          label="Các lựa chọn"
          hint="Zalo từ chối một kiểu thì trợ lý tự gửi lại bằng danh sách đánh số và quay về kiểu đó."
        >
          <select
            className="field"
            id="choiceForm"
            name="choiceForm"
            defaultValue={settings.choiceForm}
            aria-describedby="choiceForm-hint"
          >
            {FORMS.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </Labelled>
        <label className="row">
          <input type="checkbox" name="notice" value="yes" defaultChecked={settings.notice} /> Thả
          biểu tượng vào tin của người dân khi đã nhận
        </label>
        <div>
          <button type="submit" className="btn" disabled={busy}>
            Lưu
          </button>
        </div>
      </form>
    </section>
  );
}
