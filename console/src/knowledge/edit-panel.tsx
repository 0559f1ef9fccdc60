import type { ReactNode } from 'react';
import { WAY_LABELS } from '../../knowledge-labels.ts';
import type { ProcedurePage } from '../../knowledge-protocol.ts';
import { DraftForm } from './draft-form.tsx';
import { NoteForm } from './note-form.tsx';
import { RetireForm } from './retire-form.tsx';
import { FeeForm, TimeForm } from './way-forms.tsx';

/** Writes into the draft; nothing is told differently before a second person has published it. */
export function EditPanel({ one }: { readonly one: ProcedurePage }): ReactNode {
  const { conditions, ways, note, replacedBy } = one.editable;
  return (
    <section className="panel">
      <h2>Sửa nội dung</h2>
      <p className="in small muted">
        Mỗi phần lưu vào bản nháp; trợ lý nói theo sau khi người thứ hai duyệt.
      </p>
      <Part title="Ghi chú của cơ quan">
        <NoteForm code={one.code} note={note} />
      </Part>
      {ways.map((way, at) => (
        <Part key={`${way.kind}/${at}`} title={`Lệ phí, thời hạn khi ${WAY_LABELS[way.kind]}`}>
          <FeeForm code={one.code} way={way} at={at} />
          <TimeForm code={one.code} way={way} at={at} />
        </Part>
      ))}
      <Part title="Yêu cầu, điều kiện">
        <DraftForm
          code={one.code}
          change={(form) => ({ field: 'conditions', text: form.get('text') })}
        >
          <label htmlFor="conditions">Yêu cầu, điều kiện</label>
          <textarea
            id="conditions"
            name="text"
            className="field"
            rows={4}
            required
            maxLength={4_000}
            defaultValue={conditions}
          />
        </DraftForm>
      </Part>
      <Part title="Bãi bỏ, thay thế">
        <RetireForm one={one} replacedBy={replacedBy} />
      </Part>
    </section>
  );
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <details className="in">
      <summary>{title}</summary>
      <div className="frm">{children}</div>
    </details>
  );
}
