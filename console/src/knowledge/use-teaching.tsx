import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  AskedQuestion,
  ProcedureName,
  TaughtAnswer,
  WordsKind,
} from '../../knowledge-protocol.ts';
import { type Desk, useDesk } from '../desk-context.tsx';
import { toastWithUndo } from '../parts/toast.tsx';

/** What is taught: words as a question or a name of a procedure. */
interface Lesson extends ProcedureName {
  readonly kind: WordsKind;
  readonly words: string;
}

/** Teaches, sets aside, takes back; each says what happened and offers to undo it. */
export interface TeachActs {
  readonly teach: (one: AskedQuestion, lesson: Lesson) => void;
  readonly move: (one: AskedQuestion, to: 'set-aside' | 'open') => void;
  readonly undo: (line: string) => void;
  readonly busy: boolean;
}

/** The acts of the page of questions. `onTaught` is called once a question was taught; undoing later moves nobody. */
export function useTeaching(onTaught?: () => void): TeachActs {
  const { api } = useDesk();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (act: () => Promise<void>) => act(),
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['knowledge'] }),
  });
  const undo = (line: string): void => mutate(() => takeBack(api, line));
  const move = (one: AskedQuestion, to: 'set-aside' | 'open'): void =>
    mutate(async () => {
      await api.send('POST', `/api/desk/knowledge/questions/${one.id}/${to}`);
      if (to === 'set-aside')
        toastWithUndo(`Đã bỏ qua “${one.question}”.`, () => move(one, 'open'));
      else notifications.show({ message: 'Đã mở lại câu này.' });
    });
  return {
    teach: (one, { name, code, kind, words }) =>
      mutate(async () => {
        const path = `/api/desk/knowledge/questions/${one.id}/teach`;
        const { found, line } = await api.send<TaughtAnswer>('POST', path, { code, kind, words });
        onTaught?.();
        toastWithUndo(found ? learned(name) : NOT_YET, () => undo(line));
      }),
    ...{ move, undo, busy: isPending },
  };
}

async function takeBack(api: Desk['api'], line: string): Promise<void> {
  await api.send('POST', `/api/desk/knowledge/taught/${line}/undo`);
  notifications.show({ message: 'Đã gỡ. Câu hỏi hiện lại trong danh sách.' });
}

const learned = (name: string): string =>
  `Đã ghi. Hỏi lại câu này, trợ lý trả lời theo “${name}”. Mọi máy dùng câu mới trong vài giây.`;
const NOT_YET =
  'Đã ghi, nhưng hỏi lại câu này trợ lý vẫn chưa chắc. Anh/chị xem câu này đã ghi cho thủ tục khác chưa.';
