import type { Needs } from './needs.ts';
import type { Reading } from './reading.ts';
import type { Turn } from './turn.ts';

/** A step ends the turn by returning it, or passes by returning nothing. It changes nothing itself. */
export type Step = (reading: Reading, needs: Needs) => Turn | undefined | Promise<Turn | undefined>;
