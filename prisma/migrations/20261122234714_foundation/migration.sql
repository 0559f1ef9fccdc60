-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "channel_account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "credentials" BYTEA,
    "agency" TEXT,
    "commune_code" TEXT,
    "hours" JSONB NOT NULL DEFAULT '{}',
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "last_event_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "channel_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citizen" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "citizen_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citizen_identity" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "platform_id" TEXT NOT NULL,
    "citizen_id" UUID NOT NULL,
    "phone_hash" BYTEA,
    "phone" BYTEA,

    CONSTRAINT "citizen_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "next_number" INTEGER NOT NULL DEFAULT 1,
    "state" JSONB NOT NULL DEFAULT '{"version":1,"disclosed":false}',
    "lease_holder" TEXT,
    "lease_fence" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "deliver_by" TEXT,
    "deliver_until" TIMESTAMPTZ(3),
    "held_by" TEXT,
    "held_since" TIMESTAMPTZ(3),
    "staff_spoke_at" TIMESTAMPTZ(3),
    "hold_noticed_at" TIMESTAMPTZ(3),
    "shared_device" BOOLEAN NOT NULL DEFAULT false,
    "last_citizen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox" (
    "id" BIGSERIAL NOT NULL,
    "account_id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "conversation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB,
    "sealed" BYTEA,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "turn_id" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "turn" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "evidence" JSONB,
    "first_number" INTEGER NOT NULL,
    "last_number" INTEGER NOT NULL,
    "ms" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "turn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "conversation_id" UUID NOT NULL,
    "turn_id" UUID,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'reply',
    "author" TEXT NOT NULL DEFAULT 'assistant',
    "bubble" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_tried_at" TIMESTAMPTZ(3),
    "platform_id" TEXT,
    "last_error" TEXT,
    "repeated" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "sent_number" BIGINT,
    "settled_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "send_limit" (
    "account_id" UUID NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "granted" INTEGER NOT NULL DEFAULT 0,
    "refilled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "send_limit_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "case_key" TEXT,
    "inbox_id" BIGINT,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "mime" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL DEFAULT 0,
    "path" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'wanted',
    "source" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure" (
    "code" TEXT NOT NULL,
    "imported" JSONB NOT NULL,
    "edits" JSONB NOT NULL DEFAULT '{}',
    "hash" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'import',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "procedure_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "procedure_version" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "imported" JSONB NOT NULL,
    "edits" JSONB NOT NULL,
    "changed_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "procedure_version_pkey" PRIMARY KEY ("code","version")
);

-- CreateTable
CREATE TABLE "unanswered" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "candidates" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unanswered_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback_case" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "receipt" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "conversation_id" UUID,
    "category" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "commune_code" TEXT,
    "phone" BYTEA,
    "phone_hash" BYTEA,
    "hide_contact" BOOLEAN NOT NULL DEFAULT false,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "stage" TEXT NOT NULL DEFAULT 'received',
    "agency" TEXT NOT NULL,
    "routed_because" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TEXT NOT NULL,
    "answer" TEXT,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "external_refs" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "feedback_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" BIGSERIAL NOT NULL,
    "case_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stage" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "actor" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier" (
    "code" TEXT NOT NULL,
    "procedure_code" TEXT NOT NULL,
    "procedure_name" TEXT NOT NULL,
    "person" BYTEA NOT NULL,
    "agency" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "dossier_event" (
    "code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "dossier_event_pkey" PRIMARY KEY ("code","number")
);

