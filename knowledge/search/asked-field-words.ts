/**
 * Words that ask for one part of an answer: `field / clear = words` and `field / faint = words`.
 * The clear words said last decide; faint ones only where no clear one is said, in the order of the rows.
 */
export const ASKED_FIELD_WORDS = `
form / clear = mẫu đơn nào, mẫu nào, mẫu gì, mẫu số mấy, mẫu số bao nhiêu, tải mẫu, đơn mẫu, biểu mẫu, lấy mẫu, xin mẫu, tải tờ khai, điền mẫu, tờ khai nào, tờ khai gì, tờ khai lấy ở đâu, mẫu tờ khai, đơn theo mẫu, mẫu đơn lấy, mẫu đơn tải
  file mẫu, xin file, tải đơn, mẫu số, mẫu mấy, theo mẫu
fee / clear = mất lệ phí, mất phí, có mất tiền, mất bao nhiêu tiền, mất bao nhiêu, lệ phí, bao nhiêu tiền, nhiêu tiền, tốn bao nhiêu, tốn nhiêu, tốn tiền, mất tiền, chi phí, đóng bao nhiêu, đóng nhiêu, mấy đồng, giá bao nhiêu, có tốn, hết bao nhiêu
  tốn phí, thu tiền, thu bao nhiêu, phí bao nhiêu, phí nhiêu, phí tính sao, phí thế nào, phí là, có phí, phí thẩm định, phí không, phí gì, được miễn phí, miễn lệ phí, giảm phí, mấy chục ngàn, mấy trăm ngàn, mấy triệu, bao tiền, có miễn phí, tiền công
  nhiêu vậy, nhiêu một bản, đóng tiền không, trả bao nhiêu, nộp bao nhiêu tiền, bao nhiêu một, tốn mấy, tốn gì không, hết nhiêu
time / clear = mất mấy ngày, mất mấy bữa, mất bao nhiêu ngày, mất nhiều thời gian, mất thời gian, mất mấy hôm, mất mấy tuần, mất mấy tháng, mất bao lâu, bao lâu, mấy ngày, mấy bữa, bao nhiêu ngày, thời hạn giải quyết, thời gian giải quyết, bao giờ có
  khi nào có, chừng nào có, bao giờ xong, khi nào xong, chừng nào xong, mấy hôm, mấy tuần, thời gian bao lâu, lâu không, lâu hông, có lâu, bao nhiêu bữa, khi nào lấy được, chừng nào lấy, bao giờ lấy, mấy tháng, có liền, lấy liền, trong ngày, bao nhiêu lâu
  mấy bữa có, bao nhiêu ngày làm việc, nhanh không, nhanh hơn không, lấy liền được, trả lời trong, mấy tiếng, thời gian làm, thời gian xử lý, hẹn mấy ngày, chờ bao lâu, đợi bao lâu, chừng nào nhận
where / clear = ở đâu, chỗ nào, nơi nào, cơ quan nào, đến đâu, tới đâu, nộp đâu, ra đâu, lên đâu, đi đâu, gặp ai, ra xã hay, xã hay huyện, cơ quan có thẩm quyền, ai giải quyết, cấp nào, xã hay tỉnh, đâu, cho ai, phép ai, nộp ai, gửi ai, xin ai, hỏi ai, ai cấp, ai ký, ai duyệt
  thẩm quyền, công an nào, phòng nào, sở nào, xã nào, tòa nào, làm ở xã được không, ở tỉnh khác được, nơi khác được, chỗ khác được, đang ở tỉnh khác, nộp tại xã hay, xã hay công an, tỉnh hay xã, ở xã hay, trên tỉnh hay, bên nào
online / clear = qua mạng, trên mạng, trực tuyến, online, nộp mạng, làm mạng, ở nhà làm, qua VNeID, trên VNeID, bằng VNeID, qua app, trên app, bằng điện thoại, qua điện thoại, trên điện thoại, dịch vụ công, khỏi đi, làm tại nhà, qua internet, qua zalo, trên web, khỏi lên
conditions / clear = điều kiện, đủ điều kiện, ai được, đối tượng nào, bao nhiêu tuổi, mấy tuổi, yêu cầu gì, bằng gì, bằng cấp gì, bằng cấp nào, tiêu chuẩn gì, tiêu chuẩn, bao nhiêu phần trăm, trong vòng mấy ngày, trong vòng bao nhiêu, trong vòng bao lâu, trong bao nhiêu ngày phải, trong mấy ngày phải
  trễ nhất, chậm nhất, trước bao nhiêu ngày, trước mấy ngày, trước mấy giờ, trước bao lâu, hạn chót, bao nhiêu mét, bao nhiêu người, mấy người, phải có mấy, phải bao nhiêu, phải hơn, có bị phạt, cần đủ, được mấy lần, ai phải, ai cần, những ai, trường hợp nào được, khi nào phải, khi nào được
result / clear = nhận được gì, được cấp gì, kết quả là gì, nhận về, được mấy bản, nhận mấy bản, nhận được mấy bản, giữ mấy bản, giữ 1 bản, giữ một bản, cấp cho giấy gì, có giá trị bao lâu, có hiệu lực bao lâu, giá trị mấy năm, thời hạn mấy năm, xài được bao lâu, xài được mấy năm, có hạn mấy năm, kết quả nhận
legal_basis / clear = căn cứ pháp lý, căn cứ nào, căn cứ vào, luật nào, nghị định nào, thông tư nào, văn bản nào quy định, quy định ở đâu, theo luật gì, nghị định mấy, nghị định số, thông tư số, quyết định nào, luật gì, theo quy định nào, cơ sở pháp lý, căn cứ gì
documents / clear = giấy tờ gì, giấy gì, hồ sơ gồm, hồ sơ gì, cần những gì, cần gì, chuẩn bị gì, chuẩn bị những gì, đem theo gì, mang theo gì, giấy tờ nào, thành phần hồ sơ, đem gì, mang gì, bao gồm những gì, gồm những gì, gồm gì, cần mang, cần đem, cần chuẩn bị, thiếu giấy, nộp gì, nộp những gì
  đem theo, mang theo, nộp giấy, những giấy, lấy gì chứng minh, gì để chứng minh, văn bản gì, đơn gì, cần bản, có cần nộp, có cần bản vẽ, có cần mang, có cần giấy, phải nộp, nộp thêm, mấy bản, bản chính hay, bản sao hay, photo, mấy bộ, mấy tấm hình, hình thẻ, tài liệu gì, tài liệu nào, hồ sơ nào, hồ sơ cần, hồ sơ ra sao
  cần nộp, xuất trình, hợp pháp hóa, giấy tờ có khác, nhờ người khác, đi thế, đi thay, làm giùm được, đi làm giùm, ủy quyền được
steps / clear = trình tự, các bước, quy trình, bước nào, mấy bước, bước đầu, từng bước, làm sao từng, thứ tự, các khâu, mấy khâu, bước thứ
conditions / faint = có được không, được không, được hông, được ko, có phải, có bắt buộc, có cần, trường hợp nào, bắt buộc, có được
overview / clear = phải làm gì, làm thủ tục gì, thủ tục gì, thủ tục sao
documents / faint = hồ sơ, giấy tờ, đơn
fee / faint = phí, miễn phí, đóng tiền
time / faint = thời hạn
form / faint = tờ khai, mẫu đơn
result / faint = kết quả
legal_basis / faint = căn cứ, theo luật
overview / faint = như thế nào, thế nào, làm sao, ra sao, hướng dẫn, thì sao, kiểu gì, là gì
`;
