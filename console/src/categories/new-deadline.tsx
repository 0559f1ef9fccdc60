import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { CategoriesShown, NewDeadline } from '../../category-protocol.ts';
import { RequestFailed } from '../api.ts';
import { useDesk } from '../desk-context.tsx';
import { Labelled, useForm, Wrong } from '../parts/form.tsx';

const UNITS = [
  ['working-days', 'ngày làm việc'],
  ['calendar-days', 'ngày'],
  ['office-hours', 'giờ làm việc'],
  ['hours', 'giờ'],
] as const;

/** A deadline from a day on, with the decision or law that says so. */
export function NewDeadlineDialog({
  shown,
  category,
  onClose,
}: {
  readonly shown: CategoriesShown;
  readonly category: string;
  readonly onClose: () => void;
}): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const { wrong, busy, onSubmit } = useForm(async (form) => {
    const body = { ...(form as unknown as NewDeadline), mark: shown.mark };
    try {
      const fresh = await api.send<CategoriesShown>('POST', '/api/desk/categories', body);
      client.setQueryData(['categories'], fresh);
      notifications.show({ message: 'Đã lưu. Phản ánh nhận trước ngày áp dụng giữ hạn cũ.' });
      onClose();
    } catch (error) {
      if (error instanceof RequestFailed && error.status === 409)
        await client.invalidateQueries({ queryKey: ['categories'] });
      throw error;
    }
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title="Đặt thời hạn"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <form className="stack" onSubmit={onSubmit}>
        <Wrong words={wrong} />
        <WhatFor shown={shown} category={category} />
        <HowLong />
        <Labelled id="deadline-from" label="Áp dụng từ ngày">
          <input
            className="field"
            id="deadline-from"
            name="from"
            type="date"
            required
            min={shown.today}
            defaultValue={shown.today}
          />
        </Labelled>
        <Labelled
          id="deadline-source"
          label="Căn cứ"
          hint="Số văn bản và điều, khoản, ví dụ “Quyết định 12/QĐ-UBND, Điều 5”."
        >
          <input
            className="field"
            id="deadline-source"
            name="source"
            required
            minLength={5}
            maxLength={300}
            aria-describedby="deadline-source-hint"
          />
        </Labelled>
        <button type="submit" className="btn primary wide" disabled={busy}>
          Lưu thời hạn
        </button>
      </form>
    </Modal>
  );
}

function WhatFor({
  shown,
  category,
}: {
  readonly shown: CategoriesShown;
  readonly category: string;
}): ReactNode {
  const [chosen, choose] = useState(category);
  const [target, setTarget] = useState<NewDeadline['target']>('resolution');
  const now = shown.rows.find(({ id }) => id === chosen);
  const rule = target === 'resolution' ? now?.resolution : now?.firstReply;
  return (
    <>
      <Labelled id="deadline-category" label="Loại việc">
        <select
          className="field"
          id="deadline-category"
          name="category"
          value={chosen}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="*">Mọi loại chưa có hạn riêng</option>
          {shown.rows.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled
        id="deadline-target"
        label="Hạn của việc gì"
        hint={rule && `Đang áp dụng: ${rule.words} (${rule.source}).`}
      >
        <select
          className="field"
          id="deadline-target"
          name="target"
          value={target}
          aria-describedby={rule && 'deadline-target-hint'}
          onChange={(event) => setTarget(event.target.value as NewDeadline['target'])}
        >
          <option value="resolution">Trả lời người dân</option>
          <option value="first-reply">Phản hồi đầu tiên</option>
        </select>
      </Labelled>
    </>
  );
}

function HowLong(): ReactNode {
  return (
    <>
      <div className="r2">
        <Labelled id="deadline-amount" label="Bao lâu">
          <input
            className="field"
            id="deadline-amount"
            name="amount"
            type="number"
            min={1}
            max={365}
            required
          />
        </Labelled>
        <Labelled id="deadline-unit" label="Đơn vị tính">
          <select className="field" id="deadline-unit" name="unit">
            {UNITS.map(([unit, words]) => (
              <option key={unit} value={unit}>
                {words}
              </option>
            ))}
          </select>
        </Labelled>
      </div>
      <Labelled
        id="deadline-cutOff"
        label="Giờ chốt trong ngày (không bắt buộc)"
        hint="Nhận từ giờ này trở đi tính như hôm sau."
      >
        <input
          className="field"
          id="deadline-cutOff"
          name="cutOff"
          type="time"
          aria-describedby="deadline-cutOff-hint"
        />
      </Labelled>
    </>
  );
}
