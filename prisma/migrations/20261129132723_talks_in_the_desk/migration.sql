-- AlterTable
ALTER TABLE "call_back" ADD COLUMN     "done_by" TEXT,
ADD COLUMN     "last_tried_at" TIMESTAMPTZ(3),
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "taken_at" TIMESTAMPTZ(3),
ADD COLUMN     "taken_by" TEXT,
ADD COLUMN     "told_at" TIMESTAMPTZ(3),
ADD COLUMN     "told_place" INTEGER,
ADD COLUMN     "told_times" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "blocked_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "conversation_block" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "conversation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "blocked_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_by" TEXT,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_block_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "conversation_block_conversation_id_created_at_idx" ON "conversation_block"("conversation_id", "created_at");

-- AddForeignKey
ALTER TABLE "conversation_block" ADD CONSTRAINT "conversation_block_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
