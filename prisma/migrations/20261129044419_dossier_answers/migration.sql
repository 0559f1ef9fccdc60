-- AlterTable
ALTER TABLE "wrong_proof" ADD COLUMN     "address" BYTEA;

-- CreateTable
CREATE TABLE "dossier_question" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "agency_part" TEXT NOT NULL DEFAULT '',
    "because" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_question_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dossier_question_key_key" ON "dossier_question"("key");

-- CreateIndex
CREATE INDEX "dossier_question_created_at_idx" ON "dossier_question"("created_at");

-- CreateIndex
CREATE INDEX "wrong_proof_address_at_idx" ON "wrong_proof"("address", "at");

-- CreateIndex
CREATE INDEX "wrong_proof_at_idx" ON "wrong_proof"("at");
