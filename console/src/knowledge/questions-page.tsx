import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { QuestionList } from '../../knowledge-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Blank, Broken, Loading } from '../parts/states.tsx';
import { AskedGroup } from './asked-group.tsx';
import { KnowledgeHead } from './knowledge-head.tsx';
import { TaughtList } from './taught-list.tsx';
import { TeachPane } from './teach-pane.tsx';

const route = getRouteApi('/kien-thuc');

/** Questions without a good answer: one click teaches the nearest procedure, the pane beside it any other. */
export function QuestionsPage(): ReactNode {
  const { api } = useDesk();
  const { show = 'open', cau } = route.useSearch();
  const list = useQuery({
    queryKey: ['knowledge', 'questions', show],
    queryFn: ({ signal }) =>
      api.get<QuestionList>(`/api/desk/knowledge/questions?show=${show}`, signal),
    refetchInterval: 60_000,
  });
  return (
    <>
      <KnowledgeHead title={show === 'open' ? 'Câu chưa trả lời được' : 'Câu đã bỏ qua'} />
      {list.isPending ? (
        <Loading />
      ) : !list.data ? (
        <Broken error={list.error} onAgain={() => void list.refetch()} />
      ) : (
        <Questions
          list={list.data}
          show={show}
          open={cau === undefined ? undefined : String(cau)}
        />
      )}
    </>
  );
}

function Questions({
  list,
  show,
  open,
}: {
  readonly list: QuestionList;
  readonly show: 'open' | 'set-aside';
  readonly open: string | undefined;
}): ReactNode {
  const { groups, mayEdit } = list;
  const one = groups.flatMap(({ questions }) => questions).find(({ id }) => id === open);
  return (
    <div className={one ? 'know two opened' : 'know two'}>
      <section className="unq" aria-label="Các câu">
        <p className="in row small">
          {show === 'open' ? (
            <>
              <Ratings {...list.ratings} />
              <Link to="/kien-thuc" search={{ show: 'set-aside' }} className="lnk">
                Xem câu đã bỏ qua
              </Link>
            </>
          ) : (
            <Link to="/kien-thuc" search={{}} className="lnk">
              Về các câu đang chờ
            </Link>
          )}
        </p>
        {groups.length === 0 ? (
          <Empty show={show} />
        ) : (
          groups.map((group) => (
            <AskedGroup
              key={group.questions[0]?.id}
              group={group}
              mayEdit={mayEdit}
              show={show}
              open={one?.id}
            />
          ))
        )}
      </section>
      <section className="side" aria-label={one ? 'Ghi câu này' : 'Vừa ghi'}>
        {one ? (
          <TeachPane key={one.id} one={one} mayEdit={mayEdit} show={show} />
        ) : (
          <TaughtList lines={list.taught} mayEdit={mayEdit} />
        )}
      </section>
    </div>
  );
}

function Ratings({ helped, not }: QuestionList['ratings']): ReactNode {
  if (helped + not === 0) return null;
  return (
    <span className="muted">
      30 ngày qua người dân bấm <b>Đúng ý {helped}</b> lần, <b>Chưa đúng {not}</b> lần.
    </span>
  );
}

function Empty({ show }: { readonly show: 'open' | 'set-aside' }): ReactNode {
  if (show === 'set-aside')
    return (
      <Blank title="Chưa bỏ qua câu nào">
        <p>Câu bỏ qua không hiện lại, dù có người hỏi nữa; ở đây mở lại được.</p>
      </Blank>
    );
  return (
    <Blank title="Không có câu nào đang chờ">
      <p>
        Câu mà trợ lý không trả lời được, hoặc người dân bấm “Chưa đúng”, hiện ở đây. Số giấy tờ, số
        điện thoại, họ tên đã được che; tố cáo và tin báo tội phạm không bao giờ hiện.
      </p>
      <p>Với mỗi câu, anh/chị bấm một nút là trợ lý hiểu câu đó, có dấu hay không dấu.</p>
    </Blank>
  );
}
