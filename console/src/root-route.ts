import { createRootRoute } from '@tanstack/react-router';
import { Shell } from './shell.tsx';

/** What every address of the desk hangs from. */
export const root = createRootRoute({ component: Shell });
