-- AlterTable
ALTER TABLE "alert_code" ADD COLUMN     "mail" BYTEA;

-- AlterTable
ALTER TABLE "staff_alert" ADD COLUMN     "over_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "alert_address" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "mail" BYTEA NOT NULL,
    "mark" BYTEA NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_mail" (
    "alert_id" BIGINT NOT NULL,
    "address_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "because" TEXT,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_until" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_mail_pkey" PRIMARY KEY ("alert_id","address_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "alert_address_mark_key" ON "alert_address"("mark");

-- CreateIndex
CREATE INDEX "alert_mail_address_id_idx" ON "alert_mail"("address_id");

-- CreateIndex
CREATE INDEX "alert_mail_unsettled" ON "alert_mail"("not_before") WHERE (settled_at IS NULL);

-- AddForeignKey
ALTER TABLE "alert_mail" ADD CONSTRAINT "alert_mail_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "staff_alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_mail" ADD CONSTRAINT "alert_mail_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "alert_address"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was open as a setting becomes an alert. A lost token was told already, a webhook that is off to nobody.
INSERT INTO "staff_alert" ("key", "kind", "about", "created_at", "told_at")
SELECT 'lasting/' || moved.kind || '/' || moved.about, moved.kind, moved.about, moved.since,
       CASE WHEN moved.kind = 'token-lost' THEN CURRENT_TIMESTAMP END
  FROM (SELECT CASE WHEN "name" LIKE '%/needs-consent' THEN 'token-lost' ELSE 'webhook-off' END AS kind,
               substring("name" FROM '^alert/(.*)/[^/]+$') AS about, "updated_at" AS since
          FROM "setting" WHERE "name" LIKE 'alert/%/needs-consent' OR "name" LIKE 'alert/%/webhook-off') moved
ON CONFLICT ("key") DO NOTHING;
DELETE FROM "setting" WHERE "name" LIKE 'alert/%';
