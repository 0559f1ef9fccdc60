import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ImportPage, ImportUndone } from '../../knowledge-import-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { ConfirmTrial } from './confirm-trial.tsx';

/** What may be done with an import now; each says what it did. */
export function ImportActs({
  one,
  codes,
}: {
  readonly one: ImportPage;
  readonly codes: readonly string[];
}): ReactNode {
  const [asking, setAsking] = useState(false);
  const { act, busy } = useImportAct(one.id, () => setAsking(false));
  if (!one.mayEdit) return null;
  return (
    <>
      {one.state === 'waiting' && !one.mayPublish && (
        <p className="note soon">
          Anh/chị đã tải lên hoặc xác nhận lần nhập này, nên người thứ hai duyệt.
        </p>
      )}
      <div className="row">
        {one.state === 'read' && (
          <button
            type="button"
            className="btn primary"
            disabled={busy || codes.length === 0}
            onClick={() => act('confirm', { codes }, CONFIRMED)}
          >
            Gửi duyệt {codes.length} thủ tục
          </button>
        )}
        {one.state === 'waiting' && one.mayPublish && (
          <button type="button" className="btn primary" onClick={() => setAsking(true)}>
            Duyệt, cho dùng
          </button>
        )}
        {(one.state === 'read' || one.state === 'waiting') && (
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() => act('discard', {}, 'Đã bỏ. Chưa có gì thay đổi.')}
          >
            Bỏ lần nhập này
          </button>
        )}
        {one.state === 'published' && (
          <button
            type="button"
            className="btn danger"
            disabled={busy}
            onClick={() => act('undo', {}, 'Đã hoàn tác: trợ lý nói như trước lần nhập này.')}
          >
            Hoàn tác lần nhập này
          </button>
        )}
      </div>
      {asking && (
        <ConfirmTrial
          title={`Cho dùng ${codes.length} thủ tục này?`}
          path={`/api/desk/knowledge/imports/${encodeURIComponent(one.id)}/trial`}
          yes="Cho dùng"
          busy={busy}
          onYes={(accepted) =>
            act('publish', accepted, 'Đã duyệt. Mọi máy trả lời theo nội dung mới trong vài giây.')
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

const CONFIRMED = 'Đã gửi duyệt. Trợ lý chưa nói khác cho tới khi người thứ hai duyệt.';

function useImportAct(id: string, onDone: () => void) {
  const { api } = useDesk();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ name, body, words }: { name: string; body: object; words: string }) => {
      const path = `/api/desk/knowledge/imports/${encodeURIComponent(id)}/${name}`;
      const { stay = [] } = await api.send<Partial<ImportUndone>>('POST', path, body);
      onDone();
      const kept = `${words} Giữ nguyên vì cán bộ đã sửa từ đó: ${stay.join(', ')}.`;
      notifications.show({ message: stay.length > 0 ? kept : words });
    },
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['knowledge'] }),
  });
  const act = (name: string, body: object, words: string): void => mutate({ name, body, words });
  return { act, busy: isPending };
}
