import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseLooks, CaseShown } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';

/** The server takes who was not heard of for three times as long for gone. */
const EVERY_MS = 15_000;

/** Says that this person is at the case, and hears who else is. */
export function useLooks({ receipt, version }: CaseShown, writing: boolean): CaseLooks['others'] {
  const { api } = useDesk();
  const path = `/api/desk/cases/${receipt}/look`;
  const { data } = useQuery({
    queryKey: ['looks', receipt, version, writing],
    queryFn: () => api.send<CaseLooks>('POST', path, { version, writing, here: true }),
    refetchInterval: EVERY_MS,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  useEffect(
    () => () => {
      // Whoever is signed out has gone anyway.
      api.send('POST', path, { version: 0, writing: false, here: false }).catch(() => undefined);
    },
    [api, path],
  );
  return data?.others ?? [];
}
