import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ProcedureList } from '../../knowledge-protocol.ts';
import type { CaseList } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';

/** Somewhere to go. */
export interface Item {
  readonly key: string;
  readonly kind: 'Trang' | 'Phản ánh' | 'Thủ tục';
  readonly name: string;
  readonly detail: string;
  /** Below `/desk`. */
  readonly to: string;
}

/** A page of the desk that this person may open. */
export interface PageOffered {
  readonly to: string;
  readonly name: string;
  readonly words?: string;
}

/** Whoever types pauses about this long when a word is done. */
const PAUSE_MS = 200;
const FEWEST_LETTERS = 2;
const MOST = 5;

/** Small letters without marks, as people type in a hurry. */
function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase();
}

/** The pages whose name or line of explanation holds every word that was typed. */
export function pagesFor(typed: string, pages: readonly PageOffered[]): readonly Item[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  return pages
    .filter(({ name, words: more = '' }) => {
      const all = plain(`${name} ${more}`);
      return words.every((word) => all.includes(word));
    })
    .map(({ to, name, words: detail = '' }) => ({ key: to, kind: 'Trang', name, detail, to }));
}

/** What was typed, once the person has paused. */
function usePaused(typed: string): string {
  const [paused, setPaused] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return paused;
}

/** Cases by code, phone or words, as far as this person sees them. */
export function useCasesFound(typed: string, wanted: boolean): readonly Item[] {
  const { api } = useDesk();
  const q = usePaused(typed);
  const { data } = useQuery({
    queryKey: ['palette', 'cases', q],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ view: 'all', q, limit: `${MOST}` });
      return api.get<CaseList>(`/api/desk/cases?${query}`, signal);
    },
    enabled: wanted && q.length >= FEWEST_LETTERS,
  });
  if (q.length < FEWEST_LETTERS) return [];
  return (data?.rows ?? []).map(({ receipt, what, place, stageWords }) => ({
    ...{ key: receipt, kind: 'Phản ánh', name: what, to: `/viec/${receipt}` },
    detail: `${receipt} · ${place} · ${stageWords}`,
  }));
}

/** Procedures by code or words. */
export function useProceduresFound(typed: string): readonly Item[] {
  const { api } = useDesk();
  const q = usePaused(typed);
  const { data } = useQuery({
    queryKey: ['palette', 'procedures', q],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ q, from: '0' });
      return api.get<ProcedureList>(`/api/desk/knowledge/procedures?${query}`, signal);
    },
    enabled: q.length >= FEWEST_LETTERS,
  });
  if (q.length < FEWEST_LETTERS) return [];
  const [named, others] = [true, false].map((is) =>
    (data?.rows ?? []).filter(({ name }) => plain(name).includes(plain(q)) === is),
  );
  // Those that are called so come before those that only speak of it.
  return [...(named ?? []), ...(others ?? [])].slice(0, MOST).map(({ code, name, field }) => ({
    ...{ key: code, kind: 'Thủ tục', name, to: `/kien-thuc/thu-tuc/${code}` },
    detail: `${code} · ${field}`,
  }));
}
