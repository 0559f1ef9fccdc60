import type { ReactNode } from 'react';

/** The keys that are used most, at the foot of the list. */
export function KeyLine({ onAll }: { readonly onAll: () => void }): ReactNode {
  return (
    <div className="keys">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> xuống, lên
      </span>
      <span>
        <kbd>O</kbd> mở
      </span>
      <span>
        <kbd>X</kbd> đánh dấu
      </span>
      <span>
        <kbd>/</kbd> tìm
      </span>
      <button type="button" className="lnk" onClick={onAll}>
        <kbd>?</kbd> mọi phím tắt
      </button>
    </div>
  );
}
