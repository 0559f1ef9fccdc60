import { storeContract } from '#test/contracts/store-contract.ts';

storeContract('the embedded PostgreSQL');
