import type { Flow } from '../flow.ts';
import { bookReception } from './book-reception.ts';
import { reportFeedback } from './report-feedback.ts';

/** Every questionnaire there is; a stored one is found by its name. */
export const FLOWS: readonly Flow[] = [reportFeedback, bookReception];
