import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OwnNotices } from '../../notice-protocol.ts';
import type { CaseLooks, CaseShown } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';

/** The server takes who was not heard of for three times as long for gone. */
const EVERY_MS = 15_000;

/** Says that this person is at the case, and hears who else is. */
export function useLooks({ receipt, version }: CaseShown, writing: boolean): CaseLooks['others'] {
  const { api } = useDesk();
  const client = useQueryClient();
  const path = `/api/desk/cases/${receipt}/look`;
  const { data } = useQuery({
    queryKey: ['looks', receipt, version, writing],
    queryFn: async () => {
      const looks = await api.send<CaseLooks>('POST', path, { version, writing, here: true });
      // What was told of this case is seen by looking at it.
      const told = client.getQueryData<OwnNotices>(['own-notices']);
      if (told?.rows.some((one) => one.receipt === receipt))
        void client.invalidateQueries({ queryKey: ['own-notices'] });
      return looks;
    },
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
