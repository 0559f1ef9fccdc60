import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type {
  NoticeTemplates,
  PurposeShown,
  TemplateShown,
} from '../../notice-template-protocol.ts';
import { RequestFailed } from '../api.ts';
import { useDesk } from '../desk-context.tsx';
import { count } from '../parts/figures.ts';
import { Labelled, useForm, Wrong } from '../parts/form.tsx';
import { fullTime } from '../parts/time.ts';
import { toastWithUndo } from '../parts/toast.tsx';

const STATE: Readonly<Record<TemplateShown['state'], string>> = {
  usable: 'Dùng được',
  unusable: 'Chưa dùng được',
  'not-read': 'Chưa đọc được từ Zalo',
};

/** One occasion with its template, how it reads with an example, and the form that names another one. */
export function OnePurpose({
  one,
  mayKeep,
}: {
  readonly one: PurposeShown;
  readonly mayKeep: boolean;
}): ReactNode {
  return (
    <section className="panel">
      <h2>{one.words}</h2>
      <div className="in stack">
        {one.template ? (
          <Template template={one.template} />
        ) : (
          <p className="muted">Chưa chọn mẫu.</p>
        )}
        {mayKeep && <NameTemplate key={one.template?.id ?? ''} one={one} />}
      </div>
    </section>
  );
}

function Template({ template }: { readonly template: TemplateShown }): ReactNode {
  return (
    <>
      <p>
        <span className="mono">{template.id}</span> {template.name}{' '}
        <span className={`tag ${template.state === 'unusable' ? 'late' : ''}`}>
          {STATE[template.state]}
        </span>
      </p>
      {template.problem !== '' && <p className="note bad">{template.problem}</p>}
      <p className="small muted">
        {template.loadedAt !== null && <>Đọc từ Zalo lúc {fullTime(template.loadedAt)}. </>}
        {template.prices && (
          <>
            Giá một tin: {count(template.prices[0])}&nbsp;đ theo số điện thoại,{' '}
            {count(template.prices[1])}&nbsp;đ theo tài khoản Zalo.
          </>
        )}
      </p>
      {template.parameters.length > 0 && (
        <div>
          <p className="label">Xem thử các trường</p>
          <table className="plain">
            <tbody>
              {template.parameters.map(({ name, sample, required }) => (
                <tr key={name}>
                  <th scope="row" className="mono">
                    {name}
                  </th>
                  <td>
                    {sample ?? (
                      <b className="late">
                        không điền được{required ? '' : ', để trống cũng gửi được'}
                      </b>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function NameTemplate({ one }: { readonly one: PurposeShown }): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const before = one.template?.id ?? '';
  const send = async (templateId: string, seen: string): Promise<void> => {
    const body = { purpose: one.purpose, templateId, seen };
    const path = '/api/desk/notice-templates';
    client.setQueryData(['notice-templates'], await api.send<NoticeTemplates>('POST', path, body));
  };
  const { wrong, busy, onSubmit } = useForm(async ({ templateId = '' }) => {
    const next = templateId.trim();
    try {
      await send(next, before);
    } catch (error) {
      if (error instanceof RequestFailed && error.status === 409)
        await client.invalidateQueries({ queryKey: ['notice-templates'] });
      throw error;
    }
    if (before !== '') toastWithUndo('Đã đổi mẫu.', () => void send(before, next));
  });
  const id = `template-${one.purpose}`;
  return (
    <form className="row" style={{ alignItems: 'end' }} onSubmit={onSubmit}>
      <div style={{ flex: 1, minWidth: '12rem' }}>
        <Wrong words={wrong} />
        <Labelled id={id} label="Mã mẫu trên Zalo (template id)">
          <input className="field" id={id} name="templateId" required maxLength={40} />
        </Labelled>
      </div>
      <button type="submit" className="btn" disabled={busy}>
        {before === '' ? 'Chọn và kiểm tra mẫu' : 'Đổi và kiểm tra mẫu'}
      </button>
    </form>
  );
}
