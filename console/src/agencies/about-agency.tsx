import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AgencyShown } from '../../agency-protocol.ts';
import type { StaffRole } from '../../protocol.ts';
import { count } from '../parts/figures.ts';
import { fullTime } from '../parts/time.ts';
import { roleWords } from '../people/roles.ts';

/** What an office has to do, which rules name it, who works there, and what was changed. */
export function AboutAgency({ one }: { readonly one: AgencyShown }): ReactNode {
  return (
    <div className="stack">
      <section className="panel">
        <h2>Hiện có</h2>
        <div className="in">
          <ul className="plainlist stack">
            <li>
              {count(one.open)} việc đang mở
              {one.overdue > 0 && <b className="late"> · {count(one.overdue)} quá hạn</b>}
            </li>
            <li>
              {one.twoPeople
                ? 'Trả lời cần người thứ hai duyệt'
                : 'Trả lời gửi ngay, không cần người thứ hai'}{' '}
              · <Link to="/cau-mau">đổi ở Câu mẫu</Link>
            </li>
            <li>
              {count(one.replies)} câu mẫu riêng · {count(one.accounts)} kênh trò chuyện riêng
            </li>
          </ul>
        </div>
      </section>
      <section className="panel">
        <h2>Quy tắc giao việc cho nơi này</h2>
        <div className="in stack">
          {one.rules.length === 0 ? (
            <p className="muted">
              Không quy tắc nào nêu tên nơi này.
              {one.level === 'commune' && ' Việc của xã, phường vẫn về theo quy tắc chung.'}
            </p>
          ) : (
            <ul className="plainlist stack">
              {one.rules.map((words) => (
                <li key={words} className="small">
                  {words}
                </li>
              ))}
            </ul>
          )}
          <Link to="/quy-tac">Xem mọi quy tắc</Link>
        </div>
      </section>
      <Staff one={one} />
      <History one={one} />
    </div>
  );
}

function Staff({ one }: { readonly one: AgencyShown }): ReactNode {
  return (
    <section className="panel">
      <h2>Người làm ở đây</h2>
      <div className="in">
        {one.people === 0 && (
          <p className="muted">
            Chưa có tài khoản nào của đơn vị này; việc giao tới thì người của toàn cơ quan thấy.
          </p>
        )}
        {one.staff.length === 0 && one.people > 0 && <p>{count(one.people)} cán bộ</p>}
        <ul className="plainlist stack">
          {one.staff.map(({ id, name, role }) => (
            <li key={id}>
              <Link to="/can-bo/$id" params={{ id }}>
                {name}
              </Link>{' '}
              <span className="small muted">{roleWords(role as StaffRole)}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function History({ one }: { readonly one: AgencyShown }): ReactNode {
  return (
    <section className="panel">
      <h2>Thay đổi gần đây</h2>
      <div className="in">
        {one.history.length === 0 && <p className="muted">Chưa ai đổi gì ở đơn vị này.</p>}
        <ul className="plainlist changes">
          {one.history.map(({ id, at, by, words }) => (
            <li key={id}>
              <b>{by}</b> {words}
              <p className="small muted">
                <time dateTime={at}>{fullTime(at)}</time>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
