import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { NoticeTemplates } from '../../notice-template-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { Blank, Broken, Loading } from '../parts/states.tsx';
import { OnePurpose } from './one-purpose.tsx';

const KEY = ['notice-templates'] as const;

/** Which template message of Zalo tells citizens what, whether it can be used, and how it reads with an example. */
export function NoticeTemplatesPage(): ReactNode {
  const { api } = useDesk();
  const list = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<NoticeTemplates>('/api/desk/notice-templates', signal),
  });
  return (
    <>
      <PageHead title="Mẫu tin Zalo" above={<Link to="/quan-ly">Quản lý</Link>}>
        {list.data?.connected && list.data.mayKeep && <Check />}
      </PageHead>
      <div className="pad narrow stack">
        {list.isPending ? (
          <Loading />
        ) : !list.data ? (
          <Broken error={list.error} onAgain={() => void list.refetch()} />
        ) : (
          <Templates shown={list.data} />
        )}
      </div>
    </>
  );
}

function Check(): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const check = useMutation({
    mutationFn: () => api.send<NoticeTemplates>('POST', '/api/desk/notice-templates/check'),
    onSuccess: (fresh) => {
      client.setQueryData(KEY, fresh);
      notifications.show({ message: 'Đã hỏi lại Zalo về mọi mẫu.' });
    },
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
  });
  return (
    <button
      type="button"
      className="btn right"
      disabled={check.isPending}
      onClick={() => check.mutate()}
    >
      Kiểm tra lại mọi mẫu
    </button>
  );
}

function Templates({ shown }: { readonly shown: NoticeTemplates }): ReactNode {
  if (!shown.connected)
    return (
      <Blank title="Chưa nối Zalo">
        <p>
          Tin mẫu (ZBS) gửi qua Zalo Official Account, khi người dân đã lâu không nhắn. Quản trị
          viên nối Zalo xong thì chọn mẫu ở đây.
        </p>
      </Blank>
    );
  return (
    <>
      <p className="small muted">
        Tin mẫu dùng khi người dân đã ra khỏi khung trả lời miễn phí; mỗi tin có phí. Chưa chọn mẫu
        thì trợ lý báo bằng cách khác: thư điện tử, hoặc nhờ cán bộ.
      </p>
      {shown.purposes.map((one) => (
        <OnePurpose key={one.purpose} one={one} mayKeep={shown.mayKeep} />
      ))}
      <section className="panel">
        <h2>Trường mà trợ lý điền được</h2>
        <div className="in">
          <table className="plain">
            <caption className="sr">Trường dùng được trong mẫu tin</caption>
            <thead>
              <tr>
                <th scope="col">Tên trường</th>
                <th scope="col">Là gì</th>
                <th scope="col">Ví dụ</th>
              </tr>
            </thead>
            <tbody>
              {shown.values.map(({ name, words, sample }) => (
                <tr key={name}>
                  <td className="mono">{name}</td>
                  <td>{words}</td>
                  <td>{sample}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
