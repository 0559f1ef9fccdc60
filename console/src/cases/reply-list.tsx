import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { AnswerRules, CannedReply } from '../../protocol.ts';
import type { WrittenReply } from '../../reply-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { folded } from '../parts/folded.ts';
import { toastWithUndo } from '../parts/toast.tsx';
import { PastTexts } from './past-texts.tsx';
import { useChange } from './use-change.ts';

/** What is said often, narrowed by words; each can be changed, forgotten, and read as it was before. */
export function ReplyList({
  rules,
  leads,
  onEdit,
}: {
  readonly rules: AnswerRules;
  readonly leads: boolean;
  readonly onEdit: (reply: WrittenReply) => void;
}): ReactNode {
  const [words, setWords] = useState('');
  const forget = useForget();
  const whose = (agency: string): string =>
    agency === '' ? 'Mọi đơn vị' : (rules.agencies.find(({ id }) => id === agency)?.name ?? agency);
  const shown = rules.replies.filter(({ name, text, agency }) =>
    folded(`${name} ${text} ${whose(agency)}`).includes(folded(words)),
  );
  return (
    <>
      <input
        className="field search"
        type="search"
        aria-label="Tìm câu mẫu"
        placeholder="Tìm câu mẫu"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {shown.length === 0 && (
        <p className="muted" role="status">
          Không có câu mẫu nào như vậy.
        </p>
      )}
      <ul className="plainlist stack">
        {shown.map((one) => (
          <li key={one.id} className="panel">
            <div className="in stack">
              <p>
                <b>{one.name}</b> <span className="small muted">· {whose(one.agency)}</span>
              </p>
              <p className="small">{one.text}</p>
              {leads && (rules.forAll || one.agency !== '') && (
                <Acts
                  one={one}
                  onEdit={(text) => onEdit({ ...one, text, seen: one.text })}
                  onForget={() => forget.mutate(one)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Acts({
  one,
  onEdit,
  onForget,
}: {
  readonly one: CannedReply;
  readonly onEdit: (text: string) => void;
  readonly onForget: () => void;
}): ReactNode {
  const [past, setPast] = useState(false);
  const sr = <span className="sr"> “{one.name}”</span>;
  return (
    <>
      <div className="row">
        <button type="button" className="btn" onClick={() => onEdit(one.text)}>
          Sửa{sr}
        </button>
        <button
          type="button"
          className="btn quiet"
          aria-expanded={past}
          onClick={() => setPast(!past)}
        >
          Các bản trước{sr}
        </button>
        <button type="button" className="btn quiet" onClick={onForget}>
          Xóa{sr}
        </button>
      </div>
      {past && <PastTexts one={one} onTake={onEdit} />}
    </>
  );
}

/** Forgotten at once, and brought back with one press. */
function useForget() {
  const { api } = useDesk();
  const client = useQueryClient();
  const back = useMutation({
    mutationFn: ({ agency, name, text }: CannedReply) =>
      api.send('POST', '/api/desk/replies', { id: null, agency, name, text, seen: '' }),
    ...useChange('Đã đưa câu mẫu trở lại.'),
  });
  return useMutation({
    ...useChange(''),
    mutationFn: ({ id }: CannedReply) => api.send('DELETE', `/api/desk/replies/${id}`),
    onSuccess: (_, one) => {
      void client.invalidateQueries({ queryKey: ['replies'] });
      toastWithUndo(`Đã xóa câu mẫu “${one.name}”.`, () => back.mutate(one));
    },
  });
}
