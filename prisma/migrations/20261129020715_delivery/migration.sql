-- CreateIndex
CREATE INDEX "conversation_held" ON "conversation"("held_since") WHERE (held_by IS NOT NULL);

-- CreateIndex
CREATE INDEX "outbox_failed" ON "outbox"("settled_at") WHERE (status = 'failed');
