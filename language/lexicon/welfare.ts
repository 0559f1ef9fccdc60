/** What people say and the official words it stands for: `official; official = everyday, everyday`. */
export const WORDS_OF_WELFARE = `
# insurance
giải quyết hưởng chế độ thai sản = tiền thai sản, nghỉ đẻ, nghỉ sinh, tiền đẻ, chế độ đẻ, bảo hiểm sinh con, tiền nghỉ sinh, tiền sanh, bảo hiểm thai sản
giải quyết hưởng chế độ ốm đau = nghỉ bệnh, nghỉ ốm, tiền ốm, nằm viện hưởng bảo hiểm, tiền nghỉ bệnh
giải quyết hưởng bảo hiểm xã hội một lần = rút bảo hiểm xã hội, lãnh bảo hiểm một cục, rút bảo hiểm một lần, lãnh bảo hiểm một lần, rút một cục, lãnh một cục, rút sổ bảo hiểm, rút BHXH, rút bảo hiểm
giải quyết hưởng chế độ tử tuất = tiền tuất, tử tuất, mai táng phí, tiền mai táng, tiền chôn cất, trợ cấp mai táng, tiền ma chay
ủy quyền lĩnh thay các chế độ bảo hiểm xã hội trợ cấp thất nghiệp = lãnh lương hưu giùm, nhận lương hưu giùm, lãnh thế, nhờ người lãnh lương hưu, nhận thay lương hưu, lãnh giùm
hưởng lương hưu = lương hưu, về hưu, tiền hưu, hưu trí
chuyển hưởng sang địa bàn khác người đang hưởng lương hưu trợ cấp = chuyển chỗ lãnh lương hưu, đổi nơi nhận lương hưu
lĩnh chế độ bảo hiểm xã hội bằng tiền mặt chuyển sang lĩnh bằng tài khoản cá nhân = lương hưu qua thẻ, lãnh lương hưu qua ATM, nhận lương hưu qua ngân hàng, đổi tài khoản lương hưu
truy lĩnh lương hưu trợ cấp bảo hiểm xã hội của người hưởng đã chết = lương hưu còn lại của người chết, lương hưu chưa lãnh
chế độ tai nạn lao động bệnh nghề nghiệp = tai nạn khi làm việc, tai nạn trong xưởng, bị máy cắt, té khi đang làm
đăng ký đóng cấp thẻ bảo hiểm y tế đối với người chỉ tham gia bảo hiểm y tế = thẻ bảo hiểm, bảo hiểm y tế, mua bảo hiểm y tế, BHYT hộ gia đình, mua thẻ bảo hiểm, bảo hiểm hộ gia đình
cấp lại đổi điều chỉnh thông tin trên sổ bảo hiểm xã hội thẻ bảo hiểm y tế = mất thẻ bảo hiểm, mất thẻ BHYT, mất sổ bảo hiểm, làm lại sổ bảo hiểm, sai tên trên thẻ bảo hiểm, đổi thẻ bảo hiểm
thanh toán trực tiếp chi phí khám chữa bệnh bảo hiểm y tế = đi khám trái tuyến, tự trả viện phí, trả lại tiền viện phí, thanh toán viện phí, tiền viện phí, cấp cứu không có thẻ
đăng ký đóng bảo hiểm xã hội tự nguyện cấp sổ bảo hiểm xã hội = mua bảo hiểm xã hội tự nguyện, đóng bảo hiểm tự nguyện, bảo hiểm tự nguyện, tự đóng bảo hiểm
# poverty
công nhận hộ nghèo hộ cận nghèo = sổ hộ nghèo, hộ nghèo, xét hộ nghèo, xin hộ nghèo, vô hộ nghèo, giấy hộ nghèo, cận nghèo, sổ nghèo
công nhận hộ thoát nghèo hộ thoát cận nghèo = thoát nghèo, ra khỏi hộ nghèo, hết nghèo
công nhận người lao động có thu nhập thấp = thu nhập thấp, lương thấp
công nhận hộ làm nông nghiệp có mức sống trung bình = mức sống trung bình
# merit
người có công liệt sỹ thương binh = thương binh, gia đình liệt sĩ, liệt sĩ, người có công
người hoạt động kháng chiến bị nhiễm chất độc hóa học = chất độc da cam, da cam
# more of insurance
giải quyết hưởng chế độ ốm đau = con bệnh nghỉ làm, nằm viện lãnh tiền, nghỉ chăm con bệnh, giấy nghỉ bệnh, giấy ra viện lãnh tiền
cấp lại đổi điều chỉnh thông tin trên sổ bảo hiểm xã hội thẻ bảo hiểm y tế = đổi nơi khám bệnh, đổi bệnh viện ban đầu, sai tên sổ bảo hiểm, gộp sổ bảo hiểm, mất thẻ bảo hiểm y tế, rớt thẻ bảo hiểm, đổi nơi khám chữa bệnh
giải quyết hưởng bảo hiểm xã hội một lần = lấy bảo hiểm một lần, lãnh một lần, nghỉ làm rút bảo hiểm, lấy hết bảo hiểm, rút hết bảo hiểm
giải quyết hưởng lương hưu = làm hồ sơ hưu, tới tuổi về hưu, nghỉ hưu sớm, đủ tuổi nghỉ hưu
chuyển hưởng lương hưu sang địa bàn khác = dời chỗ lãnh lương hưu, đổi chỗ lãnh lương hưu, lãnh lương hưu chỗ khác, chuyển lương hưu về quê
giải quyết hưởng chế độ tử tuất = chồng mất lãnh tiền, người đóng bảo hiểm chết, tiền tuất một lần, tiền tuất hàng tháng, đang lãnh lương hưu thì mất
đóng bảo hiểm y tế = thẻ bảo hiểm y tế hộ gia đình, gia hạn thẻ bảo hiểm, hết hạn thẻ bảo hiểm, mua bảo hiểm cho cả nhà, bảo hiểm học sinh
thanh toán trực tiếp chi phí khám chữa bệnh = đi viện không đem thẻ, cấp cứu trái tuyến, lấy lại tiền thuốc, xin lại tiền viện phí, không cùng chi trả
`;
