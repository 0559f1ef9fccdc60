-- CreateTable
CREATE TABLE "procedure_draft" (
    "code" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "base" INTEGER NOT NULL,
    "authors" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "procedure_draft_pkey" PRIMARY KEY ("code")
);
