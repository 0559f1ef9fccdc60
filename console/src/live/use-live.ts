import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DeskNews } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { askedAt } from '../practice/practice-mode.ts';

/** How the line to the server stands. */
export type Line = 'open' | 'broken';

/** A line that broke a moment ago mends itself: it is only worth a word after this. */
const PATIENCE_MS = 4_000;

/**
 * Hears what changed and asks anew for exactly that; after a broken line for everything, so nothing is missed.
 * Lists of cases are not moved under the reader: they show that something is new (`news` of their own).
 */
export function useLive(): Line {
  const client = useQueryClient();
  const { api } = useDesk();
  const [line, setLine] = useState<Line>('open');
  useEffect(() => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let patience: ReturnType<typeof setTimeout> | undefined;
    let broke = false;
    const hear = ({ conversations, cases, looks, own }: DeskNews): void => {
      for (const id of conversations)
        void client.invalidateQueries({ queryKey: ['conversation', id] });
      if (conversations.length > 0) void client.invalidateQueries({ queryKey: ['conversations'] });
      for (const receipt of cases) void client.invalidateQueries({ queryKey: ['case', receipt] });
      for (const receipt of looks) void client.invalidateQueries({ queryKey: ['looks', receipt] });
      if (own) void client.invalidateQueries({ queryKey: ['own-notices'] });
      if (cases.length === 0) return;
      for (const key of ['case-news', 'case-counts'])
        void client.invalidateQueries({ queryKey: [key] });
    };
    const open = (): void => {
      source = new EventSource(askedAt('/api/desk/live'));
      source.addEventListener('open', () => {
        clearTimeout(patience);
        patience = undefined;
        setLine('open');
        if (broke) void client.invalidateQueries();
        broke = false;
      });
      source.addEventListener('news', (event) => hear(JSON.parse(event.data) as DeskNews));
      source.addEventListener('error', () => {
        broke = true;
        patience ??= setTimeout(() => setLine('broken'), PATIENCE_MS);
        if (source?.readyState !== EventSource.CLOSED) return;
        // Refused rather than broken: perhaps the session is over, which this question finds out.
        api.get('/api/desk/session').catch(() => undefined);
        again = setTimeout(open, 5_000);
      });
    };
    open();
    return () => {
      clearTimeout(again);
      clearTimeout(patience);
      source?.close();
    };
  }, [client, api]);
  return line;
}
