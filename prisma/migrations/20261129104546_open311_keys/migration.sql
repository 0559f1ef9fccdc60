-- CreateTable
CREATE TABLE "open311_key" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_by" TEXT,
    "revoked_at" TIMESTAMPTZ(3),
    "minute" TIMESTAMPTZ(3),
    "posts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "open311_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "open311_post" (
    "key_id" UUID NOT NULL,
    "mark" BYTEA NOT NULL,
    "receipt" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "open311_post_pkey" PRIMARY KEY ("key_id","mark")
);

-- CreateIndex
CREATE UNIQUE INDEX "open311_key_hash_key" ON "open311_key"("hash");

-- AddForeignKey
ALTER TABLE "open311_post" ADD CONSTRAINT "open311_post_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "open311_key"("id") ON DELETE CASCADE ON UPDATE CASCADE;
