import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { CaseShown, CopiedTexts } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Icon } from '../parts/icon.tsx';

/** How other systems know the case, and its text for their forms: nobody types a case twice. */
export function OutsidePanel({ one }: { readonly one: CaseShown }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <section className="panel">
      <h2>
        <Icon name="web" /> Ở hệ thống khác
      </h2>
      <div className="in small stack">
        {one.externalRefs.length === 0 && <p>Chưa ghi mã ở hệ thống nào khác.</p>}
        {one.externalRefs.map(({ system, code, link, state }) => (
          <p key={system}>
            {system}: <b className="num">{code || 'chưa có mã'}</b>
            {state !== '' && ` (${state})`}
            {link !== '' && (
              <>
                {' · '}
                <a href={link} rel="noreferrer" target="_blank">
                  mở
                </a>
              </>
            )}
          </p>
        ))}
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>Nội dung để chép sang nơi khác</summary>
          {open && <Copied receipt={one.receipt} />}
        </details>
      </div>
    </section>
  );
}

function Copied({ receipt }: { readonly receipt: string }): ReactNode {
  const { api } = useDesk();
  const copy = useQuery({
    queryKey: ['case', receipt, 'copy'],
    queryFn: ({ signal }) => api.get<CopiedTexts>(`/api/desk/cases/${receipt}/copy`, signal),
  });
  return copy.data?.texts.map(({ system, name, text }) => (
    <div key={system}>
      <label htmlFor={`copy-${system}`}>{name}</label>
      <textarea className="field" id={`copy-${system}`} readOnly rows={5} value={text} />
    </div>
  ));
}
