-- AlterTable
ALTER TABLE "unanswered" ADD COLUMN     "answered_code" TEXT,
ADD COLUMN     "answered_field" TEXT,
ADD COLUMN     "folded" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'unanswered',
ADD COLUMN     "settled_at" TIMESTAMPTZ(3),
ADD COLUMN     "settled_by" TEXT;

-- CreateTable
CREATE TABLE "answer_rating" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "helped" BOOLEAN NOT NULL,
    "code" TEXT,
    "field" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "taught_line" (
    "id" BIGSERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "taught_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by" TEXT,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "taught_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "answer_rating_key_key" ON "answer_rating"("key");

-- CreateIndex
CREATE INDEX "answer_rating_created_at_idx" ON "answer_rating"("created_at");

-- CreateIndex
CREATE INDEX "taught_line_created_at_idx" ON "taught_line"("created_at");

-- CreateIndex
CREATE INDEX "unanswered_folded_idx" ON "unanswered"("folded");
