-- AlterTable
ALTER TABLE "channel_account" ADD COLUMN     "off_says" TEXT,
ADD COLUMN     "off_since" TIMESTAMPTZ(3);
