/** What people say and the official words it stands for: `official; official = everyday, everyday`. */
export const WORDS_OF_BUSINESS_MONEY = `
# business
đăng ký thành lập hộ kinh doanh = đăng ký kinh doanh, mở tiệm tạp hóa, mở quán ăn, mở quán cà phê, bán tạp hóa, mở quán nhậu, bán cà phê, hộ cá thể, môn bài
~đăng ký thành lập hộ kinh doanh = giấy phép kinh doanh, mở tiệm, mở quán, buôn bán nhỏ, mở cửa hàng, mở shop, giấy buôn bán, mở đại lý, mở cơ sở, mở chỗ bán, ra làm ăn, buôn bán, làm ăn
chấm dứt hoạt động hộ kinh doanh = dẹp tiệm, nghỉ bán, đóng cửa tiệm, dẹp quán, nghỉ kinh doanh, trả giấy phép kinh doanh, đóng quán, sang quán, nghỉ buôn bán, hết bán, nghỉ làm ăn, đóng tiệm, giải tán tiệm, dẹp tiệm tạp hóa
tạm ngừng kinh doanh hộ kinh doanh = tạm nghỉ bán, nghỉ bán tạm, nghỉ bán vài tháng, ngưng bán, tạm đóng cửa, tạm nghỉ kinh doanh, ngưng kinh doanh, tạm đóng quán
đăng ký thay đổi nội dung đăng ký hộ kinh doanh = đổi tên quán, đổi tên tiệm, dời tiệm, đổi chỗ bán, đổi địa chỉ tiệm, bán thêm mặt hàng, thêm ngành nghề, đổi chủ quán
cấp lại giấy chứng nhận đăng ký hộ kinh doanh = mất giấy phép kinh doanh, mất giấy kinh doanh, rách giấy phép kinh doanh
đăng ký thành lập công ty trách nhiệm hữu hạn = mở công ty, lập công ty, thành lập công ty, mở doanh nghiệp, ra công ty
đăng ký thành lập công ty TNHH một thành viên = một mình mở công ty, công ty một chủ, công ty một mình
đăng ký thành lập công ty TNHH hai thành viên trở lên = hùn vốn mở công ty, hùn hạp mở công ty, mở công ty chung với bạn, góp vốn mở công ty
giải thể doanh nghiệp = dẹp công ty, đóng công ty, đóng cửa công ty, giải tán công ty, phá sản công ty
thông báo tạm ngừng kinh doanh doanh nghiệp = công ty nghỉ tạm, công ty tạm ngưng, công ty ngưng hoạt động
đăng ký thay đổi địa chỉ trụ sở chính đổi tên doanh nghiệp = dời công ty, chuyển trụ sở, đổi tên công ty, đổi địa chỉ công ty
thay đổi người đại diện theo pháp luật doanh nghiệp = đổi giám đốc, thay giám đốc, đổi người đứng tên công ty
đăng ký thành lập hợp tác xã = hợp tác xã, HTX, lập hợp tác xã
đăng ký thành lập tổ hợp tác = tổ hợp tác, tổ hùn vốn
cấp lại giấy chứng nhận đăng ký doanh nghiệp = giấy công ty bị mất, mất giấy phép công ty, mất đăng ký kinh doanh công ty
# tax
khai lệ phí trước bạ = trước bạ, thuế trước bạ, tiền trước bạ, phí trước bạ
thuế sử dụng đất phi nông nghiệp = thuế nhà đất, thuế đất, đóng thuế đất, thuế đất ở, thuế đất hàng năm
thuế thu nhập cá nhân = thuế thu nhập, thuế lương, thuế TNCN
quyết toán thuế hoàn thuế đối với cá nhân cư trú có thu nhập từ tiền lương tiền công = quyết toán thuế, xin lại tiền thuế, lấy lại tiền thuế, hoàn thuế lương, thuế đóng dư, lấy lại thuế thu nhập
khai thuế TNCN cá nhân có thu nhập từ chuyển nhượng bất động sản = thuế bán đất, thuế mua bán nhà, thuế bán nhà, thuế chuyển nhượng đất
khai thuế đối với cá nhân cho thuê bất động sản = cho thuê nhà, cho thuê phòng trọ, cho mướn nhà, thuế nhà trọ, cho thuê trọ
đăng ký thuế lần đầu đối với người nộp thuế là cá nhân người phụ thuộc = mã số thuế, MST, số thuế, đăng ký mã số thuế cá nhân
đăng ký thuế người phụ thuộc = người phụ thuộc, giảm trừ gia cảnh, nuôi cha mẹ già giảm thuế
chấm dứt hiệu lực mã số thuế = đóng mã số thuế, khóa mã số thuế, hủy mã số thuế, bỏ mã số thuế
khôi phục mã số thuế = mở lại mã số thuế, mã số thuế bị khóa
đăng ký sử dụng hóa đơn điện tử = hóa đơn đỏ, xuất hóa đơn, hóa đơn VAT, hóa đơn điện tử
xử lý hóa đơn điện tử đã lập sai = viết sai hóa đơn, hóa đơn ghi sai, hóa đơn sai, xuất sai hóa đơn
khai thuế đối với hộ kinh doanh cá nhân kinh doanh = thuế khoán, thuế quán, thuế hộ kinh doanh, thuế buôn bán, đóng thuế quán
hoạt động kinh doanh trên nền tảng thương mại điện tử = bán hàng online, bán hàng trên mạng, bán shopee, bán tiktok
nộp dần tiền thuế nợ = đóng thuế từ từ, trả góp tiền thuế, đóng thuế nhiều lần, nợ thuế
gia hạn nộp thuế = xin chậm nộp thuế, hoãn nộp thuế, xin đóng thuế trễ
xác nhận thực hiện nghĩa vụ thuế = giấy không nợ thuế, xác nhận đóng đủ thuế, xác nhận không nợ thuế
thuế giá trị gia tăng = thuế VAT, VAT
# bank
thu đổi tiền không đủ tiêu chuẩn lưu thông = đổi tiền rách, tiền rách, tiền cũ rách, tiền hư
thông tin tín dụng = nợ xấu, coi nợ xấu, CIC, tra nợ xấu
kinh doanh mua bán vàng miếng = tiệm vàng, mua bán vàng, bán vàng miếng
đại lý đổi ngoại tệ = đổi đô, đổi ngoại tệ, đổi tiền đô, bàn đổi tiền, đổi đô la
quỹ tín dụng nhân dân = quỹ tín dụng, quỹ tín dụng xã
vay nước ngoài = vay tiền nước ngoài, mượn tiền nước ngoài
`;
