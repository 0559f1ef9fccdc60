/** What people say and the official words it stands for: `official; official = everyday, everyday`. */
export const WORDS_OF_RIVER_FARM = `
# river
phương tiện thủy nội địa = vỏ lãi, ghe, xuồng, tắc ráng, ghe máy, xuồng máy, vỏ máy, bo bo, ghe chài, xà lan, sà lan, tàu ghe, đò, chẹt
đăng ký phương tiện lần đầu đường thủy nội địa = giấy tờ ghe, đăng ký ghe, đăng ký xuồng, làm giấy ghe, đăng ký vỏ lãi, làm giấy tờ ghe
đăng ký lại phương tiện trong trường hợp chuyển quyền sở hữu phương tiện thủy = mua lại ghe, sang tên ghe, bán ghe, mua ghe cũ, sang tên xuồng, mua lại xà lan, mua lại sà lan
cấp lại giấy chứng nhận đăng ký phương tiện thủy = mất giấy tờ ghe, mất giấy ghe, mất giấy đăng ký ghe
xóa đăng ký phương tiện thủy = xóa tên ghe, ghe chìm, ghe hư bỏ, ghe mục, bỏ ghe
bến khách ngang sông = bến đò, bến đò ngang, đò ngang, bến phà, bến khách
bến thủy nội địa = bến ghe, bến cát, bến bốc hàng, bến lên hàng, bến vật liệu
giấy chứng nhận khả năng chuyên môn thuyền trưởng người lái phương tiện thủy nội địa = bằng lái ghe, bằng lái tàu, bằng tài công, tài công, bằng thuyền trưởng
sổ thuyền viên = thủy thủ, đi tàu biển, sổ đi biển
phương tiện hoạt động vui chơi giải trí dưới nước = mô tô nước, ca nô kéo dù, đạp vịt, chèo SUP, thuyền kayak
# fishery
tàu cá = ghe cào, ghe câu, ghe lưới, tàu đánh cá, ghe biển, ghe đánh cá, tàu cá, ghe đi biển
giấy phép khai thác thủy sản = phép đánh cá, giấy đánh bắt, đánh bắt, đi biển đánh cá, giấy phép đánh cá, giấy phép đánh bắt
giấy xác nhận nuôi trồng thủy sản lồng bè đối tượng thủy sản nuôi chủ lực = nuôi cá bè, lồng bè, cá bè, bè cá, nuôi cá lồng, nuôi tôm, nuôi cá tra, nuôi tôm thẻ, ao tôm, vuông tôm
cơ sở đủ điều kiện sản xuất ương dưỡng giống thủy sản = trại giống cá, ương cá giống, sản xuất tôm giống, bán cá giống, ương tôm giống, trại cá giống, vựa cá giống
thức ăn thủy sản = thức ăn tôm, thức ăn cá
# farming
thuốc bảo vệ thực vật = thuốc sâu, thuốc trừ sâu, thuốc cỏ, bán thuốc sâu, tiệm thuốc sâu, thuốc rầy, thuốc diệt cỏ, thuốc nông dược
cấp giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật = bán thuốc trừ sâu, mở tiệm thuốc sâu, đại lý thuốc sâu, bán nông dược
phân bón = phân hóa học, phân u rê, phân chuồng, phân bón lá
giấy chứng nhận đủ điều kiện buôn bán thuốc thú y = thuốc gà, thuốc heo, bán thuốc thú y, tiệm thuốc thú y, thuốc cho heo, thuốc cho gà
chứng chỉ hành nghề thú y = bác sĩ thú y, chích heo, chích bò, thú y tư nhân, chữa bệnh chó mèo, phòng khám thú y, khám chó mèo
chăn nuôi trang trại = trại heo, trại gà, nuôi heo, nuôi gà, nuôi vịt, trại vịt, nuôi bò, trang trại, trại chăn nuôi
kiểm dịch động vật trên cạn vận chuyển ra khỏi địa bàn cấp tỉnh = chở heo, chở gà, chở vịt, chở heo đi tỉnh khác, bán heo qua tỉnh khác, chở bò, xuất heo
hỗ trợ cơ sở sản xuất bị thiệt hại do dịch bệnh động vật = heo chết, dịch tả heo, heo bị dịch, gà chết dịch, heo bệnh chết, lở mồm long móng, cúm gà
thức ăn chăn nuôi = cám heo, cám gà, thức ăn heo, thức ăn gà
hỗ trợ phối giống nhân tạo gia súc = gieo tinh heo, gieo tinh bò, phối giống bò
giống cây trồng = lúa giống, cây giống, hột giống, giống lúa
chủng loại gạo thơm xuất khẩu = gạo thơm
khai thác nước dưới đất = khoan giếng, giếng khoan, giếng nước, đóng cây nước, cây nước
giấy phép hành nghề khoan nước dưới đất = nghề khoan giếng, thợ khoan giếng, đội khoan giếng
khai thác nước mặt = bơm nước sông, lấy nước sông, hút nước kênh
khai thác khoáng sản = hút cát, múc cát, khai thác cát, mỏ cát, lấy đất, đào đất bán
công trình thủy lợi = đê, cống, kênh mương, bờ kênh, cống đập
mã số cơ sở nuôi trồng các loài động vật thực vật thuộc phụ lục CITES = nuôi rắn, nuôi trăn, nuôi cá sấu, nuôi khỉ, nuôi chim quý, nuôi thú rừng, nuôi động vật hoang dã
thông báo phương án chăn nuôi ruồi lính đen bò cạp = nuôi ruồi, ruồi lính đen, nuôi dế, nuôi bọ cạp
chăn nuôi chim yến = chim yến, nhà yến, nuôi yến
khai thác gỗ rừng trồng thực vật rừng = cây rừng, trồng rừng, khai thác tràm, đốn tràm, cừ tràm, rừng tràm
giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm = vệ sinh an toàn thực phẩm, giấy vệ sinh thực phẩm, ATTP, VSATTP, giấy an toàn thực phẩm
công nhận làng nghề nghề truyền thống = làng chiếu, làng nghề dệt, nghề ông bà để lại
báo cáo đánh giá tác động môi trường = đánh giá môi trường, ĐTM, DTM
giấy phép môi trường = xả nước thải, xử lý nước thải, giấy môi trường, phép môi trường
trợ cấp tai nạn lực lượng xung kích phòng chống thiên tai = tai nạn khi chống lụt, đi chống bão bị thương, lực lượng xung kích
`;
