-- CreateIndex
CREATE INDEX "outbox_failed" ON "outbox"("settled_at") WHERE (status = 'failed');
