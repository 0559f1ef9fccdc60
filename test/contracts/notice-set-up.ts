import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type NoticeOffice, startNoticeOffice } from '#test/fakes/notice-office.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

/** An office of its own for every test of a file, on one store that is emptied in between. */
export function withNoticeOffice(): { readonly store: StoreInTest; readonly office: NoticeOffice } {
  let store: StoreInTest;
  let office: NoticeOffice;
  beforeAll(async () => {
    store = await startStoreInTest();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.empty();
    office = await startNoticeOffice(store);
  });
  afterEach(() => office.stop());
  return {
    get store() {
      return store;
    },
    get office() {
      return office;
    },
  };
}
