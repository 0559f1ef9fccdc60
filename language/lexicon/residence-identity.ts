/** What people say and the official words it stands for: `official; official = everyday, everyday`. */
export const WORDS_OF_RESIDENCE_IDENTITY = `
# residence
đăng ký thường trú = nhập khẩu, nhập hộ khẩu, vô hộ khẩu, vào hộ khẩu, làm hộ khẩu, chuyển khẩu, chuyển hộ khẩu, nhập hộ, vô khẩu, thêm vào hộ khẩu
xóa đăng ký thường trú = cắt khẩu, cắt hộ khẩu, xóa khẩu, xóa hộ khẩu, rút khẩu
tách hộ = tách khẩu, tách hộ khẩu, ra hộ riêng, tách riêng hộ
đăng ký tạm trú = ở trọ, thuê trọ, phòng trọ, nhà trọ, mướn trọ, mướn phòng, ở thuê, thuê nhà ở, khai tạm trú, KT3, tạm trú dài hạn, sổ tạm trú
gia hạn tạm trú = hết hạn tạm trú, tạm trú hết hạn, thêm hạn tạm trú
xóa đăng ký tạm trú = dọn đi chỗ khác, trả phòng trọ, xóa tạm trú, cắt tạm trú, không ở trọ nữa
khai báo tạm vắng = đi vắng lâu ngày, đi xa lâu, khai vắng mặt, báo tạm vắng, đi làm xa
thông báo lưu trú = có khách ngủ lại, khách ở lại qua đêm, báo khách ở lại, người quen ngủ lại, khai báo lưu trú, bà con lên chơi ngủ lại
xác nhận thông tin về cư trú = CT07, giấy xác nhận cư trú, xác nhận nơi ở, xác nhận hộ khẩu, xác nhận thường trú, giấy xác nhận tạm trú
điều chỉnh thông tin về cư trú trong cơ sở dữ liệu về cư trú = sửa thông tin hộ khẩu, đổi chủ hộ, sai thông tin cư trú, thay chủ hộ
khai báo thông tin về cư trú đối với người chưa đủ điều kiện đăng ký thường trú tạm trú = không có chỗ ở ổn định, sống lang thang, không nơi ở, không có hộ khẩu, không có giấy tờ tùy thân
xác nhận nơi thường xuyên đậu đỗ sử dụng phương tiện vào mục đích để ở = sống trên ghe, ở trên ghe, ở dưới ghe, nhà bè, ở trên bè, ghe ở, sống dưới ghe
# identity
thẻ căn cước = chứng minh, chứng minh thư, giấy chứng minh, CMND, chứng minh nhân dân, thẻ chứng minh
thẻ căn cước = căn cước công dân, thẻ chip, căn cước gắn chip, CCCD, thẻ CCCD
cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên = làm căn cước lần đầu, đủ 14 tuổi, làm chứng minh lần đầu
cấp thẻ căn cước cho người dưới 14 tuổi = căn cước cho trẻ em, căn cước cho con nít, căn cước cho bé, làm căn cước cho con
cấp lại thẻ căn cước = mất căn cước, mất chứng minh, mất CCCD, rớt mất căn cước, làm lại căn cước, lạc căn cước
cấp đổi thẻ căn cước = căn cước hết hạn, đổi căn cước, hư căn cước, gãy căn cước, đổi chứng minh sang căn cước
xác nhận số chứng minh nhân dân 09 số số định danh cá nhân = giấy xác nhận số chứng minh cũ, xác nhận hai số là một, số CMND cũ, chứng minh 9 số, xác nhận số cũ
cấp tài khoản định danh điện tử mức độ 02 = VNeID, định danh điện tử, tài khoản định danh, định danh mức 2, mức 2, app VNeID, ứng dụng VNeID
cấp tài khoản định danh điện tử mức độ 01 = định danh mức 1, mức 1
mở khóa tài khoản định danh điện tử = mở khóa VNeID, VNeID bị khóa, tài khoản định danh bị khóa
tích hợp cập nhật điều chỉnh thông tin trên thẻ căn cước = thêm bằng lái vào căn cước, tích hợp giấy tờ vào căn cước
# passport
hộ chiếu phổ thông = hộ chiếu, pát bo, passport, sổ thông hành, sổ hộ chiếu
cấp hộ chiếu phổ thông ở trong nước = làm hộ chiếu, làm passport, xin hộ chiếu, đi nước ngoài chơi, đi du lịch nước ngoài
trình báo mất hộ chiếu phổ thông = mất hộ chiếu, mất passport, rớt hộ chiếu
khôi phục giá trị sử dụng hộ chiếu phổ thông = tìm lại được hộ chiếu, kiếm lại được hộ chiếu, kiếm được passport
thị thực = visa, vi da, giấy visa
giấy miễn thị thực = miễn visa, năm năm miễn visa, visa 5 năm
thẻ thường trú cho người nước ngoài tại Việt Nam = thẻ xanh cho người nước ngoài, ở luôn Việt Nam, định cư Việt Nam
thẻ ABTC = thẻ doanh nhân APEC, thẻ đi lại doanh nhân, thẻ APEC
giấy thông hành biên giới Campuchia = qua Campuchia, sang Campuchia, đi Miên, qua Miên, giấy qua biên giới
khai báo tạm trú cho người nước ngoài tại Việt Nam = khách tây thuê phòng, người nước ngoài ở nhà, người nước ngoài ở trọ, khai tạm trú cho khách nước ngoài
# more of living somewhere
đăng ký thường trú = nhập khẩu cho con, nhập khẩu cho vợ, nhập khẩu theo chồng, nhập hộ khẩu cho bé, về ở với chồng, về ở chung với ba má, vô chung hộ khẩu, làm hộ khẩu mới, mua nhà rồi nhập khẩu, chuyển khẩu về, cho người ở ké hộ khẩu
đăng ký tạm trú = báo tạm trú, lên đăng ký ở trọ, công nhân ở trọ, ở nhờ nhà bà con, sinh viên ở trọ, ở ké, chủ trọ khai tạm trú
xóa đăng ký thường trú = xóa tên trong hộ khẩu, cắt khẩu người chết, gạch tên hộ khẩu, ra khỏi hộ khẩu, đi nước ngoài xóa hộ khẩu
xác nhận thông tin về cư trú = giấy cư trú, giấy xác nhận chỗ ở, xác nhận thay sổ hộ khẩu, xin giấy CT07, xác nhận nhân khẩu, sổ hộ khẩu bị thu rồi
tách hộ = tách ra hộ riêng, ly hôn tách khẩu, con ra riêng tách hộ, cắt hộ
điều chỉnh thông tin về cư trú trong cơ sở dữ liệu về cư trú = đổi số nhà trên hộ khẩu, chủ hộ chết đổi chủ hộ, sai tên trong hộ khẩu, đổi quan hệ với chủ hộ
khai báo tạm vắng = đi khỏi địa phương, đi làm ăn xa, bị án treo đi xa, đi biển lâu ngày
cấp lại thẻ căn cước = rớt bóp mất căn cước, bị móc túi mất căn cước, làm lại thẻ chip, mất thẻ chip, mất căn cước công dân
cấp đổi thẻ căn cước = căn cước bị gãy, căn cước mờ chữ, tới tuổi đổi căn cước, 25 tuổi đổi căn cước, 40 tuổi đổi căn cước, đổi hình căn cước, sai thông tin trên căn cước, đổi thẻ chip
cấp tài khoản định danh điện tử mức độ 02 = làm VNeID, cài VNeID, kích hoạt VNeID, lên mức hai, đăng ký định danh, vô VNeID không được
khai thác thông tin trong cơ sở dữ liệu quốc gia về dân cư = tra thông tin dân cư, xin thông tin công dân
cấp hộ chiếu phổ thông ở trong nước = hộ chiếu cho con nít, hộ chiếu gắn chip, làm hộ chiếu lần đầu, hộ chiếu hết hạn, hết hạn hộ chiếu, hộ chiếu hết trang, đi Mỹ thăm con, đi nước ngoài lần đầu
gia hạn tạm trú cho người nước ngoài = gia hạn visa, visa hết hạn, chồng tây hết hạn visa
thẻ tạm trú cho người nước ngoài = thẻ tạm trú cho chồng tây, thẻ tạm trú
`;
