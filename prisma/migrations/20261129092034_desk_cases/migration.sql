-- AlterTable
ALTER TABLE "feedback_case" ADD COLUMN     "draft" JSONB;

-- CreateTable
CREATE TABLE "case_look" (
    "case_id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "writing" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "case_look_pkey" PRIMARY KEY ("case_id","login")
);

-- CreateTable
CREATE TABLE "saved_filter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "asked" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "canned_reply" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "canned_reply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_filter_login_name_key" ON "saved_filter"("login", "name");

-- CreateIndex
CREATE UNIQUE INDEX "canned_reply_agency_name_key" ON "canned_reply"("agency", "name");

-- CreateIndex
CREATE INDEX "feedback_case_open" ON "feedback_case"("due_at", "id") WHERE ((stage = ANY (ARRAY['received'::text, 'routed'::text, 'in-progress'::text, 'reopened'::text, 'waiting-citizen'::text])) AND (NOT sealed));

-- AddForeignKey
ALTER TABLE "case_look" ADD CONSTRAINT "case_look_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "feedback_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What every office says: a beginning, to be changed by whoever leads
INSERT INTO "canned_reply" ("agency", "name", "text", "updated_by") VALUES
('', 'Đã xử lý xong', 'Chào anh/chị, {đơn vị} đã xử lý xong việc anh/chị phản ánh (mã {mã}) ngày [ngày]. Kết quả: [kết quả]. Nếu chưa được, anh/chị trả lời tin này giúp.', 'mot-cua'),
('', 'Đã kiểm tra, có ngày xong', 'Chào anh/chị, {đơn vị} đã kiểm tra tại {nơi} ngày [ngày]. Nguyên nhân: [nguyên nhân]. Việc sẽ xong trước ngày [ngày].', 'mot-cua'),
('', 'Xin lỗi vì trễ', 'Chào anh/chị, {đơn vị} xin lỗi vì trả lời trễ phản ánh {mã}, do [lý do]. Việc sẽ xong trước ngày [ngày].', 'mot-cua');
