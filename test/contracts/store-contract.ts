import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { deliveryContract } from './store-delivery-contract.ts';
import { inboxContract } from './store-inbox-contract.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';
import { staffPhotoContract, takeoverContract } from './store-takeover-contract.ts';
import { turnContract } from './store-turn-contract.ts';

/** Most time a slow machine may need to make and start a store. */
const SET_UP_MS = 120_000;

/** What the message path's store promises, each sentence of design.md 3 once, on a real PostgreSQL. */
export function storeContract(name: string): void {
  describe(`${name} keeps the contract of the message path`, { timeout: 60_000 }, () => {
    let store: StoreInTest | undefined;
    const inTest = (): StoreInTest => {
      if (!store) throw new Error('the store has not been started');
      return store;
    };
    beforeAll(async () => {
      store = await startStoreInTest();
    }, SET_UP_MS);
    beforeEach(() => inTest().empty());
    afterAll(() => store?.close(), SET_UP_MS);
    inboxContract(inTest);
    turnContract(inTest);
    takeoverContract(inTest);
    staffPhotoContract(inTest);
    deliveryContract(inTest);
  });
}
