/** Words that ask for one part of an answer, the most telling part first: `field = words`. */
export const ASKED_FIELD_WORDS = `
form = mẫu đơn, tờ khai, mẫu nào, mẫu gì, mẫu số, tải mẫu, đơn mẫu, biểu mẫu, lấy mẫu, xin mẫu, tải tờ khai, điền mẫu
fee = lệ phí, phí, bao nhiêu tiền, nhiêu tiền, tốn bao nhiêu, tốn nhiêu, tốn tiền, mất tiền, mất phí, chi phí, đóng bao nhiêu, đóng tiền, mấy đồng, giá bao nhiêu, miễn phí, có tốn, hết bao nhiêu tiền, tốn phí, thu tiền
time = bao lâu, mấy ngày, mấy bữa, bao nhiêu ngày, thời hạn giải quyết, thời gian giải quyết, bao giờ có, khi nào có, chừng nào có, bao giờ xong, khi nào xong, chừng nào xong, mấy hôm, mấy tuần, thời gian bao lâu, mất bao lâu, lâu không, bao nhiêu bữa, khi nào lấy được, chừng nào lấy, mấy tháng, có liền, lấy liền, trong ngày, bao nhiêu lâu, thời hạn
where = ở đâu, chỗ nào, nơi nào, cơ quan nào, đến đâu, tới đâu, nộp đâu, nộp ở đâu, ra đâu, lên đâu, đi đâu, gặp ai, ra xã hay, xã hay huyện, tới chỗ nào, cơ quan có thẩm quyền, ai giải quyết, thẩm quyền, cấp nào, xã hay tỉnh, đâu
online = qua mạng, trên mạng, trực tuyến, online, nộp mạng, làm mạng, ở nhà làm, qua VNeID, trên VNeID, nộp online, dịch vụ công trực tuyến, khỏi đi, làm tại nhà
conditions = điều kiện, có được không, được không, được hông, được ko, đủ điều kiện, ai được, đối tượng nào, bao nhiêu tuổi, mấy tuổi, có phải, có bắt buộc, có cần, yêu cầu gì, trường hợp nào
result = kết quả, nhận được gì, được cấp gì, kết quả là gì, nhận về
legal_basis = căn cứ pháp lý, căn cứ, luật nào, nghị định nào, thông tư nào, văn bản nào, quy định ở đâu, theo luật
documents = giấy tờ gì, giấy gì, hồ sơ gồm, hồ sơ gì, hồ sơ, cần những gì, cần gì, chuẩn bị gì, chuẩn bị những gì, đem theo gì, mang theo gì, giấy tờ nào, thành phần hồ sơ, đem gì, mang gì, giấy tờ, bao gồm những gì, gồm những gì, cần mang, cần đem, cần chuẩn bị, thiếu giấy
steps = trình tự, các bước, quy trình, bước nào, làm mấy bước, bước đầu, làm từng bước
overview = như thế nào, thế nào, làm sao, ra sao, phải làm gì, làm thủ tục gì, thủ tục gì, thủ tục sao, hướng dẫn
`;
