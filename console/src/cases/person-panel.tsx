import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { CaseShown } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { ActDialog } from './act-dialog.tsx';
import { actOf } from './use-act.tsx';

/** Who reported, as little as is needed; the whole contact for a reason that is kept. */
export function PersonPanel({ one }: { readonly one: CaseShown }): ReactNode {
  const [asking, setAsking] = useState(false);
  const [contact, setContact] = useState<string>();
  const unmask = actOf(one, 'unmask');
  return (
    <section className="panel">
      <h2>
        <Icon name="person" /> Người dân
      </h2>
      <div className="in small stack">
        <p>{one.supporters > 0 ? `${one.supporters} người cùng theo dõi.` : 'Một người báo.'}</p>
        {one.rating !== null && <p>Người dân chấm {one.rating}/5.</p>}
        <p>
          {phoneWords(one)}
          {contact !== undefined && (
            <>
              {' '}
              <b className="num">{contact}</b>
            </>
          )}
        </p>
        {one.hasPhone && unmask && contact === undefined && (
          <button type="button" className="btn" onClick={() => setAsking(true)}>
            Xem đủ số, có ghi nhật ký
          </button>
        )}
        {one.conversationId !== null && (
          <Link to="/tro-chuyen" search={{ filter: 'assistant', id: one.conversationId }}>
            Xem cuộc trò chuyện
          </Link>
        )}
      </div>
      {asking && unmask && (
        <ActDialog
          {...{ one, act: unmask }}
          onDone={(done) => setContact(done.contact)}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function phoneWords({ hasPhone, hideContact }: CaseShown): string {
  if (!hasPhone) return 'Không để lại số điện thoại.';
  return hideContact
    ? 'Có để lại số, và xin ẩn với đơn vị xử lý.'
    : 'Có để lại số điện thoại, đang được che.';
}
