import { openRecords, type Records } from '#adapters/postgres/prisma-client.ts';
import { saveImport } from '#server/commands/save-import.ts';
import { knowledgeApi } from '#server/desk/knowledge/knowledge-api.ts';
import { type KnowledgeBase, openKnowledgeBase } from '#server/knowledge/knowledge-base.ts';
import { createLog } from '#server/log.ts';
import { type StoreInTest, startStoreInTest } from '#test/contracts/store-set-up.ts';
import { type DeskDoorInTest, openDeskDoor } from './desk-door.ts';

/** The desk's pages on knowledge over a real store, with pages of its own. */
export interface KnowledgeDeskInTest {
  readonly store: StoreInTest;
  readonly records: Records;
  readonly knowledge: KnowledgeBase;
  readonly ask: DeskDoorInTest['ask'];
  readonly close: () => Promise<void>;
}

/** Imports `pages` as one file, builds the knowledge of them alone and opens the desk over it. */
export async function aKnowledgeDesk(pages: readonly object[]): Promise<KnowledgeDeskInTest> {
  const store = await startStoreInTest();
  const records = openRecords(store.url);
  await saveImport(store.pool, [{ name: 'a.json', text: JSON.stringify(pages) }]);
  const today = (): string => '2026-08-01';
  const log = createLog('silent');
  const knowledge = await openKnowledgeBase({
    pool: store.pool,
    content: { procedures: [], questions: [] },
    today,
    log,
  });
  const { pool } = store;
  const desk = openDeskDoor((app, auth) =>
    knowledgeApi(app, { auth, pool, records, knowledge, today, log }),
  );
  return {
    ...{ store, records, knowledge, ask: desk.ask },
    close: async () => {
      await desk.close();
      await records.$disconnect();
      await store.close();
    },
  };
}
