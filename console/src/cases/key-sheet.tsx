import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

const KEYS = [
  ['J, K', 'xuống, lên một việc trong danh sách'],
  ['O', 'mở việc đang chọn'],
  ['/', 'tìm trong danh sách'],
  ['Ctrl Enter', 'gửi câu đang viết'],
  ['?', 'bảng phím này'],
  ['Esc', 'đóng cửa sổ'],
] as const;

/** Every key, in words. */
export function KeySheet({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title="Phím tắt"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <table className="sheet">
        <tbody>
          {KEYS.map(([key, words]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">Phím chữ chỉ có tác dụng khi không ở trong ô nhập.</p>
    </Modal>
  );
}
