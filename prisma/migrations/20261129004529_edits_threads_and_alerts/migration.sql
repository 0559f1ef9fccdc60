-- AlterTable
ALTER TABLE "inbox" ADD COLUMN     "message_id" TEXT,
ADD COLUMN     "thread" TEXT;

-- CreateTable
CREATE TABLE "staff_alert" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_at" TIMESTAMPTZ(3),
    "seen_by" TEXT,

    CONSTRAINT "staff_alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_contact" (
    "conversation_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_contact_pkey" PRIMARY KEY ("conversation_id")
);

-- CreateTable
CREATE TABLE "alert_code" (
    "hash" BYTEA NOT NULL,
    "label" TEXT NOT NULL,
    "wrong" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_code_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "staff_alert_key_key" ON "staff_alert"("key");

-- CreateIndex
CREATE INDEX "staff_alert_created_at_idx" ON "staff_alert"("created_at");

-- CreateIndex
CREATE INDEX "staff_alert_untold" ON "staff_alert"("id") WHERE (told_at IS NULL);

-- AddForeignKey
ALTER TABLE "alert_contact" ADD CONSTRAINT "alert_contact_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
