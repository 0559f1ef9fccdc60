import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CaseActShown, CaseShown } from '../../protocol.ts';
import { RequestFailed } from '../api.ts';
import { useDesk } from '../desk-context.tsx';
import { UNDOABLE, useUndo } from './use-undo.ts';

/** An act as whoever looks may do it now; `undefined` where they may not: the server's word, not ours. */
export function actOf({ acts }: CaseShown, name: string): CaseActShown | undefined {
  return acts.find((act) => act.name === name);
}

/** What was done, said back to whoever did it. */
const DONE: Readonly<Record<string, string>> = {
  accept: 'Anh/chị đã nhận việc này.',
  assign: 'Đã giao cho đồng nghiệp.',
  route: 'Đã chuyển đơn vị.',
  return: 'Đã trả lại nơi điều phối.',
  note: 'Đã lưu ghi chú.',
  ask: 'Đã gửi câu hỏi cho người dân, hạn tạm dừng.',
  release: 'Đã duyệt và gửi trả lời cho người dân.',
  'send-back': 'Đã trả lại bản soạn.',
  merge: 'Đã gộp vào phản ánh kia.',
  unmerge: 'Đã tách ra lại.',
  forward: 'Đã chuyển cơ quan ngoài, người dân được báo.',
  refuse: 'Đã báo người dân là không tiếp nhận.',
  extend: 'Đã gia hạn, người dân được báo hạn mới.',
  reopen: 'Đã mở lại.',
  reclassify: 'Đã niêm phong và rút khỏi danh sách.',
};

function doneWords({ twoPeople }: CaseShown, name: string): string {
  if (name === 'answer')
    return twoPeople ? 'Đã gửi cho người khác duyệt.' : 'Đã gửi trả lời cho người dân.';
  return DONE[name] ?? 'Đã làm xong.';
}

/** What an act came to, for whoever asked. */
export interface Done {
  readonly contact?: string;
}

/** Does an act to the case as it was read; asks for the case anew however it ends. */
export function useAct(one: CaseShown, name: string, after: (done: Done) => void = () => {}) {
  const { api } = useDesk();
  const client = useQueryClient();
  const navigate = useNavigate();
  const say = useUndo();
  const { receipt, version } = one;
  return useMutation({
    mutationFn: (input: object) =>
      api.send<Done>('POST', `/api/desk/cases/${receipt}/${name}`, { ...input, version }),
    onSuccess: async (done) => {
      after(done);
      // Such an act is one event: the case stands at the version after the one that was read.
      if (UNDOABLE.includes(name)) say(doneWords(one, name), [{ receipt, version: version + 1 }]);
      else notifications.show({ message: doneWords(one, name) });
      await client.invalidateQueries({ queryKey: ['inbox'], refetchType: 'none' });
      // Given away or sealed, it does not exist for this person any more.
      const now = api.get<CaseShown>(`/api/desk/cases/${receipt}`);
      const gone = await now.then(
        () => false,
        (error: unknown) => error instanceof RequestFailed && error.status === 404,
      );
      if (gone) await navigate({ to: '/hop-viec', search: { view: 'open' } });
    },
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['case', receipt] }),
  });
}
