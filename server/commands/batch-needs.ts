import type { Needs } from '#bot/needs.ts';
import { importBatch } from '#knowledge/import/import-batch.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { loadConfig } from '../config.ts';
import { buildKnowledge } from '../knowledge/build-knowledge.ts';
import { openAids } from '../knowledge/open-aids.ts';
import { joinedWithContent, readContent } from '../knowledge/read-content.ts';
import { createLog } from '../log.ts';
import { otherCentres } from '../office/near-centres.ts';
import { type Office, openOffice } from '../office/open-office.ts';
import { readSources } from './read-sources.ts';

/** The bot's needs without a store: knowledge in memory from files and our content, no dossiers. */
export interface BatchNeeds {
  readonly needs: Needs;
  readonly office: Office;
  /** What is known: the corpus joined with our own content. */
  readonly procedures: readonly Procedure[];
}

/** Builds the index from `corpus` (files or folders, may be none) joined with the project's own content. */
export async function openBatchNeeds(corpus: readonly string[]): Promise<BatchNeeds> {
  const [{ sources }, content, office] = await Promise.all([
    readSources(corpus),
    readContent(),
    openOffice(),
  ]);
  const { procedures } = importBatch(sources);
  const all = joinedWithContent(procedures, content);
  // Standard output belongs to the answers.
  const log = createLog('warn', process.stderr);
  const aids = await openAids(loadConfig(process.env), 'batch-vectors', log);
  await aids.dense?.update(all);
  const today = (): string => new Date().toISOString().slice(0, 10);
  const knowledge = buildKnowledge(all, { today, aids, log });
  const needs: Needs = {
    office: 'cơ quan hành chính',
    knowledge,
    desk: office.desk,
    dossiers: { find: async () => ({ kind: 'not-found' }), findByPhone: async () => [] },
    hours: office.hours,
    contact: () => undefined,
    receptions: {
      open: async () => [],
      own: async () => [],
      byCode: async () => undefined,
      prove: async () => ({ kind: 'not-found' }),
      keepDays: 1,
    },
    nearCentres: (code) => otherCentres(office.nearCentres(code)),
    cases: {
      find: async () => undefined,
      similar: async () => [],
      own: async () => [],
      privateCode: () => '000000',
      prove: async () => ({ kind: 'not-found' }),
      proved: async () => undefined,
    },
    reception: office.reception,
    law: office.law,
    police: office.police,
    queue: async () => ({ place: 1, minutes: undefined }),
    deletionTerm: office.deletionTerm,
    trackingLink: () => undefined,
  };
  return { needs, office, procedures: all };
}
