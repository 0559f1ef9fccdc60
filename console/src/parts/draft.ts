import { useState } from 'react';

/** Words that are being written: they outlive a reload, a closed tab's mishap and the end of the session. */
export function useDraft(name: string): readonly [string, (text: string) => void] {
  const key = `draft/${name}`;
  const [kept, setKept] = useState({ key, text: sessionStorage.getItem(key) ?? '' });
  const text = kept.key === key ? kept.text : (sessionStorage.getItem(key) ?? '');
  const write = (next: string): void => {
    if (next === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
    setKept({ key, text: next });
  };
  return [text, write];
}
