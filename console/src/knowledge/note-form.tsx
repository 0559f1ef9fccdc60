import type { ReactNode } from 'react';
import type { EditableValues } from '../../knowledge-protocol.ts';
import { DraftForm, Select } from './draft-form.tsx';
import { useProcedureAct } from './use-procedure-act.tsx';

const PARTS = [
  ['time', 'Bao lâu có kết quả'],
  ['fee', 'Lệ phí'],
  ['documents', 'Giấy tờ cần có'],
  ['where', 'Nộp ở đâu'],
  ['steps', 'Các bước làm'],
  ['conditions', 'Điều kiện'],
  ['result', 'Nhận được gì'],
] as const;

/** What the office itself adds to one part, with its basis and last day. */
export function NoteForm({
  code,
  note,
}: {
  readonly code: string;
  readonly note: EditableValues['note'];
}): ReactNode {
  const { act, busy } = useProcedureAct(code);
  const change = (form: FormData): object => ({
    ...{ field: 'note', about: form.get('about'), text: form.get('text') },
    basis: form.get('basis'),
    ...(form.get('to') && { to: form.get('to') }),
  });
  return (
    <>
      <DraftForm code={code} change={change}>
        <Select label="Thuộc phần" name="about" options={PARTS} value={note?.about ?? 'time'} />
        <label>
          Ghi chú (nói nguyên văn, kèm ngày ghi)
          <textarea
            className="field"
            name="text"
            rows={3}
            required
            minLength={3}
            maxLength={600}
            defaultValue={note?.text}
          />
        </label>
        <div className="r2">
          <label>
            Căn cứ (bắt buộc)
            <input
              className="field"
              name="basis"
              required
              minLength={3}
              maxLength={300}
              defaultValue={note?.basis}
            />
          </label>
          <label>
            Dùng đến hết ngày (bỏ trống: không hạn)
            <input className="field" type="date" name="to" defaultValue={note?.to ?? ''} />
          </label>
        </div>
      </DraftForm>
      {note && (
        <div>
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() => act('draft', { field: 'no-note' }, 'Bản nháp bỏ ghi chú này.')}
          >
            Bỏ ghi chú
          </button>
        </div>
      )}
    </>
  );
}
