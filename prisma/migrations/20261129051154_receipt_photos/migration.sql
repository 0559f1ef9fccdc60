-- CreateIndex
CREATE INDEX "stored_file_receipt" ON "stored_file"("created_at") WHERE (kind = 'receipt' AND transcript <> 'read');
