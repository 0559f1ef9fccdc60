import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AgencyList, AgencyShown } from '../../agency-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { useForm, Wrong } from '../parts/form.tsx';
import { AgencyInputs, agencyFieldsOf } from './agency-inputs.tsx';

/** A new office; rules give it cases, nothing else does. */
export function AddAgency({
  list,
  onClose,
}: {
  readonly list: AgencyList;
  readonly onClose: () => void;
}): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { wrong, busy, onSubmit } = useForm(async (form) => {
    const body = agencyFieldsOf(form);
    const { id } = await api.send<AgencyShown>('POST', '/api/desk/agencies', body);
    await client.invalidateQueries({ queryKey: ['agencies'] });
    await navigate({ to: '/don-vi/$id', params: { id } });
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title="Thêm đơn vị"
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <form className="stack" onSubmit={onSubmit}>
        <p className="small muted">
          Đơn vị mới chưa nhận việc nào. Sau khi thêm, anh/chị lập quy tắc giao việc và mời cán bộ.
        </p>
        <Wrong words={wrong} />
        <AgencyInputs communes={list.communes} />
        <button type="submit" className="btn primary wide" disabled={busy}>
          Thêm
        </button>
      </form>
    </Modal>
  );
}
