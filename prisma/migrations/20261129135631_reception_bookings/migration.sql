-- CreateTable
CREATE TABLE "reception_booking" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "conversation_id" UUID NOT NULL,
    "session" TEXT NOT NULL,
    "slot" INTEGER,
    "turns" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "from_time" TEXT NOT NULL,
    "to_time" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "agency" TEXT NOT NULL,
    "name" BYTEA NOT NULL,
    "phone" BYTEA NOT NULL,
    "phone_hash" BYTEA NOT NULL,
    "subject" BYTEA NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "reminded_day" DATE,

    CONSTRAINT "reception_booking_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reception_booking_key_key" ON "reception_booking"("key");

-- CreateIndex
CREATE UNIQUE INDEX "reception_booking_code_key" ON "reception_booking"("code");

-- CreateIndex
CREATE INDEX "reception_booking_agency_day_idx" ON "reception_booking"("agency", "day");

-- CreateIndex
CREATE INDEX "reception_booking_day_idx" ON "reception_booking"("day");

-- CreateIndex
CREATE INDEX "reception_booking_conversation_id_idx" ON "reception_booking"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "reception_booking_session_slot_key" ON "reception_booking"("session", "slot");

-- AddForeignKey
ALTER TABLE "reception_booking" ADD CONSTRAINT "reception_booking_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
