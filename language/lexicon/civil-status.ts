/** What people say and the official words it stands for: `official; official = everyday, everyday`. */
export const WORDS_OF_CIVIL_STATUS = `
# civil-status
đăng ký khai sinh = khai sanh, làm khai sanh, giấy khai sanh, giấy sanh, làm giấy sinh
đăng ký khai sinh = mới sinh em bé, mới sanh, mới đẻ, sinh con, sanh con, đẻ con, em bé mới sinh, vợ sinh, bé mới chào đời
đăng ký kết hôn = hôn thú, giấy hôn thú, giá thú, làm hôn thú, giấy kết hôn, giấy cưới
đăng ký kết hôn = cưới vợ, lấy chồng, lấy vợ, làm đám cưới, cưới nhau, cưới chồng, lập gia đình
cấp giấy xác nhận tình trạng hôn nhân = giấy độc thân, chứng nhận độc thân, xác nhận độc thân, giấy chưa vợ, giấy chưa chồng, giấy chưa có gia đình, chưa từng kết hôn
đăng ký khai tử = khai tử, báo tử, giấy báo tử, chứng tử, giấy chứng tử, giấy tử
đăng ký khai tử = mới mất, qua đời, đã mất, chết rồi, từ trần, mới chết, ba mất, mẹ mất, má mất, ông mất, bà mất, tía mất, chồng mất, vợ mất
đăng ký nhận cha mẹ con = nhận con, nhận cha, nhận mẹ, nhận con ruột, con ngoài giá thú, nhìn con, nhận lại con, thêm tên cha
thay đổi, cải chính, bổ sung thông tin hộ tịch = sửa giấy khai sinh, sửa khai sinh, sai tên trong khai sinh, sai năm sinh, sửa ngày sinh, đổi tên, đổi họ, sửa tên, thêm chữ lót, sửa họ tên, sửa tên đệm
thay đổi cải chính hộ tịch xác định lại dân tộc = đổi dân tộc, sửa dân tộc, xác định dân tộc
cấp bản sao trích lục hộ tịch bản sao giấy khai sinh = trích lục, trích lục khai sinh, bản sao khai sinh, xin lại khai sinh bản sao, sao lục, khai sinh bản sao, trích lục khai tử, trích lục kết hôn
đăng ký lại khai sinh = mất giấy khai sinh, mất khai sinh, mất bản chính khai sinh, làm lại giấy khai sinh, làm lại khai sinh
đăng ký lại kết hôn = mất giấy kết hôn, mất hôn thú, làm lại giấy kết hôn, làm lại hôn thú, mất giấy đăng ký kết hôn
đăng ký lại khai tử = làm lại giấy khai tử, mất giấy khai tử
đăng ký giám hộ = người giám hộ, trông nom trẻ mồ côi, nuôi cháu mồ côi, đỡ đầu
đăng ký chấm dứt giám hộ = thôi giám hộ, hết giám hộ, không giám hộ nữa, bỏ giám hộ
ghi vào sổ hộ tịch việc ly hôn hủy việc kết hôn của công dân Việt Nam ở nước ngoài = ly hôn ở nước ngoài, ly dị ở nước ngoài, ghi chú ly hôn, ly hôn bên đó
ghi vào sổ hộ tịch việc kết hôn của công dân Việt Nam đã được giải quyết ở nước ngoài = ghi chú kết hôn, kết hôn bên nước ngoài rồi, cưới ở nước ngoài rồi
ly hôn = ly dị, thôi nhau, bỏ nhau
liên thông đăng ký khai sinh đăng ký thường trú cấp thẻ bảo hiểm y tế trẻ em dưới 6 tuổi = làm giấy tờ cho trẻ mới sinh một lượt, khai sinh nhập khẩu bảo hiểm, ba trong một, 3 trong 1, gộp khai sinh
đăng ký khai sinh cho người đã có hồ sơ giấy tờ cá nhân = chưa từng làm khai sinh, lớn tuổi chưa có khai sinh, già rồi chưa có khai sinh, không có khai sinh
# foreign
có yếu tố nước ngoài = chồng tây, vợ tây, con lai, người tây, ông tây, Việt kiều
# adoption
đăng ký việc nuôi con nuôi = xin con nuôi, nhận con nuôi, nuôi con nuôi, xin con, con nuôi
nuôi con nuôi cha dượng mẹ kế nhận con riêng = cha dượng, ba dượng, mẹ kế, mẹ ghẻ, con riêng
# nationality
nhập quốc tịch Việt Nam = vô quốc tịch Việt Nam, xin quốc tịch, nhập tịch
thôi quốc tịch Việt Nam = bỏ quốc tịch, thôi tịch, từ bỏ quốc tịch
trở lại quốc tịch Việt Nam = xin lại quốc tịch, lấy lại quốc tịch, hồi tịch
# more of families
đăng ký khai sinh = làm giấy cho em bé, đặt tên cho con, cháu mới chào đời, giấy tờ cho bé sơ sinh, sanh đôi, bé sanh rớt
đăng ký kết hôn = ra xã ký giấy cưới, ký giấy kết hôn, lên xã đăng ký cưới, tái hôn, đi bước nữa, cưới lần hai, lấy vợ khác, lấy chồng khác
đăng ký kết hôn có yếu tố nước ngoài = lấy chồng nước ngoài, lấy vợ nước ngoài, cưới chồng ngoại, cưới Việt kiều, lấy chồng Đài, lấy chồng Hàn, cưới chồng tây
đăng ký khai tử = người nhà mất, ông bà mất, ba má mất, mất ở bệnh viện, chết ở nhà, chết đuối làm giấy, báo người chết, xóa tên người chết
thay đổi cải chính bổ sung thông tin hộ tịch = thêm tên lót, bỏ chữ lót, sai tên lót, sai chữ lót, sai họ, sai tên mẹ, sai tên cha, ghi sai ngày sinh, ghi lộn năm sinh, khai sinh ghi lộn, khai sinh sai, thiếu tên cha, đổi tên cho con, đổi họ cho con, lấy họ mẹ, lấy họ cha, sửa quê quán, sai quê quán, sai giới tính, chuyển giới
cấp bản sao trích lục hộ tịch bản sao giấy khai sinh = xin bản sao giấy kết hôn, bản sao khai tử, sao lục hộ tịch, in lại khai sinh, trích lục hộ tịch
đăng ký khai sinh kết hợp đăng ký nhận cha mẹ con = con chưa có cha trong giấy khai sinh, chưa đăng ký kết hôn mà có con, có con trước khi cưới, sống chung chưa cưới có con, con theo họ cha
xác nhận thông tin hộ tịch = xác nhận đã đăng ký kết hôn, giấy xác nhận khai sinh, xác nhận hộ tịch
đăng ký giám hộ = cử người giám hộ, làm người đỡ đầu cho cháu, ông bà nuôi cháu, người mất năng lực hành vi, giám hộ cho người bệnh tâm thần
đăng ký giám sát việc giám hộ = coi chừng người giám hộ, người giám sát giám hộ
cấp giấy xác nhận tình trạng hôn nhân = chưa vợ chưa chồng, xác nhận chưa kết hôn, xác nhận còn độc thân, giấy xác nhận độc thân để mua đất, giấy độc thân vay ngân hàng, giấy chứng nhận chưa kết hôn
đăng ký lại việc nuôi con nuôi = mất giấy con nuôi, làm lại giấy con nuôi
chấm dứt việc nuôi con nuôi = bỏ con nuôi, trả con nuôi, từ con nuôi
`;
