import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { roleWords } from '../people/roles.ts';
import { GUIDES, type Guide } from './guides.ts';

/** What this person does here, in short steps: their own role first, nothing of what they may not do. */
export function HelpPage(): ReactNode {
  const session = useSession();
  if (!session.data) return null;
  const { role } = session.data.staff;
  return (
    <>
      <PageHead title="Hướng dẫn" above={<Link to="/quan-ly">Quản lý</Link>} />
      <div className="pad stack" style={{ maxWidth: '44rem' }}>
        <p>Vai trò của anh/chị: {roleWords(role)}. Cần phím tắt, bấm ? ở Hộp việc.</p>
        {GUIDES.filter(({ roles }) => roles.includes(role)).map((guide) => (
          <Steps key={guide.title} guide={guide} />
        ))}
      </div>
    </>
  );
}

function Steps({ guide: { title, steps } }: { readonly guide: Guide }): ReactNode {
  return (
    <section className="panel">
      <h2>{title}</h2>
      <div className="in">
        <ol className="steps-list">
          {steps.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      </div>
    </section>
  );
}
