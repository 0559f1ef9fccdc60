import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { CategoriesShown } from '../../category-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { Changes } from '../rules/changes.tsx';
import { CategoryTable } from './category-table.tsx';
import { NewDeadlineDialog } from './new-deadline.tsx';

/** What reports are filed under, until when each is answered by which rule, and who changed it. */
export function CategoriesPage(): ReactNode {
  const { api } = useDesk();
  const [setting, set] = useState<string>();
  const list = useQuery({
    queryKey: ['categories'],
    queryFn: ({ signal }) => api.get<CategoriesShown>('/api/desk/categories', signal),
  });
  return (
    <>
      <PageHead title="Loại việc và thời hạn" above={<Link to="/quan-ly">Quản lý</Link>}>
        {list.data?.mayKeep && (
          <button type="button" className="btn primary right" onClick={() => set('*')}>
            Đặt thời hạn
          </button>
        )}
      </PageHead>
      <div className="pad stack">
        {list.isPending ? (
          <Loading />
        ) : !list.data ? (
          <Broken error={list.error} onAgain={() => void list.refetch()} />
        ) : (
          <Categories shown={list.data} onSet={set} />
        )}
      </div>
      {list.data && setting !== undefined && (
        <NewDeadlineDialog shown={list.data} category={setting} onClose={() => set(undefined)} />
      )}
    </>
  );
}

function Categories({
  shown,
  onSet,
}: {
  readonly shown: CategoriesShown;
  readonly onSet: (category: string) => void;
}): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: (id: string) =>
      api.send<CategoriesShown>('POST', '/api/desk/categories/undo', { id, mark: shown.mark }),
    onSuccess: (fresh) => {
      client.setQueryData(['categories'], fresh);
      notifications.show({ message: 'Đã lấy lại thời hạn trước đó.' });
    },
    onError: () => client.invalidateQueries({ queryKey: ['categories'] }),
  });
  return (
    <>
      <p className="small muted">
        Hạn mới chỉ tính cho phản ánh nhận từ ngày áp dụng; phản ánh nhận trước giữ hạn đã báo cho
        người dân. Tên loại việc cố định để báo cáo các năm so được với nhau.
      </p>
      <CategoryTable shown={shown} onSet={shown.mayKeep ? onSet : undefined} />
      <Changes
        changes={shown.history}
        mayKeep={shown.mayKeep}
        wrong={undo.error?.message}
        busy={undo.isPending}
        onUndo={(id) => undo.mutate(id)}
      />
    </>
  );
}
