import { Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { keysAreOn, switchKeys } from './use-keys.ts';

const KEYS = [
  ['J, K', 'xuống, lên một việc trong danh sách'],
  ['O', 'mở việc đang chọn'],
  ['X', 'đánh dấu việc đang chọn'],
  ['/', 'tìm trong danh sách'],
  ['Ctrl K', 'đi tới một việc, thủ tục hay trang'],
  ['A', 'nhận việc'],
  ['G', 'chuyển đơn vị'],
  ['M', 'gộp vào việc khác'],
  ['R', 'trả lời người dân'],
  ['N', 'ghi chú nội bộ'],
  ['[, ]', 'việc trước, việc sau'],
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
  const [on, setOn] = useState(keysAreOn);
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
      <label className="tick">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => {
            switchKeys(target.checked);
            setOn(target.checked);
          }}
        />
        Dùng phím chữ trên máy này
      </label>
    </Modal>
  );
}
