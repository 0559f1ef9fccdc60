/** What people say and the official words it stands for: `official; official = everyday, everyday`. */
export const WORDS_OF_VEHICLES = `
# vehicle
chứng nhận đăng ký xe = cà vẹt, cà vẹt xe, giấy tờ xe, cạt vẹt, cavet, giấy xe, giấy đăng ký xe, đăng kí xe
cấp chứng nhận đăng ký xe biển số xe trong trường hợp thay đổi chủ xe đăng ký sang tên xe = sang tên xe, mua xe cũ, mua lại xe, đổi chủ xe, bán xe, xe cũ mua lại, xe mua lại
~cấp chứng nhận đăng ký xe biển số xe trong trường hợp thay đổi chủ xe đăng ký sang tên xe = sang tên
thu hồi chứng nhận đăng ký xe biển số xe = rút hồ sơ gốc, trả biển số, nộp lại biển số, bán xe phải nộp lại, rút hồ sơ xe, hủy đăng ký xe
đăng ký cấp biển số xe lần đầu = bấm biển số, bốc biển số, ra biển số, làm biển số, mới mua xe, xe mới mua, mua xe mới
cấp lại chứng nhận đăng ký xe biển số xe = mất cà vẹt, mất giấy tờ xe, mất biển số, rớt biển số, mất bảng số, rớt bảng số
biển số xe = bảng số, bảng số xe, bản số
đổi chứng nhận đăng ký xe biển số xe = đổi biển số, biển vàng, đổi màu sơn xe, sơn lại xe, đổi màu xe, mờ biển số, đổi biển
xe mô tô xe gắn máy = xe máy, xe hai bánh, xe gắn máy, honda
xe ô tô = xe hơi, xe bốn bánh, xe con
xe máy chuyên dùng = xe tải, xe cẩu, máy cày, máy xúc, xe cuốc, máy gặt, máy kéo
đăng ký xe tạm thời = biển tạm, biển số tạm, giấy chạy tạm
# licence
giấy phép lái xe = bằng lái, bằng lái xe, bằng xe, bằng xe máy, giấy lái xe, bằng A1, bằng B2, bằng B1, bằng ô tô, GPLX
cấp lại giấy phép lái xe = mất bằng lái, rớt bằng lái, làm lại bằng lái
~cấp lại giấy phép lái xe = mất bằng, rớt bằng, bị mất bằng
đổi giấy phép lái xe = đổi bằng lái, bằng lái hết hạn, đổi bằng sang thẻ nhựa, đổi bằng giấy, bằng sắp hết hạn
cấp giấy phép lái xe quốc tế = bằng lái quốc tế, lái xe ở nước ngoài, bằng quốc tế
đổi giấy phép lái xe quân sự do Bộ Quốc phòng cấp = bằng lái bộ đội, bằng lái quân đội, bằng quân sự
đổi giấy phép lái xe hoặc bằng lái xe của người nước ngoài = bằng lái nước ngoài, đổi bằng lái nước ngoài, bằng lái của tây
đăng ký kiểm tra kiến thức pháp luật về trật tự an toàn giao thông đường bộ = phục hồi điểm bằng lái, bị trừ điểm, trừ hết điểm, hết điểm bằng lái
đào tạo lái xe = trường dạy lái, trường lái, dạy lái xe
giáo viên dạy thực hành lái xe = thầy dạy lái, giáo viên dạy lái
# inspection
cấp giấy chứng nhận kiểm định tem kiểm định an toàn kỹ thuật và bảo vệ môi trường xe cơ giới = đi đăng kiểm, khám xe, kiểm định xe, xét xe, tem đăng kiểm, đăng kiểm xe
chứng nhận an toàn kỹ thuật bảo vệ môi trường xe cơ giới cải tạo = độ xe, xe độ, hoán cải xe, thay đổi kết cấu xe, cải tạo xe, đóng thùng xe
chứng nhận kiểm định khí thải xe mô tô xe gắn máy = đo khói xe, đo khí thải
# transport
cấp phù hiệu cho xe ô tô kinh doanh vận tải = phù hiệu xe, phù hiệu, tem hợp đồng, phù hiệu xe tải
giấy phép kinh doanh vận tải bằng xe ô tô = xe khách, chạy xe hợp đồng, chạy xe dịch vụ, kinh doanh xe tải, chạy xe thuê, chạy taxi
giấy phép lưu hành xe quá tải trọng xe quá khổ giới hạn = xe chở quá khổ, chở hàng quá tải, xe siêu trường
giấy phép liên vận giữa Việt Nam và Campuchia = chạy xe qua Campuchia, xe qua Miên, xe liên vận
giấy phép vận chuyển hàng hóa nguy hiểm = chở xăng dầu, chở ga, chở hóa chất, chở hàng cháy nổ
biển quảng cáo đường bộ = bảng quảng cáo bên đường, bảng hiệu ven đường, dựng bảng quảng cáo
# more of vehicles
xe mô tô xe gắn máy = xe Wave, xe Vision, xe SH, xe tay ga, xe số, xe cub, chiếc Dream, xe đạp điện, xe máy điện
xe ô tô = xe du lịch, xe bảy chỗ, xe bán tải, xe bốn chỗ, xe mười sáu chỗ
đổi chứng nhận đăng ký xe biển số xe = cà vẹt rách, cà vẹt mờ, cà vẹt nhàu, biển số gãy, biển số mờ, đổi cà vẹt giấy qua cà vẹt mới, thay máy xe, đổi máy xe, đổi khung xe
cấp lại giấy phép lái xe = bằng lái bị rớt, rớt mất bằng, bằng bị mất, mất giấy phép lái xe, bằng bị công an giữ rồi mất
đổi giấy phép lái xe = bằng giấy đổi qua thẻ nhựa, bằng bị mờ, bằng rách, bằng lái bị gãy, quá hạn bằng lái, đổi bằng hạng C, xuống hạng bằng
sát hạch cấp giấy phép lái xe = thi bằng lái, học bằng lái, thi lấy bằng, học lái xe, thi A1, thi B1, học bằng xe máy, thi lại bằng lái
cấp giấy chứng nhận kiểm định = xe tới hạn đăng kiểm, rớt đăng kiểm, hết hạn đăng kiểm, gia hạn đăng kiểm
thu hồi chứng nhận đăng ký xe biển số xe = bán phế liệu xe, xe hư bỏ luôn, xe nát không chạy, trả bảng số, cắt cà vẹt, bán xe rồi báo công an
cấp phù hiệu biển hiệu = tem xe hợp đồng, phù hiệu xe khách, phù hiệu xe đầu kéo, phù hiệu taxi, phù hiệu hết hạn
biển số trúng đấu giá = biển số đẹp, đấu giá biển số, bảng số đẹp
cấp giấy phép xe tập lái = xe dạy lái, xe tập lái
vận tải hành khách = xe đò, xe ôm công nghệ, chạy grab, xe buýt, xe trung chuyển, xe đưa rước học sinh, xe đưa rước công nhân
vận tải hàng hóa = chở hàng thuê, chở lúa thuê, chở vật liệu, xe ba gác, xe lôi
`;
