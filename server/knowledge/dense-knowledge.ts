import type { Knowledge } from '#bot/needs.ts';
import type { Dense } from './dense.ts';
import { isUnsure } from './unsure.ts';

/** Procedures near in meaning that are fused with what words found. */
const NEAR = 30;

/**
 * Where words alone are not sure, looks a second time with what lies near in meaning. Sure answers stay as they
 * are, and do not wait for the model.
 */
export function createDenseKnowledge(parts: {
  readonly byWords: Knowledge;
  /** The same knowledge with its search fused with these codes, best first. */
  readonly fusedWith: (nearest: readonly string[]) => Knowledge;
  readonly dense: Dense;
}): Knowledge {
  const { byWords, fusedWith, dense } = parts;
  return {
    ask: async (question) => {
      const answer = await byWords.ask(question);
      if (question.chosen || !isUnsure(answer)) return answer;
      const nearest = await dense.nearest(question.text, NEAR);
      return nearest.length === 0 ? answer : fusedWith(nearest).ask(question);
    },
  };
}
