import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { DeskSession } from '../protocol.ts';
import type { Api } from './api.ts';

/** What every page of the desk may use. */
export interface Desk {
  readonly api: Api;
  /** The session ended while something was open. */
  readonly signedOut: boolean;
  readonly onBack: () => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('outside the desk');
  return desk;
}

/** Who is signed in; `undefined` while that is asked or when nobody is. */
export function useSession() {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      const session = await api.get<DeskSession>('/api/desk/session', signal);
      api.useWord(session.csrf);
      return session;
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Everything is asked anew, the session first: its word changes with it. */
export function useSignedIn(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.refetchQueries({ queryKey: ['session'] });
    await client.invalidateQueries();
  };
}
