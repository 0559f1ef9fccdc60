import type { ReactNode } from 'react';
import { PageHead } from './page.tsx';
import { Broken } from './states.tsx';

/** In place of a page that failed while it was drawn: what stands around it goes on. */
export function BrokenPage({ error }: { readonly error: unknown }): ReactNode {
  return (
    <>
      <PageHead title="Trang này trục trặc" />
      <Broken error={error} onAgain={() => window.location.reload()} />
    </>
  );
}
