import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { createApi, RequestFailed } from './api.ts';
import { DeskContext } from './desk-context.tsx';
import { createDeskRouter } from './router.tsx';
import { theme } from './theme.ts';

/** The whole desk. */
export function App(): ReactNode {
  const [signedOut, setSignedOut] = useState(false);
  const api = useMemo(() => createApi(() => setSignedOut(true)), []);
  const desk = useMemo(
    () => ({ api, signedOut, onBack: () => setSignedOut(false) }),
    [api, signedOut],
  );
  const client = useMemo(createQueryClient, []);
  const router = useMemo(createDeskRouter, []);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Notifications position="bottom-right" transitionDuration={0} autoClose={10_000} />
      <DeskContext value={desk}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </DeskContext>
    </MantineProvider>
  );
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The live line says what changed; this only bridges a line that is down.
        staleTime: 30_000,
        retry: (count, error) =>
          count < 2 && !(error instanceof RequestFailed && error.status >= 400),
      },
    },
  });
}
