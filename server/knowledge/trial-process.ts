import { answerApart } from '../runtime/answer-apart.ts';
import { runTrial, type TrialAnswers, type TrialAsked } from './trial.ts';

/** Building the index twice takes seconds: citizens are answered meanwhile. */
answerApart<TrialAsked, never, TrialAnswers>(runTrial);
