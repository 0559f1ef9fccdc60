-- DropIndex
DROP INDEX "feedback_case_open";

-- CreateIndex
CREATE INDEX "feedback_case_open" ON "feedback_case"("due_at", "id", "stage", "handler", "agency", "version") WHERE ((stage = ANY (ARRAY['received'::text, 'routed'::text, 'in-progress'::text, 'reopened'::text, 'waiting-citizen'::text])) AND (NOT sealed));
