import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

/** Prisma on the store, for everything but the message path. */
export type Records = PrismaClient;

/** Connections that Prisma may hold: part of the budget of docs/architecture.md. */
export const PRISMA_CONNECTIONS = 4;

export function openRecords(url: string, max: number = PRISMA_CONNECTIONS): Records {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max }),
  });
}
