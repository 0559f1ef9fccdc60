-- AlterTable
ALTER TABLE "alert_code" ADD COLUMN     "login" TEXT;

-- CreateTable
CREATE TABLE "staff_notice_wish" (
    "login" TEXT NOT NULL,
    "causes" JSONB NOT NULL,
    "ways" JSONB NOT NULL,
    "quiet_from" INTEGER NOT NULL,
    "quiet_to" INTEGER NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_notice_wish_pkey" PRIMARY KEY ("login")
);

-- CreateTable
CREATE TABLE "staff_chat" (
    "conversation_id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_chat_pkey" PRIMARY KEY ("conversation_id")
);

-- CreateTable
CREATE TABLE "staff_notice" (
    "id" BIGSERIAL NOT NULL,
    "login" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "mail_id" BIGINT,

    CONSTRAINT "staff_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_mail" (
    "id" BIGSERIAL NOT NULL,
    "login" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "because" TEXT,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "staff_chat_login_idx" ON "staff_chat"("login");

-- CreateIndex
CREATE INDEX "staff_notice_case_id_idx" ON "staff_notice"("case_id");

-- CreateIndex
CREATE INDEX "staff_notice_created_at_idx" ON "staff_notice"("created_at");

-- CreateIndex
CREATE INDEX "staff_notice_mailed" ON "staff_notice"("mail_id") WHERE (mail_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "staff_notice_unseen" ON "staff_notice"("login", "id") WHERE (seen_at IS NULL);

-- CreateIndex
CREATE INDEX "staff_notice_untold" ON "staff_notice"("login", "id") WHERE (told_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "staff_notice_login_key_key" ON "staff_notice"("login", "key");

-- CreateIndex
CREATE INDEX "staff_mail_login_id_idx" ON "staff_mail"("login", "id");

-- CreateIndex
CREATE INDEX "staff_mail_unsettled" ON "staff_mail"("not_before") WHERE (settled_at IS NULL);

-- AddForeignKey
ALTER TABLE "staff_chat" ADD CONSTRAINT "staff_chat_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_notice" ADD CONSTRAINT "staff_notice_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "feedback_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
