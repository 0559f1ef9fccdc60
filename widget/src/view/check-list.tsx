import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { View } from './context.ts';

interface CheckListProps {
  readonly view: View;
  readonly papers: readonly string[];
}

/** As many as a citizen gathers; older ticks give way. */
const MOST_KEPT = 200;

/** Papers to tick while they are gathered. Ticks stay on the citizen's own device and go nowhere else. */
export function CheckList({ view, papers }: CheckListProps): JSX.Element {
  const [ticked, setTicked] = useState<readonly string[]>(() => view.chat.keep().ticks());
  const tick = (paper: string, on: boolean): void => {
    const others = view.chat
      .keep()
      .ticks()
      .filter((one) => one !== paper);
    view.chat.keep().keepTicks((on ? [...others, paper] : others).slice(-MOST_KEPT));
    setTicked((before) => [...before.filter((one) => one !== paper), ...(on ? [paper] : [])]);
  };
  return (
    <ul class="check">
      {papers.map((paper) => (
        <li>
          <label>
            <input
              type="checkbox"
              checked={ticked.includes(paper)}
              onChange={(event) => tick(paper, event.currentTarget.checked)}
            />
            <span>{paper}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
