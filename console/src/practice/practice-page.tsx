import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { PracticeShown } from '../../practice-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { useForm, Wrong } from '../parts/form.tsx';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { fullTime } from '../parts/time.ts';
import { PRACTICE_DESK } from './practice-mode.ts';

/** The practice space: what it is, the way in, and for administrators its making and removal. */
export function PracticePage(): ReactNode {
  const { api } = useDesk();
  const practice = useQuery({
    queryKey: ['practice'],
    queryFn: ({ signal }) => api.get<PracticeShown>('/api/desk/practice', signal),
  });
  return (
    <>
      <PageHead title="Bản tập" above={<Link to="/quan-ly">Quản lý</Link>} />
      <div className="pad stack" style={{ maxWidth: '44rem' }}>
        {practice.isPending ? (
          <Loading />
        ) : !practice.data ? (
          <Broken error={practice.error} onAgain={() => void practice.refetch()} />
        ) : (
          <Inside shown={practice.data} />
        )}
      </div>
    </>
  );
}

function Inside({ shown: { on, mine } }: { readonly shown: PracticeShown }): ReactNode {
  return (
    <section className="panel">
      <h2>Tập làm trên dữ liệu mẫu</h2>
      <div className="in stack">
        <p>
          Một bàn làm việc y như thật, với phản ánh, trò chuyện và hồ sơ mẫu. Kho của nó nằm riêng:
          không gửi cho người dân, không vào báo cáo, tệp xuất, trang công khai hay hệ thống khác.
        </p>
        {on === null ? (
          <>
            <p>Hiện chưa có bản tập.</p>
            {mine ? <Begin /> : <p>Anh/chị nhờ quản trị viên của cơ quan tạo.</p>}
          </>
        ) : (
          <>
            <p>Tạo lúc {fullTime(on.since)}.</p>
            <div className="row">
              <a className="btn primary" href={PRACTICE_DESK}>
                Vào bản tập
              </a>
              {mine && <Remove />}
            </div>
          </>
        )}
      </div>
    </section>
  );
}

function Begin(): ReactNode {
  const act = useSwitch('PUT', 'Đã tạo bản tập.');
  return (
    <form className="stack" onSubmit={act.onSubmit}>
      <Wrong words={act.wrong} />
      <div>
        <button type="submit" className="btn primary" disabled={act.busy}>
          {act.busy ? 'Đang tạo, chờ chút…' : 'Tạo bản tập'}
        </button>
      </div>
    </form>
  );
}

function Remove(): ReactNode {
  const [asking, setAsking] = useState(false);
  const act = useSwitch('DELETE', 'Đã xóa bản tập.');
  return (
    <>
      <button type="button" className="btn" onClick={() => setAsking(true)}>
        Xóa bản tập…
      </button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title="Xóa bản tập?"
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <form className="stack" onSubmit={act.onSubmit}>
          <Wrong words={act.wrong} />
          <p>
            Mọi thứ trong bản tập mất hẳn, cả những gì mọi người đang tập dở. Việc thật không bị
            đụng tới. Cần thì tạo lại lúc nào cũng được.
          </p>
          <div className="row">
            <button type="submit" className="btn primary" disabled={act.busy}>
              Xóa bản tập
            </button>
            <button type="button" className="btn" onClick={() => setAsking(false)}>
              Giữ lại
            </button>
          </div>
        </form>
      </Modal>
    </>
  );
}

function useSwitch(method: 'PUT' | 'DELETE', done: string): ReturnType<typeof useForm> {
  const { api } = useDesk();
  const client = useQueryClient();
  return useForm(async () => {
    await api.send(method, '/api/desk/practice', { confirmed: true });
    await client.invalidateQueries({ queryKey: ['practice'] });
    notifications.show({ message: done });
  });
}
