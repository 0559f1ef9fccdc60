-- DropIndex
DROP INDEX "case_event_case_id_id_idx";

-- AlterTable
ALTER TABLE "case_event" ADD COLUMN     "actor_kind" TEXT NOT NULL DEFAULT 'staff',
ADD COLUMN     "actor_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "number" INTEGER,
ADD COLUMN     "what" JSONB NOT NULL DEFAULT '{}';

-- What was kept as a kind and a note becomes an event with its facts, and what was called received is called filed.
UPDATE "case_event" e SET
  "number" = n."number",
  "kind" = CASE e."kind" WHEN 'received' THEN 'filed' ELSE e."kind" END,
  "stage" = COALESCE(e."stage", n."stood", 'received'),
  "actor_kind" = CASE WHEN e."actor" IN ('assistant', 'citizen') THEN e."actor" ELSE 'staff' END,
  "actor_name" = CASE WHEN e."actor" IN ('assistant', 'citizen') THEN '' ELSE e."actor" END,
  "what" = CASE e."kind"
    WHEN 'received' THEN jsonb_strip_nulls(jsonb_build_object('category', c."category", 'urgent', c."urgent", 'communeCode', c."commune_code",
      'dueAt', to_char(c."due_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
    WHEN 'routed' THEN jsonb_build_object('agency', c."agency", 'because', e."note")
    ELSE jsonb_build_object('text', e."note") END
  FROM "feedback_case" c, (
    SELECT "id", row_number() OVER w AS "number", max("stage") FILTER (WHERE "stage" IS NOT NULL) OVER w AS "stood"
      FROM "case_event" WINDOW w AS (PARTITION BY "case_id" ORDER BY "id")
  ) n
 WHERE c."id" = e."case_id" AND n."id" = e."id";

-- AlterTable
ALTER TABLE "case_event" DROP COLUMN "note",
ALTER COLUMN "number" SET NOT NULL,
ALTER COLUMN "stage" SET NOT NULL,
ALTER COLUMN "actor_kind" DROP DEFAULT;

-- AlterTable
ALTER TABLE "feedback_case" ADD COLUMN     "also_agencies" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "escalation_level" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "first_reply_at" TIMESTAMPTZ(3),
ADD COLUMN     "merged_into" TEXT,
ADD COLUMN     "paused_since" TIMESTAMPTZ(3),
ADD COLUMN     "pauses" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "priority" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "public_text" TEXT,
ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "rating" INTEGER,
ADD COLUMN     "reopened" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "returns" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sealed_as" TEXT,
ADD COLUMN     "sealed_words" BYTEA,
ADD COLUMN     "supporters" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "case_follower" (
    "case_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "came_with" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_follower_pkey" PRIMARY KEY ("case_id","conversation_id")
);

-- CreateIndex
CREATE INDEX "case_follower_conversation_id_idx" ON "case_follower"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_event_case_id_number_key" ON "case_event"("case_id", "number");

-- CreateIndex
CREATE INDEX "feedback_case_conversation_id_idx" ON "feedback_case"("conversation_id");

-- CreateIndex
CREATE INDEX "feedback_case_created_at_id_idx" ON "feedback_case"("created_at", "id");

-- AddForeignKey
ALTER TABLE "case_follower" ADD CONSTRAINT "case_follower_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "feedback_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

UPDATE "feedback_case" SET
  "version" = (SELECT count(*) FROM "case_event" e WHERE e."case_id" = "feedback_case"."id"),
  "first_reply_at" = "answered_at";

-- A history is only ever added to. Erasure and sealing say so first, for their own transaction alone:
-- SET LOCAL mot_cua.erasing = 'on'. The schema engine cuts a file at every semicolon, so those inside the function
-- are written as \x3b.
CREATE FUNCTION "case_event_is_kept"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  IF current_setting(\'mot_cua.erasing\', true) = \'on\' THEN
    RETURN COALESCE(NEW, OLD)\x3b
  END IF\x3b
  RAISE EXCEPTION \'the history of a case is only added to\'\x3b
END';

CREATE TRIGGER "case_event_is_kept" BEFORE UPDATE OR DELETE ON "case_event"
  FOR EACH ROW EXECUTE FUNCTION "case_event_is_kept"();
