-- CreateTable
CREATE TABLE "data_request" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "conversation_id" UUID,
    "words" BYTEA,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledged_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "answer" TEXT,
    "settled_by" TEXT,

    CONSTRAINT "data_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "data_request_key_key" ON "data_request"("key");

-- CreateIndex
CREATE INDEX "data_request_open" ON "data_request"("received_at") WHERE (settled_at IS NULL);

-- CreateIndex
CREATE INDEX "data_request_settled_at_idx" ON "data_request"("settled_at");
