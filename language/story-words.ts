/** Politeness, pronouns and story words: they never name a procedure. `kind = phrases`. */
export const STORY_WORDS = `
polite = cho hỏi, cho em hỏi, cho tôi hỏi, cho tui hỏi, cho mình hỏi, cho con hỏi, xin hỏi, xin cho hỏi
hỏi chút, hỏi thăm, hỏi xíu, mình muốn hỏi, tôi muốn hỏi, em muốn hỏi, cán bộ ơi, anh chị ơi
ad ơi, shop ơi, chị ơi, anh ơi, em ơi, cô ơi, chú ơi, trợ lý ơi, dạ, ạ, ơi, vậy ạ, vậy, nha
nhé, nhe, hen, nghen, hả, hở, hông, không ạ, với ạ, giúp em, giúp tôi, giúp mình, giùm
giùm em, dùm, xin cảm ơn, cảm ơn, cám ơn, chào, xin chào, alo, làm ơn, vui lòng, giúp với
chỉ em, chỉ giùm, chỉ tôi, tư vấn giúp, tư vấn, hướng dẫn, cho biết, cho em biết, muốn biết
không biết, hổng biết, chưa biết, biết, hỏi, thì sao, thì phải, thế nào, như thế nào, ra sao
làm sao, sao, gì, gì không, gì vậy, nào, bây giờ, giờ, nay, hiện nay, hiện tại, hôm nay
hôm qua, hồi đó, hồi, lúc, bữa, bữa nay, mới đây, tháng trước, năm ngoái, năm nay, tuần trước
tuần rồi, hôm rồi, bữa rồi
story = tôi, tui, em, mình, anh, chị, cô, chú, bác, chúng tôi, tụi em, tụi mình, tụi tui, bên em
bên tôi, nhà tôi, nhà em, nhà tui, nhà mình, muốn, cần, phải, định, tính, đang, sẽ, đã, mới
vừa, xong, rồi, luôn, được, có, có thể, bị, là, thì, mà, và, với, ở, tại, của, cái, chiếc
cuốn, các, những, một, này, đó, kia, đây, để, nên, vì, do, nếu, khi, cũng, còn, lại, nữa, thôi
chỉ, rất, quá, lắm, hay, hoặc, từ, đến, đi, ra, lên, xuống, theo, về, việc, trường hợp, làm
xin, thủ tục, quy định, pháp luật, theo quy định, thực hiện, tiến hành, yêu cầu, người ta, ai
turn = vậy đó, cái này, cái đó, việc này, việc đó, chuyện này, trường hợp này, trường hợp đó, như vậy
thế, vụ này, hồ sơ này, thủ tục này, còn, nữa, thêm, khác, giống, luôn hả, xong rồi, xong hết
lỡ, nếu như, giả sử, ví dụ, mai mốt, sau này, trước, sau, ngày, hôm, tháng, năm, tuần
phải không, đúng không, chớ, chứ, á, à, ừ, ừm, ok, oke, dạ vâng, vâng, thưa, quý, cán bộ, con
cháu, ông, bà, ba, má, mẹ, cha, chồng, vợ, tụi con, tụi cháu, bên cháu, hết, nhiều, ít, nhanh
chậm, lâu, sớm, trễ, liền, ngay, chắc, hình như, nghe nói, nghe đâu, người, bạn, mọi người, tự
đem, mang, nộp, gửi, đóng, trả, lấy, nhận, xem, coi, điền, ghi, ký
`;
