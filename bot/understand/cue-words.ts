/** Words that tell what a citizen wants, by family: `family = phrases`. How they weigh is said in `intent.ts`. */
export const INTENT_WORDS = `
# a question about how something is done
how = thủ tục, giấy tờ gì, giấy gì, cần gì, cần những gì, gồm những gì, gồm gì, hồ sơ gồm, hồ sơ gì, chuẩn bị gì, nộp ở đâu, nộp đâu, ở đâu, xin ai, đơn ở đâu, lấy ở đâu
  làm ở đâu, ở đâu làm, đăng ký ở đâu, xin ở đâu, thế nào, như thế nào, làm sao, làm sao để, ra sao, mấy bước, các bước, bước nào, trình tự
  quy trình, quy định thế nào, quy định ra sao, quy định như thế nào, được quy định, quy định gì, quy định nào, có quy định, điều kiện, bao lâu, mấy ngày, bao nhiêu ngày, mất mấy, bao nhiêu tiền, nhiêu tiền, tốn bao nhiêu
  tốn nhiêu, lệ phí, phí bao nhiêu, bao nhiêu, bao nhiêu phần trăm, mấy tuổi, mấy giờ, mấy bản, mẫu nào, mẫu đơn, tờ khai, mẫu gì, căn cứ pháp lý, luật nào, nghị định nào, thông tư nào
  có được không, được không, có cần, có phải, phải làm gì, làm gì, cần mang, đem theo gì, mang theo gì, cách làm, hướng dẫn em, hướng dẫn tôi, hướng dẫn giúp, hướng dẫn cách, hướng dẫn làm, hướng dẫn thủ tục, hướng dẫn hồ sơ, xin hướng dẫn, nhờ hướng dẫn
  thời hạn, thời gian giải quyết, thẩm quyền, nộp cho ai, gửi cho ai, cho ai, có được giấu, mẫu số, gửi đơn ở đâu, gởi đơn ở đâu, gởi ở đâu, gởi đâu, gởi ai, gửi đâu, gửi ai, ghi những gì, ghi cái gì, ghi gì, gởi đơn, có được nhận, được nhận không, có được giữ, trực tiếp hay, gửi ở đâu, nộp đơn ở đâu, viết đơn sao
  ai giải quyết, cơ quan nào giải quyết, cơ quan nào, thì sao, là gì, xin phép ai, nộp những gì, gửi tới đâu, gửi đi đâu, trường hợp nào
  có bắt buộc, có mất phí, mất phí không, viết thế nào, mất bao lâu, chừng nào có, bao giờ có, làm kiểu gì, nộp online, nộp qua mạng, phải nộp, cần giấy
asks-first = cho hỏi, xin hỏi, cho em hỏi, cho tôi hỏi, cho tui hỏi, cho mình hỏi, cho con hỏi, hỏi chút, muốn hỏi, hỏi về, hỏi thăm, tư vấn
# things offices give and do
paper = đăng ký, cấp lại, cấp đổi, cấp mới, xin cấp, gia hạn, giấy phép, giấy chứng nhận, chứng nhận, xác nhận, chứng thực, sao y, công chứng
  khai sinh, khai tử, kết hôn, hôn thú, độc thân, hộ khẩu, thường trú, tạm trú, tạm vắng, tách hộ, nhập hộ khẩu, căn cước, CCCD, hộ chiếu
  bằng lái, giấy phép lái xe, cà vẹt, biển số, đăng kiểm, sang tên, sổ đỏ, sổ hồng, tách thửa, thổ cư, chuyển mục đích, thừa kế
  di chúc, giám hộ, con nuôi, quốc tịch, lý lịch tư pháp, hộ kinh doanh, kinh doanh, công ty, doanh nghiệp, mã số thuế, thuế, hóa đơn
  bảo hiểm, thai sản, lương hưu, trợ cấp, chế độ, thất nghiệp, tử tuất, mai táng, hộ nghèo, cận nghèo, xây nhà, giấy phép xây dựng, chuyển nhượng
  thế chấp, phù hiệu, giấy tờ, trích lục, cải chính, đổi tên, VNeID, định danh, thị thực, chứng chỉ, hành nghề, hòa giải, giải thể, trước bạ, bằng khoán
  phòng cháy, vỉa hè, thi hành án, bản sao, thẻ, sổ, đấu nối, hợp tác xã, học bổng, liệt sĩ, người có công, khuyết tật, mở tiệm, mở quán, mở cửa hàng
  dẹp tiệm, giấy, ghe, xuồng, phương tiện, giao dịch, đo đạc, khuyến mại, quảng cáo, khoan giếng, xuất khẩu, nhập khẩu, kiểm dịch, an toàn thực phẩm, mở công ty
want = tôi muốn, tui muốn, em muốn, con muốn, mình muốn, muốn, cần, xin, định, tính
papers-question = gồm những gì, gồm gì, cần gì, cần những gì, cần giấy gì, giấy tờ gì, giấy gì, hồ sơ gì, chuẩn bị gì, bao nhiêu tiền, lệ phí, mẫu nào, nộp ở đâu, bao gồm
filing = nộp, xin, khai, gởi đơn, gửi đơn, cấp, lãnh, xin phép, đề nghị, nộp đơn, làm đơn, làm hồ sơ, làm giấy, duyệt, hưởng, đóng, báo
doing = nộp, xin, làm, gửi, gởi, lãnh, khai, báo, nhận, lấy, cấp, đổi, tố cáo, khiếu nại, mua, bán, sang, đóng, trả, nộp đơn, gởi đơn
question = gì, nào, ai!, sao, mấy, bao nhiêu, nhiêu, bao lâu, khi nào, chừng nào, phải không, phải hông, phải ko, phải hok, phải hả, hả em, hả, được không, được hông, được ko, dc ko, đc ko, dc không, có cần, hay không, chỗ nào, kiểu gì, kiểu j, ra sao, tính sao, khai sao, ghi gì, hạn nộp, thì sao, không ạ, không em, hông em, ở đâu, đâu!, gởi đâu, gởi ai, ai duyệt, ai cấp, ai ký, phải ai
# a dossier already handed in
dossier = hồ sơ của tôi, hồ sơ của tui, hồ sơ của em, hồ sơ của con, hồ sơ của mình, hồ sơ tôi, hồ sơ tui, hồ sơ em, hồ sơ nhà tôi, hồ sơ của ba, hồ sơ của má, hồ sơ của mẹ
  mã hồ sơ, mã số hồ sơ, số hồ sơ, tra cứu hồ sơ, tra hồ sơ, tra cứu giùm, tra giùm, tra cứu, tình trạng hồ sơ, tiến độ hồ sơ, tiến độ giải quyết, kiểm tra hồ sơ, kiểm tra tình trạng
  xem hồ sơ, coi hồ sơ, coi giùm hồ sơ, hồ sơ đã nộp, hồ sơ nộp, đã nộp hồ sơ, nộp hồ sơ rồi
  giấy hẹn, phiếu hẹn, biên nhận, ngày hẹn, hẹn trả, hẹn ngày, quá hẹn, trễ hẹn, trả kết quả, hs của em, hs của tôi, hs em, hs tôi, số biên nhận
  tình trạng giải quyết, tình trạng đơn, hồ sơ bên em, hồ sơ công ty em, đơn của tôi nộp
dossier-state = tới đâu rồi, đến đâu rồi, tới đâu, đến đâu, tới khâu nào, đến khâu nào, khâu nào, đi tới đâu, xong chưa, có chưa, được chưa, ra chưa, duyệt chưa
  giải quyết chưa, có kết quả chưa, kết quả chưa, lấy được chưa, sao chưa có, chưa có kết quả, chưa thấy, chưa xong, vẫn chưa xong, bị từ chối, bị trả về, bị trả lại
  yêu cầu bổ sung, bị bổ sung, đang xử lý, chừng nào lấy, bao giờ lấy, khi nào lấy, lấy kết quả, nhận kết quả, nhận được kết quả, bị trễ, trễ quá, trễ hoài, lý do từ chối
  ai đang giữ, đang nằm ở đâu, nằm đâu, tới lượt chưa, đã ký chưa, ký chưa, các bước xử lý hồ sơ, bao giờ xong hồ sơ, đang ở bước nào, ở khâu nào
submitted = nộp hôm, nộp ngày, nộp tuần, nộp tháng, đã nộp, nộp rồi, mới nộp, nộp hồi, nộp bữa, nộp từ, gửi hôm, đã gửi hồ sơ
# how to reach an office
contact = số điện thoại, sđt, số máy, số mấy, hotline, đường dây nóng, tổng đài số, email, địa chỉ mail, địa chỉ, trụ sở, website, trang web, zalo của, fanpage
  làm việc mấy giờ, mấy giờ làm việc, mấy giờ mở cửa, mở cửa mấy giờ, giờ làm việc, giờ hành chính, lịch làm việc, mấy giờ đóng cửa, mấy giờ nghỉ, có mở cửa
  có làm việc, làm việc thứ bảy, làm việc chủ nhật, thứ bảy có làm, chủ nhật có làm, nghỉ trưa, lịch tiếp dân, lịch tiếp công dân, ngày tiếp dân, tiếp dân ngày nào, tiếp công dân vào
  liên hệ ai, liên hệ số, liên lạc số, liên hệ với, cách liên hệ, gọi số nào, gọi số mấy, chỉ đường, đi đường nào, còn làm việc không, có nghỉ không, có nghỉ làm, nghỉ làm việc không, trực thứ bảy
  làm việc tới mấy giờ, làm tới mấy giờ, dời về đâu, chuyển về đâu, sáp nhập về đâu, nghỉ lễ, nghỉ tết
place = ở đâu, nằm ở đâu, ở chỗ nào, chỗ nào, ở đường nào, đường nào, khúc nào, nằm chỗ nào, đâu
office = ủy ban, ubnd, ủy ban nhân dân, công an, trung tâm, sở, một cửa, bộ phận một cửa, chi nhánh, văn phòng, phòng, tòa án, viện kiểm sát, trạm y tế, chi cục, điện lực, cấp nước
  kho bạc, cơ quan, xã, phường, trụ sở, quân sự, mặt trận, hội phụ nữ, hội nông dân, đoàn thanh niên, trưởng ấp, chủ tịch, lãnh đạo, bưu điện, tổng đài, cán bộ, bên mình, bên em, bên đó, thanh tra
  ban tiếp công dân, đảng ủy, bảo hiểm xã hội, thuế
office-name = văn phòng đăng ký đất đai, chi nhánh văn phòng đăng ký đất đai, trung tâm hành chính công, trung tâm phục vụ hành chính công, bảo hiểm xã hội tỉnh, bảo hiểm xã hội huyện, cơ quan bảo hiểm xã hội
  cơ quan thuế, chi cục thuế, thuế tỉnh, thuế cơ sở, phòng cảnh sát giao thông, phòng đăng ký kinh doanh, trung tâm đăng kiểm, trạm đăng kiểm, cơ quan thi hành án, phòng công chứng, văn phòng công chứng, trung tâm dịch vụ việc làm
# a person, please
human = gặp cán bộ, gặp nhân viên, gặp người thật, gặp người trực, gặp ai đó, gặp anh, gặp chị, gặp trực tiếp, nói chuyện với người, nói chuyện với cán bộ, nói chuyện với nhân viên
  nói chuyện với ai, nói chuyện trực tiếp, nói với người, nói với cán bộ, người thật, người thiệt, nhân viên tư vấn, tổng đài viên, điện thoại viên, chuyển máy, nối máy
  kết nối tổng đài, kết nối nhân viên, kết nối cán bộ, kết nối với nhân viên, kết nối với cán bộ, kết nối với người, kết nối giúp, chuyển qua nhân viên, chuyển cho cán bộ, chuyển qua cán bộ, chuyển cán bộ, chuyển nhân viên, gặp tư vấn viên, cán bộ trả lời, cán bộ tư vấn
  cán bộ hỗ trợ, người hỗ trợ, người trực, gọi lại cho tôi, gọi lại cho tui, gọi lại cho em, gọi lại cho con, gọi lại giùm, gọi lại giúp, gọi cho tôi, gọi cho tui, gọi điện cho tôi, gọi điện lại
  gặp người phụ trách, người phụ trách, anh chị phụ trách, chị phụ trách, anh phụ trách, không muốn nói chuyện với máy, không nói chuyện với máy, không chat với máy, trả lời trực tiếp, hỗ trợ trực tiếp, nhân viên hỗ trợ
  gặp admin, gặp ad, có nhân viên nào, có cán bộ nào, cán bộ nào trực, cho gặp, cần gặp, muốn gặp, xin gặp, nói chuyện với con người, chat với người, chat với nhân viên, chat với cán bộ, trao đổi trực tiếp
  trao đổi với cán bộ, nhờ cán bộ gọi, cán bộ gọi lại, ai đó gọi, cho người gọi, liên hệ lại với tôi, gặp con người
# stop
cancel = hủy, hủy bỏ, hủy đi, hủy giùm, hủy giúp, hủy yêu cầu, hủy phản ánh, hủy đơn, hủy báo cáo, hủy lịch, thôi không, thôi khỏi, thôi bỏ, thôi không gửi, không gửi nữa, không làm nữa, không báo nữa, khỏi, khỏi gửi, khỏi cần
  bỏ đi, bỏ qua đi, bỏ, dừng, dừng lại, ngưng, ngưng lại, ngừng lại, thoát, thoát ra, đóng lại, kết thúc, không khai nữa, không muốn khai, không muốn tiếp, không tiếp tục, không cần nữa, không hỏi nữa
  để bữa khác, để hôm khác, để khi khác, để lúc khác, để sau, khi khác, bữa khác, hôm khác, rút lại, xóa phản ánh, xóa đi, stop, cancel, exit, quit, không muốn gửi, không muốn khai tiếp, không khai tiếp, không muốn làm nữa, không điền nữa, đổi ý
restart = làm lại từ đầu, bắt đầu lại, từ đầu, khởi động lại, quay lại menu, menu chính, về menu, menu, trang chủ, quay lại đầu, trở lại đầu, về đầu, quay lại, trở lại, làm lại, nhập lại, khai lại, reset, restart, start, bắt đầu
forget-me = xóa dữ liệu của tôi, xóa dữ liệu, xóa thông tin của tôi, xóa thông tin cá nhân, xóa hết thông tin, quên tôi đi, xóa hết dữ liệu, xóa dữ liệu cá nhân, xóa lịch sử, xóa lịch sử chat, xóa cuộc trò chuyện, không lưu thông tin của tôi, rút lại đồng ý
# a decision or an act against one's own rights
complain = khiếu nại, khiếu kiện, đơn khiếu nại, khiếu nại lần hai, không đồng ý với quyết định, không đồng ý quyết định, không chấp nhận quyết định, không phục quyết định
  phản đối quyết định, đề nghị hủy quyết định, yêu cầu hủy quyết định, hủy quyết định, thu hồi quyết định sai, xem xét lại quyết định, yêu cầu xem xét lại, đề nghị xem xét lại, xem lại quyết định
  bồi thường không đúng, bồi thường chưa thỏa đáng, quyết định sai, quyết định trái luật, quyết định trái pháp luật, xâm phạm quyền của tôi, xâm phạm quyền lợi, không đồng ý với mức bồi thường, không đồng ý bồi thường
  quyết định đó là sai, quyết định này sai, quyết định không đúng, không đồng tình với quyết định, yêu cầu bãi bỏ quyết định, đề nghị bãi bỏ, ra quyết định sai, xử phạt oan, phạt oan, bị xử oan, thu hồi đất trái luật
decision = quyết định, thu hồi đất, cưỡng chế, xử phạt, kỷ luật, bồi thường, giải phóng mặt bằng, phương án bồi thường, cắt trợ cấp, từ chối cấp, không cấp, không tiếp nhận, giải tỏa, đền bù, tái định cư, hành vi, văn bản trả lời, kết luận, biên bản, thông báo
own-case = của tôi, của tui, của gia đình, gia đình tôi, nhà tôi, nhà tui, đối với tôi, với gia đình tôi, cho tôi, chúng tôi, tôi không đồng ý, tui không đồng ý, tôi yêu cầu, tôi đề nghị, tôi là, của em, của con
# somebody broke the law
denounce = tố cáo, tố giác, đơn tố cáo, tố cáo nặc danh, lên án, vạch trần
accuse = nhận tiền, nhận hối lộ, hối lộ, đưa hối lộ, đòi hối lộ, ăn hối lộ, đòi tiền, đòi chung chi, chung chi!, lót tay, vòi tiền, vòi vĩnh, vòi!, tham ô, tham nhũng, ăn chặn, bớt xén, cắt xén, biển thủ, rút ruột, ăn bớt, bỏ túi
  chiếm đoạt, lừa đảo, lập khống, khai khống, chứng từ khống, hồ sơ khống, giả chữ ký, giả mạo chữ ký, giả mạo giấy tờ, làm giả, ký khống, bao che, tiếp tay, lạm quyền, lợi dụng chức vụ, lạm thu, ăn tiền, nhận phong bì, phong bì
  cấp đất cho người nhà, cấp đất công, bán đất công, lấn chiếm đất công cho người nhà, đưa người nhà, gian lận, trục lợi, rửa tiền, cho vay nặng lãi, buôn lậu, mua bán ma túy, buôn ma túy, bán ma túy, sản xuất hàng giả, bán hàng giả
  buôn bán hàng cấm, dùng chất cấm, bơm tạp chất, đổ hóa chất, xả thải trái phép, xả thải lén, đánh dân, đánh người, ép cung, bắt người trái phép, mua điểm, chạy chức, chạy án, bằng giả, dùng bằng giả, quấy rối, cưỡng ép, trốn thuế, tổ chức đánh bạc, chạy chế độ, làm hồ sơ giả, thương binh giả, hộ nghèo giả, thông thầu, mua chuộc, dàn xếp, nâng khống, sửa hồ sơ, tư lợi
# words of crime in office: said of anybody, they may be a denunciation
grave = nhận tiền, nhận hối lộ, hối lộ, đút lót, lót tay, vòi tiền, vòi vĩnh, tham ô, tham nhũng, ăn chặn, bớt xén, cắt xén, biển thủ, rút ruột, ăn bớt, bỏ túi riêng, chiếm đoạt, lập khống, khai khống, chứng từ khống, hồ sơ khống
  giả chữ ký, giả mạo chữ ký, giả mạo giấy tờ, ký khống, bao che, lạm quyền, lợi dụng chức vụ, phong bì, chạy chức, chạy án, đòi chung chi, chung chi!, bán đất công, mua chuộc, thông thầu, nâng khống, làm luật, chạy chọt, tiền bôi trơn, bôi trơn
# a decision one does not accept
disagree = không đồng ý, không đồng tình, không phục, không chấp nhận, phản đối, oan, vô lý, bất công, quá thấp, trái luật, trái quy định, xem xét lại, xem lại
official = cán bộ, công chức, viên chức, chủ tịch, phó chủ tịch, bí thư, trưởng ấp, trưởng khu phố, trưởng thôn, công an viên, công an, địa chính, kế toán, hiệu trưởng, giám đốc, trưởng phòng, thanh tra, kiểm lâm, cảnh sát, thuế vụ, nhân viên, lãnh đạo, ông, bà, chủ, quan chức, trưởng trạm, thủ quỹ, tổ trưởng, giáo viên, bác sĩ, người ta, có người, đối tượng, công ty, cơ sở, chủ trại, lò mổ, hợp tác xã
proof = chứng cứ, bằng chứng, có hình, có clip, ghi âm, ghi hình, giữ bí mật danh tính, giấu tên, bí mật danh tính, giữ kín tên, nặc danh, bảo vệ người tố cáo
`;
