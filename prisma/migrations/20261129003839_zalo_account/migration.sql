-- AlterTable
ALTER TABLE "channel_account" ADD COLUMN     "settings" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "connect_attempt" (
    "account_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "verifier" BYTEA NOT NULL,
    "opened_by" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "connect_attempt_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "platform_upload" (
    "account_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "platform_upload_pkey" PRIMARY KEY ("account_id","digest")
);

-- CreateIndex
CREATE UNIQUE INDEX "connect_attempt_state_key" ON "connect_attempt"("state");
