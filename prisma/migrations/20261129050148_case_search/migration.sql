-- AlterTable
ALTER TABLE "feedback_case" ADD COLUMN     "folded" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "handler" TEXT;

-- CreateIndex
CREATE INDEX "feedback_case_due_at_id_idx" ON "feedback_case"("due_at", "id");

-- CreateIndex
CREATE INDEX "feedback_case_handler_stage_idx" ON "feedback_case"("handler", "stage");

-- Searching by words never reads the whole table.
CREATE INDEX "feedback_case_words" ON "feedback_case" USING gin (to_tsvector('simple', "folded"));
