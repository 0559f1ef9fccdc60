import type { ReactNode } from 'react';
import type { CaseShown } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { actOf } from './use-act.tsx';

/** An answer that waits for a second person, to be read and sent or given back. */
export function DraftPanel({
  one,
  onBegin,
}: {
  readonly one: CaseShown;
  readonly onBegin: (name: string) => void;
}): ReactNode {
  const { draft } = one;
  if (!draft) return null;
  return (
    <section className="waits" aria-label="Trả lời chờ duyệt">
      <h2>
        <Icon name="clock" /> Trả lời chờ người thứ hai duyệt
      </h2>
      <p className="small muted">
        {draft.mine
          ? 'Anh/chị soạn. Một cán bộ khác phải duyệt thì mới gửi.'
          : `${draft.name} soạn.`}
      </p>
      <blockquote>{draft.text}</blockquote>
      <div className="row">
        {actOf(one, 'release') && (
          <button type="button" className="btn primary" onClick={() => onBegin('release')}>
            <Icon name="send" /> Duyệt và gửi
          </button>
        )}
        {actOf(one, 'send-back') && (
          <button type="button" className="btn" onClick={() => onBegin('send-back')}>
            {draft.mine ? 'Rút lại bản soạn' : 'Trả lại, cần sửa'}
          </button>
        )}
      </div>
    </section>
  );
}
