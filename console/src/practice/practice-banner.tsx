import type { ReactNode } from 'react';
import { PRACTISING, REAL_DESK } from './practice-mode.ts';

/** Stands above everything while practising, on every page and at every size. */
export function PracticeBanner(): ReactNode {
  if (!PRACTISING) return null;
  return (
    <section className="practice" aria-label="Bản tập">
      <b>Bản tập</b>
      <span>Việc và người ở đây đều là mẫu: không gửi cho ai, không tính vào báo cáo.</span>
      <a href={REAL_DESK}>Về bàn làm việc thật</a>
    </section>
  );
}
