import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { CaseActShown, CaseLooks, CaseShown } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Download } from '../parts/download.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { shortTime } from '../parts/time.ts';
import { ActDialog } from './act-dialog.tsx';
import type { Typed } from './act-fields.tsx';
import { DeadlineBadge } from './deadline-badge.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { DuePanel } from './due-panel.tsx';
import { History } from './history.tsx';
import { KeySheet } from './key-sheet.tsx';
import { NearPanel } from './near-panel.tsx';
import { OutsidePanel } from './outside-panel.tsx';
import { PersonPanel } from './person-panel.tsx';
import { ReplyForm } from './reply-form.tsx';
import { RoutePanel } from './route-panel.tsx';
import { Said } from './said.tsx';
import { actOf, useAct } from './use-act.tsx';
import { useCaseKeys } from './use-case-keys.ts';
import { useLooks } from './use-looks.ts';

const route = getRouteApi('/viec/$receipt');

/** One case: the citizen's words, what happened, when it is due and why, and all that can be done to it. */
export function CasePage(): ReactNode {
  const { receipt } = route.useParams();
  const { api } = useDesk();
  const found = useQuery({
    queryKey: ['case', receipt],
    queryFn: ({ signal }) => api.get<CaseShown>(`/api/desk/cases/${receipt}`, signal),
  });
  if (found.data) return <Case key={receipt} one={found.data} />;
  return (
    <>
      <PageHead title={`Phản ánh ${receipt}`} />
      {found.isPending ? (
        <Loading />
      ) : (
        <Broken error={found.error} onAgain={() => void found.refetch()} />
      )}
    </>
  );
}

/** The act that somebody is about to do, with what is filled in already. */
interface Chosen {
  readonly act: CaseActShown;
  readonly given?: Typed;
}

function Case({ one }: { readonly one: CaseShown }): ReactNode {
  const [chosen, choose] = useState<Chosen>();
  const [help, setHelp] = useState(false);
  const [writing, setWriting] = useState(false);
  const others = useLooks(one, writing);
  const accept = useAct(one, 'accept');
  const begin = (name: string, given?: Typed): void => {
    const act = actOf(one, name);
    if (!act) return;
    if (name === 'accept') accept.mutate({});
    else choose({ act, ...(given && { given }) });
  };
  useCaseKeys(one, { begin, help: () => setHelp(true) });
  return (
    <>
      <PageHead
        title={`${one.categoryName}: ${one.place}`}
        above={`${one.receipt} · gửi ${shortTime(one.createdAt)} · ${one.stageWords}`}
      >
        <div className="right">
          {one.urgent && <span className="sla late">Khẩn</span>}
          <DeadlineBadge left={one.left} />
          <Acts one={one} onBegin={begin} />
        </div>
      </PageHead>
      <Others others={others} />
      <Ended one={one} onBegin={begin} />
      <div className="case">
        <div className="left">
          <section className="scroll" tabIndex={0} aria-label="Nội dung và diễn biến">
            <Said one={one} />
            <DraftPanel one={one} onBegin={begin} />
            <History events={one.events} />
          </section>
          <ReplyForm one={one} onWriting={setWriting} />
        </div>
        <aside aria-label="Thông tin việc">
          <DuePanel one={one} />
          <NearPanel one={one} onMerge={(into) => begin('merge', { into })} />
          <RoutePanel one={one} onBegin={begin} />
          <PersonPanel one={one} />
          <OutsidePanel one={one} />
        </aside>
      </div>
      {chosen && (
        <ActDialog
          one={one}
          act={chosen.act}
          given={chosen.given}
          onClose={() => choose(undefined)}
        />
      )}
      <KeySheet open={help} onClose={() => setHelp(false)} />
    </>
  );
}

/** Those that are done often stand open; the rest one step away; what is written stands in the form below. */
const FIRST: Readonly<Record<string, readonly [IconName, string]>> = {
  accept: ['person', 'Nhận việc'],
  route: ['route', 'Chuyển'],
  merge: ['merge', 'Gộp'],
};
const ELSEWHERE = ['answer', 'note', 'ask', 'unmask', 'release', 'send-back'];

function Acts({
  one,
  onBegin,
}: {
  readonly one: CaseShown;
  readonly onBegin: (name: string) => void;
}): ReactNode {
  const others = one.acts.filter(({ name }) => !(name in FIRST) && !ELSEWHERE.includes(name));
  return (
    <>
      {Object.entries(FIRST).map(([name, [icon, words]]) =>
        actOf(one, name) ? (
          <button key={name} type="button" className="btn" onClick={() => onBegin(name)}>
            <Icon name={icon} /> {words}
          </button>
        ) : null,
      )}
      {others.length > 0 && (
        <Menu>
          <Menu.Target>
            <button type="button" className="btn">
              <Icon name="more" /> Việc khác
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(({ name, label }) => (
              <Menu.Item key={name} onClick={() => onBegin(name)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

/** Two people on one case are told of each other before either sends. */
function Others({ others }: { readonly others: CaseLooks['others'] }): ReactNode {
  const writes = others.filter(({ writing }) => writing);
  const said = (writes.length > 0 ? writes : others).map(({ name }) => name).join(', ');
  return (
    <div role="status">
      {others.length > 0 && (
        <p className={writes.length > 0 ? 'hold' : 'hold calm'}>
          <span>
            <b>{said}</b> {writes.length > 0 ? 'đang viết vào việc này.' : 'cũng đang mở việc này.'}
          </span>
        </p>
      )}
    </div>
  );
}

/** Where it went, for a case that ended with another or outside. */
function Ended({
  one,
  onBegin,
}: {
  readonly one: CaseShown;
  readonly onBegin: (name: string) => void;
}): ReactNode {
  if (one.mergedInto !== null)
    return (
      <p className="strip">
        <span>
          Đã gộp vào{' '}
          <Link to="/viec/$receipt" params={{ receipt: one.mergedInto }}>
            {one.mergedInto}
          </Link>
          .
        </span>
        {actOf(one, 'unmerge') && (
          <button type="button" className="btn" onClick={() => onBegin('unmerge')}>
            Hoàn tác, tách ra lại
          </button>
        )}
      </p>
    );
  if (one.stage !== 'forwarded') return null;
  return (
    <p className="strip">
      <span>Đã chuyển cơ quan ngoài.</span>
      <Download href={`/api/desk/cases/${one.receipt}/slip.docx`}>Tải phiếu chuyển (Word)</Download>
    </p>
  );
}
