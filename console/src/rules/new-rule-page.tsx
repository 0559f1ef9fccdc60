import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { NewRule, RoutingShown } from '../../routing-protocol.ts';
import { useDraft } from '../parts/draft.ts';
import { Wrong } from '../parts/form.tsx';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { RuleInputs } from './rule-inputs.tsx';
import { TrialShown, useTrial } from './trial.tsx';
import { useRouting, useRoutingChange } from './use-routing.ts';

/** A rule is written, tried on the cases of 90 days, and only then kept. */
export function NewRulePage(): ReactNode {
  const routing = useRouting();
  return (
    <>
      <PageHead title="Quy tắc mới" above={<Link to="/quy-tac">Quy tắc giao việc</Link>} />
      <div className="pad">
        {routing.isPending ? (
          <Loading />
        ) : !routing.data ? (
          <Broken error={routing.error} onAgain={() => void routing.refetch()} />
        ) : routing.data.mayKeep ? (
          <Write shown={routing.data} />
        ) : (
          <p className="note wait">
            Quy tắc dùng chung nên chỉ quản trị viên, trưởng bộ phận của toàn cơ quan thêm được.
          </p>
        )}
      </div>
    </>
  );
}

function Write({ shown }: { readonly shown: RoutingShown }): ReactNode {
  const [kept, keepDraft] = useDraft('rule');
  const given = useRouterState({ select: ({ location }) => givenIn(location.state) });
  const [rule, setRule] = useState<NewRule>(() => ({
    ...blank(shown),
    ...(given ?? (kept === '' ? {} : (JSON.parse(kept) as Partial<NewRule>))),
  }));
  const navigate = useNavigate();
  const trial = useTrial();
  const keep = useRoutingChange('', 'Đã lưu quy tắc. Việc mới đi theo từ ngày áp dụng.', () => {
    keepDraft('');
    void navigate({ to: '/quy-tac' });
  });
  const write = (change: Partial<NewRule>): void => {
    const next = { ...rule, ...change };
    setRule(next);
    keepDraft(JSON.stringify(next));
    trial.reset();
    keep.reset();
  };
  const tryIt = (event: FormEvent): void => {
    event.preventDefault();
    trial.mutate(rule);
  };
  return (
    <div className="set even">
      <form className="panel" onSubmit={tryIt}>
        <h2>Quy tắc</h2>
        <div className="in stack">
          <Wrong words={trial.error?.message} />
          <RuleInputs rule={rule} shown={shown} onWrite={write} />
          <button type="submit" className="btn primary" disabled={trial.isPending}>
            Thử với 90 ngày qua
          </button>
        </div>
      </form>
      <section className="panel">
        <h2>Chạy thử</h2>
        <div className="in stack">
          <Wrong words={keep.error?.message} />
          {trial.data ? (
            <>
              <TrialShown trial={trial.data} />
              <button
                type="button"
                className="btn primary"
                disabled={keep.isPending}
                onClick={() => keep.mutate({ ...rule, mark: trial.data.mark })}
              >
                Lưu quy tắc
              </button>
            </>
          ) : (
            <p className="muted">
              Điền quy tắc rồi bấm “Thử với 90 ngày qua”. Ở đây hiện việc nào sẽ về nơi khác; thấy
              đúng thì lưu.
            </p>
          )}
        </div>
      </section>
    </div>
  );
}

function blank({ categories, agencies, today }: RoutingShown): NewRule {
  return {
    ...{ kind: 'keep', category: categories[0]?.id ?? '*', commune: '', level: '' },
    ...{ agency: agencies[0]?.id ?? '', also: '', alternative: '', from: today, reason: '' },
  };
}

/** A suggestion that led here. */
function givenIn(state: object): NewRule | undefined {
  return 'rule' in state ? (state.rule as NewRule) : undefined;
}
