/** What people say and the official words it stands for: `official; official = everyday, everyday`. */
export const WORDS_OF_POLICE_JUSTICE = `
# record
cấp phiếu lý lịch tư pháp = lý lịch tư pháp, giấy không tiền án, tiền án tiền sự, giấy chứng nhận không phạm tội, lý lịch không tiền án, giấy hạnh kiểm
# police
đăng ký mẫu con dấu = con mộc, con dấu, khắc dấu, đóng mộc, mộc công ty
giấy chứng nhận đủ điều kiện về an ninh trật tự = tiệm cầm đồ, cầm đồ, khách sạn, nhà nghỉ, karaoke, massage, quán karaoke
tuyển chọn công dân vào công an nhân dân = đi nghĩa vụ công an, vô công an, thi công an, vào ngành công an
tổ bảo vệ an ninh trật tự ở cơ sở = dân phòng, bảo vệ dân phố, tổ an ninh
pháo hoa = pháo bông, bắn pháo
vũ khí công cụ hỗ trợ = súng, roi điện, dùi cui
đăng ký cai nghiện ma túy tự nguyện = cai xì ke, cai ma túy, nghiện hút, đi cai, cai nghiện cho con
phòng cháy chữa cháy = chữa lửa, cứu hỏa, PCCC
thẩm định thiết kế về phòng cháy chữa cháy = duyệt phòng cháy, hồ sơ phòng cháy, thẩm duyệt PCCC
# certification
chứng thực bản sao từ bản chính = sao y, sao y bản chính, công chứng giấy tờ, công chứng bản sao, photo công chứng, chứng thực giấy tờ, bản sao y, photo sao y, công chứng bằng cấp, công chứng sổ, công chứng căn cước, thị thực giấy tờ, sao y chứng thực
chứng thực chữ ký trong các giấy tờ văn bản = xác nhận chữ ký, ký tên trước mặt cán bộ, điểm chỉ, lăn tay, thị thực chữ ký, chứng chữ ký, giấy ủy quyền, làm ủy quyền
chứng thực giao dịch liên quan đến tài sản là động sản quyền sử dụng đất nhà ở = công chứng hợp đồng mua bán xe, hợp đồng mua bán, giấy tay mua bán xe, hợp đồng tặng cho, công chứng hợp đồng, hợp đồng mua bán đất, công chứng mua bán
chứng thực di chúc = làm di chúc, viết di chúc, tờ di chúc, để lại di chúc, trăn trối, chúc thư
chứng thực văn bản từ chối nhận di sản = không nhận thừa kế, từ chối thừa kế, nhường phần thừa kế, không lấy phần thừa kế, không nhận gia tài
chứng thực văn bản phân chia di sản = chia gia tài, chia thừa kế, chia tài sản cha mẹ để lại, phân chia thừa kế, chia của
chứng thực chữ ký người dịch = dịch thuật, dịch giấy tờ, bản dịch, dịch sang tiếng Anh, dịch công chứng
chứng thực việc sửa đổi bổ sung hủy bỏ giao dịch = sửa hợp đồng đã chứng thực, hủy hợp đồng, hủy hợp đồng đã công chứng, bỏ hợp đồng mua bán
# justice
yêu cầu trợ giúp pháp lý = luật sư miễn phí, nhờ luật sư nghèo, xin trợ giúp luật, tư vấn luật miễn phí, luật sư nhà nước
yêu cầu thi hành án dân sự = thi hành án, đòi nợ theo án, án xử rồi không trả tiền, bên thua không trả
giải quyết yêu cầu bồi thường tại cơ quan trực tiếp quản lý người thi hành công vụ gây thiệt hại = bị oan, bồi thường oan sai, cán bộ làm sai bồi thường, đòi nhà nước bồi thường
phục hồi danh dự = xin lỗi công khai, lấy lại danh dự
văn phòng công chứng = phòng công chứng, mở phòng công chứng
thừa phát lại = lập vi bằng, vi bằng
hòa giải viên ở cơ sở = hòa giải viên, tổ hòa giải, hòa giải ấp
chứng chỉ hành nghề luật sư = thẻ luật sư, bằng luật sư
gửi nhận đơn khởi kiện = đi kiện, nộp đơn kiện, kiện ra tòa, đơn kiện, thưa ra tòa, gửi đơn kiện
đăng ký cấp sao bản án tài liệu trong hồ sơ vụ án = xin bản án, sao bản án, trích lục bản án
giải quyết khiếu nại quyết định hành chính hành vi hành chính công an nhân dân = khiếu nại công an, thưa công an, kiện công an
giải quyết tố cáo công an nhân dân = tố cáo công an, tố công an
# more of police and justice
chứng thực bản sao từ bản chính = đóng dấu sao y, photo đóng dấu, sao y bằng cấp, sao y sổ hộ khẩu, sao y giấy khai sinh, sao y hộ chiếu, đóng mộc bản photo, photo có mộc
chứng thực chữ ký = ký giấy trước xã, xác nhận sơ yếu lý lịch, sơ yếu lý lịch, chứng sơ yếu lý lịch, giấy cam kết ra xã ký, chứng giấy ủy quyền, giấy bán xe viết tay ra xã ký, chứng chữ ký giấy cam đoan
chứng thực giao dịch tài sản động sản quyền sử dụng đất nhà ở = hợp đồng thuê đất ra xã, ra xã ký hợp đồng, giấy tay bán đất, làm hợp đồng đặt cọc, chứng hợp đồng, hợp đồng cho thuê nhà, hợp đồng mượn đất, ký giấy mua bán xe, giấy mua bán xe ra xã, làm giấy cho đất
cấp phiếu lý lịch tư pháp = phiếu lý lịch số 1, phiếu lý lịch số 2, xin giấy chưa phạm tội, giấy không có án, giấy xác nhận dân sự, lý lịch tư pháp đi nước ngoài, lý lịch xin việc
yêu cầu trợ giúp pháp lý = hộ nghèo cần luật sư, hỏi luật miễn phí, nhờ bào chữa, luật sư cho người nghèo
yêu cầu thi hành án dân sự = người ta không trả tiền theo án, tòa xử rồi không trả, cưỡng chế thi hành án, đòi tiền theo bản án
giải quyết tố cáo = tố cáo cán bộ, đơn tố cáo gửi ở đâu, thủ tục tố cáo
giải quyết khiếu nại = làm đơn khiếu nại, khiếu nại lần đầu, khiếu nại lần hai, thủ tục khiếu nại
tiếp công dân = gặp lãnh đạo, gặp chủ tịch xã, lịch tiếp dân
cấp giấy chứng nhận đủ điều kiện về an ninh trật tự = mở tiệm cầm đồ, mở dịch vụ đòi nợ, mở nhà nghỉ, mở quán massage, mở khách sạn, bán súng hơi, mở tiệm vàng cần an ninh
nghiệm thu về phòng cháy chữa cháy = công an xuống nghiệm thu phòng cháy, hoàn công phòng cháy, kiểm tra phòng cháy
đăng ký mẫu con dấu = làm con dấu, khắc con dấu mới, mất con dấu, mất mộc, đổi con dấu, con dấu bị mòn
đăng ký cai nghiện ma túy tự nguyện = con nghiện ngập, đem con đi cai, cai tại nhà, vô trại cai
xác nhận kết quả cai nghiện = giấy cai xong, giấy xác nhận hết nghiện
`;
