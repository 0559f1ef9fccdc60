import { type BatchNeeds, openBatchNeeds } from '#server/commands/batch-needs.ts';
import { sharedPath } from './shared-data.ts';

/** Where the procedure crawl lies, or `undefined` where it is absent. */
export const crawl = sharedPath('data/procedures');

let opened: Promise<BatchNeeds> | undefined;

/** The bot over the whole crawl and our own content, built once a process: its files ask and change nothing. */
export function askingTheCrawl(): Promise<BatchNeeds> {
  opened ??= openBatchNeeds(crawl === undefined ? [] : [crawl]);
  return opened;
}
