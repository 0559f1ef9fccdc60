-- AlterTable
ALTER TABLE "feedback_case" ADD COLUMN     "first_reply_level" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "feedback_case_no_reply" ON "feedback_case"("created_at") WHERE (first_reply_at IS NULL);
