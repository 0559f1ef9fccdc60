-- CreateIndex
CREATE INDEX "conversation_unfinished" ON "conversation"("last_citizen_at") WHERE ((state -> 'unfinished'::text) IS NOT NULL);

-- CreateIndex
CREATE INDEX "feedback_case_category_commune_code_created_at_idx" ON "feedback_case"("category", "commune_code", "created_at");