-- CreateTable
CREATE TABLE "wrong_proof" (
    "id" BIGSERIAL NOT NULL,
    "who" BYTEA NOT NULL,
    "code" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wrong_proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_follow" (
    "code" TEXT NOT NULL,
    "conversation_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_follow_pkey" PRIMARY KEY ("code","conversation_id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "commune_code" TEXT,
    "parent" TEXT,
    "contact" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "agency" TEXT,
    "must_change" BOOLEAN NOT NULL DEFAULT true,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" BYTEA NOT NULL,
    "staff_id" UUID NOT NULL,
    "csrf" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_back" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "conversation_id" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "phone" BYTEA,
    "status" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "call_back_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "channel_account_name_key" ON "channel_account"("name");

-- CreateIndex
CREATE INDEX "citizen_identity_phone_hash_idx" ON "citizen_identity"("phone_hash");

-- CreateIndex
CREATE UNIQUE INDEX "citizen_identity_account_id_platform_id_key" ON "citizen_identity"("account_id", "platform_id");

-- CreateIndex
CREATE INDEX "conversation_last_citizen_at_idx" ON "conversation"("last_citizen_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "conversation_account_id_recipient_key" ON "conversation"("account_id", "recipient");

-- CreateIndex
CREATE INDEX "inbox_waiting" ON "inbox"("conversation_id", "number") WHERE (status = 'waiting');

-- CreateIndex
CREATE UNIQUE INDEX "inbox_account_id_event_id_key" ON "inbox"("account_id", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_conversation_id_number_key" ON "inbox"("conversation_id", "number");

-- CreateIndex
CREATE INDEX "turn_created_at_idx" ON "turn"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "turn_conversation_id_first_number_key" ON "turn"("conversation_id", "first_number");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_key_key" ON "outbox"("key");

-- CreateIndex
CREATE INDEX "outbox_conversation_id_id_idx" ON "outbox"("conversation_id", "id");

-- CreateIndex
CREATE INDEX "outbox_waiting" ON "outbox"("not_before") WHERE (settled_at IS NULL);

-- CreateIndex
CREATE INDEX "outbox_platform_id_idx" ON "outbox"("platform_id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_key_key" ON "stored_file"("key");

-- CreateIndex
CREATE INDEX "stored_file_inbox_id_idx" ON "stored_file"("inbox_id");

-- CreateIndex
CREATE INDEX "procedure_updated_at_idx" ON "procedure"("updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "unanswered_key_key" ON "unanswered"("key");

-- CreateIndex
CREATE INDEX "unanswered_status_created_at_idx" ON "unanswered"("status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_case_receipt_key" ON "feedback_case"("receipt");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_case_key_key" ON "feedback_case"("key");

-- CreateIndex
CREATE INDEX "feedback_case_stage_due_at_idx" ON "feedback_case"("stage", "due_at");

-- CreateIndex
CREATE INDEX "feedback_case_agency_stage_idx" ON "feedback_case"("agency", "stage");

-- CreateIndex
CREATE INDEX "feedback_case_phone_hash_idx" ON "feedback_case"("phone_hash");

-- CreateIndex
CREATE UNIQUE INDEX "case_event_key_key" ON "case_event"("key");

-- CreateIndex
CREATE INDEX "case_event_case_id_id_idx" ON "case_event"("case_id", "id");

-- CreateIndex
CREATE INDEX "wrong_proof_who_at_idx" ON "wrong_proof"("who", "at");

-- CreateIndex
CREATE INDEX "wrong_proof_code_at_idx" ON "wrong_proof"("code", "at");

-- CreateIndex
CREATE UNIQUE INDEX "staff_login_key" ON "staff"("login");

-- CreateIndex
CREATE UNIQUE INDEX "call_back_key_key" ON "call_back"("key");

-- CreateIndex
CREATE INDEX "call_back_status_created_at_idx" ON "call_back"("status", "created_at");

-- AddForeignKey
ALTER TABLE "citizen_identity" ADD CONSTRAINT "citizen_identity_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "channel_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_identity" ADD CONSTRAINT "citizen_identity_citizen_id_fkey" FOREIGN KEY ("citizen_id") REFERENCES "citizen"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "channel_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turn" ADD CONSTRAINT "turn_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_version" ADD CONSTRAINT "procedure_version_code_fkey" FOREIGN KEY ("code") REFERENCES "procedure"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "feedback_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_event" ADD CONSTRAINT "dossier_event_code_fkey" FOREIGN KEY ("code") REFERENCES "dossier"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
