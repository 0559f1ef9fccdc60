-- CreateIndex
CREATE INDEX "feedback_case_answered_at_idx" ON "feedback_case"("answered_at");
