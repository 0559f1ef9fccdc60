-- CreateTable
CREATE TABLE "knowledge_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state" TEXT NOT NULL DEFAULT 'read',
    "report" JSONB NOT NULL,
    "pages" JSONB NOT NULL,
    "before" JSONB,
    "authors" JSONB NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by" TEXT,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "knowledge_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "knowledge_import_read_at_idx" ON "knowledge_import"("read_at");
