-- CreateIndex
CREATE INDEX "audit_actor_act_at_idx" ON "audit"("actor", "act", "at");

-- CreateIndex
CREATE INDEX "audit_act_id_idx" ON "audit"("act", "id");

-- CreateIndex
CREATE INDEX "audit_object_id_idx" ON "audit"("object", "id");

-- CreateIndex
CREATE INDEX "audit_at_idx" ON "audit"("at");
