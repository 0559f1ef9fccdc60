import { Menu, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { CasesAsked, SavedFilter } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Labelled } from '../parts/form.tsx';

/** Filters under a name, of this person alone, on whatever computer they sit at. */
export function SavedFilters({ asked }: { readonly asked: CasesAsked }): ReactNode {
  const { api } = useDesk();
  const navigate = useNavigate();
  const [naming, setNaming] = useState(false);
  const kept = useQuery({
    queryKey: ['filters'],
    queryFn: ({ signal }) =>
      api.get<{ filters: readonly SavedFilter[] }>('/api/desk/filters', signal),
  });
  return (
    <>
      <Menu>
        <Menu.Target>
          <button type="button" className="btn">
            Bộ lọc của tôi
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {kept.data?.filters.map((one) => (
            <Menu.Item
              key={one.id}
              onClick={() => void navigate({ to: '/hop-viec', search: one.asked })}
            >
              {one.name}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setNaming(true)}>Lưu hoặc xóa bộ lọc…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <KeepFilter
          asked={asked}
          filters={kept.data?.filters ?? []}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}

function KeepFilter({
  asked,
  filters,
  onClose,
}: {
  readonly asked: CasesAsked;
  readonly filters: readonly SavedFilter[];
  readonly onClose: () => void;
}): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const settled = {
    onError: (error: Error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['filters'] }),
  };
  const keep = useMutation({
    mutationFn: () => api.send('POST', '/api/desk/filters', { name, asked }),
    ...settled,
    onSuccess: onClose,
  });
  const forget = useMutation({
    mutationFn: (id: string) => api.send('DELETE', `/api/desk/filters/${id}`),
    ...settled,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title="Bộ lọc của tôi"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate();
        }}
      >
        <Labelled id="filter-name" label="Tên cho cách lọc đang xem">
          <input
            className="field"
            id="filter-name"
            required
            maxLength={60}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </Labelled>
        <div>
          <button type="submit" className="btn primary" disabled={keep.isPending}>
            Lưu
          </button>
        </div>
      </form>
      <ul className="plainlist">
        {filters.map((one) => (
          <li key={one.id} className="row">
            <span style={{ flex: 1 }}>{one.name}</span>
            <button type="button" className="btn quiet" onClick={() => forget.mutate(one.id)}>
              Xóa<span className="sr"> bộ lọc {one.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
