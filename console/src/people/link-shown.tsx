import { type ReactNode, useState } from 'react';
import type { LinkGiven } from '../../people-protocol.ts';
import { fullTime } from '../parts/time.ts';

/** A link that opens once: it is said here and nowhere else, or went by mail. */
export function LinkShown({ given }: { readonly given: LinkGiven }): ReactNode {
  const [copied, setCopied] = useState(false);
  if (given.path === null)
    return (
      <p className="note ok" role="status">
        Đã gửi đường dẫn qua thư. Đường dẫn mở được một lần, tới {fullTime(given.expiresAt)}.
      </p>
    );
  const link = window.location.origin + given.path;
  return (
    <div className="note ok stack" role="status">
      <p>
        Anh/chị đưa đường dẫn này cho đúng người. Đường dẫn mở được một lần, tới{' '}
        {fullTime(given.expiresAt)}, và không hiện lại ở đây.
      </p>
      <p className="mono">{link}</p>
      <div>
        <button
          type="button"
          className="btn"
          onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
        >
          {copied ? 'Đã chép' : 'Chép đường dẫn'}
        </button>
      </div>
    </div>
  );
}
