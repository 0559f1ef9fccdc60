import type { FastifyInstance } from 'fastify';
import { draftRoutes } from './draft-routes.ts';
import { importRoutes } from './import-routes.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';
import { lexiconRoutes } from './lexicon-routes.ts';
import { ownEntryRoutes } from './own-entry-routes.ts';
import { procedureRoutes } from './procedure-routes.ts';
import { questionRoutes } from './question-routes.ts';

/** What the assistant knows, as the desk reads and changes it: everybody looks, editors change. */
export function knowledgeApi(app: FastifyInstance, parts: KnowledgeParts): void {
  questionRoutes(app, parts);
  procedureRoutes(app, parts);
  draftRoutes(app, parts);
  lexiconRoutes(app, parts);
  importRoutes(app, parts);
  ownEntryRoutes(app, parts);
}
