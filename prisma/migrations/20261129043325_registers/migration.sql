-- AlterTable
ALTER TABLE "dossier" ADD COLUMN     "as_of" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01 00:00:00+00'::timestamp with time zone,
ADD COLUMN     "as_of_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "finished_at" TIMESTAMPTZ(3),
ADD COLUMN     "head_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01 00:00:00+00'::timestamp with time zone,
ADD COLUMN     "head_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "office" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "phone_mark" BYTEA,
ADD COLUMN     "register" TEXT NOT NULL DEFAULT 'database',
ADD COLUMN     "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "stage" TEXT NOT NULL DEFAULT '';

-- Codes are kept in capitals from here on, so that the primary key finds them. Of two that differ in case alone one stays.
DELETE FROM "dossier" a USING "dossier" b WHERE upper(a."code") = upper(b."code") AND a."code" < b."code";
UPDATE "dossier" SET "code" = upper("code") WHERE "code" <> upper("code");
DELETE FROM "dossier_follow" a USING "dossier_follow" b
  WHERE a."conversation_id" = b."conversation_id" AND upper(a."code") = upper(b."code") AND a."code" < b."code";
UPDATE "dossier_follow" SET "code" = upper("code") WHERE "code" <> upper("code");
UPDATE "dossier" SET "as_of" = "updated_at", "head_at" = "updated_at", "seen_at" = "updated_at";

-- AlterTable: the place in line becomes the key of what is there
ALTER TABLE "dossier_event" ADD COLUMN "key" TEXT, ADD COLUMN "stage" TEXT NOT NULL DEFAULT '';
UPDATE "dossier_event" SET "key" = lpad("number"::text, 8, '0');
ALTER TABLE "dossier_event" DROP CONSTRAINT "dossier_event_pkey",
DROP COLUMN "number",
ALTER COLUMN "key" SET NOT NULL,
ADD CONSTRAINT "dossier_event_pkey" PRIMARY KEY ("code", "key");

-- CreateTable
CREATE TABLE "dossier_push" (
    "id" BIGSERIAL NOT NULL,
    "register" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT NOT NULL DEFAULT '',
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "dossier_push_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dossier_push_status_id_idx" ON "dossier_push"("status", "id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_push_register_key_key" ON "dossier_push"("register", "key");

-- CreateIndex
CREATE INDEX "dossier_phone_mark_idx" ON "dossier"("phone_mark");

-- CreateIndex
CREATE INDEX "dossier_procedure_code_agency_finished_at_idx" ON "dossier"("procedure_code", "agency", "finished_at");
