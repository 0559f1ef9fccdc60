-- CreateIndex
CREATE INDEX "feedback_case_external_refs" ON "feedback_case" USING GIN ("external_refs" jsonb_path_ops);
