-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "delivered_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "sealed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "transcript" TEXT NOT NULL DEFAULT 'none';

-- CreateIndex
CREATE INDEX "stored_file_wanted" ON "stored_file"("not_before") WHERE (status = 'wanted');

-- CreateIndex
CREATE INDEX "stored_file_to_hear" ON "stored_file"("created_at") WHERE (transcript = 'wanted');

-- CreateIndex
CREATE INDEX "stored_file_to_close" ON "stored_file"("created_at") WHERE (sealed AND status = 'kept');
