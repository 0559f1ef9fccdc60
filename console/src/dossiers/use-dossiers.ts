import { useQuery } from '@tanstack/react-query';
import type { DossierList, DossierSeen } from '../../dossier-protocol.ts';
import { useDesk } from '../desk-context.tsx';

/** Dossiers by the beginning of their code, procedure or agency; without words only the figures. */
export function useDossiers(words: string) {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['dossiers', 'list', words],
    queryFn: ({ signal }) =>
      api.get<DossierList>(`/api/desk/dossiers?${new URLSearchParams({ q: words })}`, signal),
  });
}

/** One dossier. Each look is written down, so that it is not asked for again by itself. */
export function useDossier(code: string) {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['dossiers', 'one', code],
    queryFn: ({ signal }) =>
      api.get<DossierSeen>(`/api/desk/dossiers/view?${new URLSearchParams({ code })}`, signal),
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
