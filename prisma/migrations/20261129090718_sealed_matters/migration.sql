-- AlterTable
ALTER TABLE "call_back" ADD COLUMN     "done_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "call_back_inspection" ON "call_back"("conversation_id") WHERE (why = 'inspection');

-- CreateIndex
CREATE INDEX "inbox_sealed" ON "inbox"("received_at") WHERE (sealed IS NOT NULL);
