import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHead } from '../parts/page.tsx';

const PAGES = [
  ['/kien-thuc', 'Câu chưa trả lời được'],
  ['/kien-thuc/thu-tuc', 'Thủ tục'],
  ['/kien-thuc/nhap-tep', 'Nhập tệp'],
  ['/kien-thuc/tu-ngu', 'Từ của người dân'],
  ['/kien-thuc/lich', 'Lịch làm việc'],
] as const;

/** The head that all pages on knowledge share, with the way from each to the others. */
export function KnowledgeHead({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <PageHead title={title} above="Kiến thức">
      <nav className="tabs" aria-label="Các trang kiến thức">
        {PAGES.map(([to, name]) => (
          <Link
            key={to}
            to={to}
            className="tab"
            activeOptions={{ exact: true }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {name}
          </Link>
        ))}
      </nav>
      {children}
    </PageHead>
  );
}
