-- CreateIndex
CREATE INDEX "case_event_kind_created_at_idx" ON "case_event"("kind", "created_at");

-- CreateIndex
CREATE INDEX "feedback_case_public" ON "feedback_case"("published_at") WHERE (public_text IS NOT NULL);
