-- AlterTable
ALTER TABLE "dossier_follow" ADD COLUMN     "told_status" TEXT;

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "notice_id" UUID;

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "conversation_id" UUID NOT NULL,
    "case_id" UUID,
    "subject" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "author" TEXT NOT NULL,
    "batch_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "way" TEXT,
    "tries" JSONB NOT NULL DEFAULT '[]',
    "because" TEXT,
    "round" INTEGER NOT NULL DEFAULT 1,
    "tracking_id" TEXT,
    "platform_id" TEXT,
    "claimed_by" TEXT,
    "claimed_until" TIMESTAMPTZ(3),
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_batch" (
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "people" INTEGER NOT NULL,
    "cost" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_wish" (
    "citizen_id" UUID NOT NULL,
    "stopped" BOOLEAN NOT NULL DEFAULT false,
    "without" JSONB NOT NULL DEFAULT '[]',
    "mail" BYTEA,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_wish_pkey" PRIMARY KEY ("citizen_id")
);

-- CreateTable
CREATE TABLE "notice_wish_change" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "citizen_id" UUID NOT NULL,
    "change" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_wish_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_template" (
    "account_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "template_id" TEXT NOT NULL,
    "info" JSONB,
    "problem" TEXT NOT NULL DEFAULT '',
    "loaded_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_template_pkey" PRIMARY KEY ("account_id","purpose")
);

-- CreateIndex
CREATE UNIQUE INDEX "notice_key_key" ON "notice"("key");

-- CreateIndex
CREATE UNIQUE INDEX "notice_tracking_id_key" ON "notice"("tracking_id");

-- CreateIndex
CREATE INDEX "notice_open" ON "notice"("not_before") WHERE (settled_at IS NULL);

-- CreateIndex
CREATE INDEX "notice_conversation_id_subject_created_at_idx" ON "notice"("conversation_id", "subject", "created_at");

-- CreateIndex
CREATE INDEX "notice_platform_id_idx" ON "notice"("platform_id");

-- CreateIndex
CREATE INDEX "notice_status_settled_at_idx" ON "notice"("status", "settled_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_wish_change_key_key" ON "notice_wish_change"("key");

-- CreateIndex
CREATE INDEX "notice_wish_change_citizen_id_id_idx" ON "notice_wish_change"("citizen_id", "id");

-- CreateIndex
CREATE INDEX "outbox_notice" ON "outbox"("notice_id") WHERE (notice_id IS NOT NULL);

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
