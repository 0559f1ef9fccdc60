/** What people say and the official words it stands for: `official; official = everyday, everyday`. */
export const WORDS_OF_CULTURE_TRADE = `
# culture, sport, tourism
cấp giấy phép đủ điều kiện kinh doanh dịch vụ karaoke = mở quán karaoke, mở phòng hát, giấy phép karaoke
cấp giấy phép kinh doanh dịch vụ vũ trường = mở vũ trường, mở bar
thông báo tổ chức lễ hội = cúng đình, làm lễ hội, tổ chức lễ hội, lễ kỳ yên
đăng ký hoạt động thư viện = mở phòng đọc sách, mở thư viện tư
công nhận gia đình văn hóa khu dân cư văn hóa = gia đình văn hóa, bằng gia đình văn hóa, ấp văn hóa
cấp giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao = mở phòng gym, mở hồ bơi, mở sân bóng, sân bóng mini, dạy võ, mở lớp yoga, sân pickleball
cấp giấy phép kinh doanh dịch vụ lữ hành = mở công ty du lịch, làm tour, bán tour
công nhận hạng cơ sở lưu trú du lịch = khách sạn mấy sao, xếp hạng khách sạn, mở homestay, nhà nghỉ du lịch
cấp thẻ hướng dẫn viên du lịch = thẻ dẫn tour, thẻ hướng dẫn viên, bằng hướng dẫn viên
thông báo sản phẩm quảng cáo trên bảng quảng cáo băng rôn = treo băng rôn, treo bảng quảng cáo, dựng pa nô, treo bảng hiệu
cấp giấy phép tổ chức biểu diễn nghệ thuật = tổ chức ca nhạc, hát hội chợ, đoàn cải lương, gánh hát
cấp giấy phép hoạt động in = mở tiệm in, tiệm photo, mở xưởng in, in sách
cấp giấy chứng nhận đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng = mở tiệm net, tiệm game, mở quán net, tiệm internet
hoạt động tín ngưỡng tôn giáo = mở miếu, cất chùa, lập am, tụng kinh đông người, sinh hoạt đạo, đăng ký sinh hoạt tôn giáo, sửa đình, xây nhà thờ
thành lập hội = lập hội, lập câu lạc bộ, hội đồng hương
# trade and industry
cấp giấy phép bán lẻ rượu = bán rượu, nấu rượu bán, giấy phép bán rượu, nấu rượu đế, rượu gạo
cấp giấy phép sản xuất rượu thủ công nhằm mục đích kinh doanh = nấu rượu thủ công, lò rượu
cấp giấy phép bán lẻ sản phẩm thuốc lá = bán thuốc lá, giấy phép bán thuốc hút, đại lý thuốc lá
cấp giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu = mở cây xăng, bán xăng, trạm xăng, cây xăng mini
cấp giấy chứng nhận đủ điều kiện cửa hàng bán lẻ khí dầu mỏ hóa lỏng chai = bán gas, đại lý gas, đổi bình gas, mở tiệm gas
đăng ký hoạt động khuyến mại = làm khuyến mãi, bán hàng khuyến mãi, quay số trúng thưởng, bốc thăm trúng thưởng
đăng ký tổ chức hội chợ triển lãm thương mại = mở hội chợ, tổ chức hội chợ
bố trí sắp xếp điểm kinh doanh tại chợ = xin sạp chợ, sang sạp, thuê sạp, lô sạp, ki ốt chợ, sạp chợ
cấp giấy phép hoạt động điện lực = bán điện mặt trời, điện mặt trời mái nhà, kéo điện bán
đăng ký hoạt động bán hàng đa cấp = bán hàng đa cấp, đa cấp
cấp giấy phép kinh doanh hóa chất = bán hóa chất, kho hóa chất, bán a xít
đăng ký mã số mã vạch = mã vạch, in mã vạch, tem mã vạch
đăng ký nhãn hiệu bảo hộ = đăng ký thương hiệu, giữ tên thương hiệu, logo độc quyền, đăng ký logo
chứng nhận sản phẩm ocop = sản phẩm OCOP, làm OCOP, chấm sao OCOP
# communication and post
cấp giấy phép bưu chính = mở chỗ giao hàng, dịch vụ giao hàng nhanh, chuyển phát nhanh
đăng ký tên miền = mua tên miền, tên miền chấm vn
thông báo website thương mại điện tử bán hàng = mở trang web bán hàng, web bán hàng, khai báo website
lắp đặt trạm thu phát sóng = trụ ăng ten, dựng trạm phát sóng, trạm BTS
# water, electricity, public things
đấu nối nước sạch = gắn đồng hồ nước, kéo nước máy, xin nước máy, vô nước máy
đấu nối thoát nước = đấu cống, thông ống cống ra hố ga
cấp điện mới = gắn đồng hồ điện, xin công tơ điện, câu điện, vô điện kế, kéo điện kế
`;
