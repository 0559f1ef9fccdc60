import { storeContract } from './store-contract.ts';

storeContract('the embedded PostgreSQL');
