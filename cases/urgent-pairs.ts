/**
 * Danger told by two things that stand near each other, whatever they are called: `kind = phrases`. One alone says
 * nothing ("cầu", "gãy"); what goes with what stands in `DANGEROUS_PAIRS`. A row `-` holds what sounds alike.
 */
export const PAIR_WORDS = `
structure = cây cầu, cầu, cầu khỉ, cầu ván, trụ, trụ đèn, trụ điện, cột, cột đèn, cột điện, cột cờ, cây, nhánh cây, cây cổ thụ, cành cây, tường, bức tường, vách, mái, mái tôn, mái ngói, ngói
  trần, la phông, giàn giáo, dàn giáo, ván, kè, bờ kè, bờ bao, bờ đê, đê, bờ sông, mé sông, căn nhà, nhà tôi, nhà tui, nhà dân, nhà kế, hàng rào, cổng chào, ban công, bảng hiệu, cầu thang, bồn nước, sàn nhà
  phòng học, mảng vữa, vữa, gạch, đan cống, lan can, cần cẩu, cần trục, mái che, nhịp cầu, dầm, đất vườn, bờ kinh, bờ rạch
failing = gãy, gãy gốc, gãy ngang, nghiêng, nghiêng ngả, ngả nghiêng, sập, sụp, sạt, lở, sạt lở, nứt toác, nứt, bung, rơi, rớt, rụng, lung lay, rỗng gốc, rỗng ruột, mục gốc, xiêu, ngã xuống, bật gốc, trốc gốc, rỉ nước, vỡ, trôi, sụt, sụt lún, hàm ếch, đổ ập
wire = dây điện, dây cáp, sợi cáp, sợi dây, dây trung thế, dây hạ thế, đường dây, đường điện, dây nguội, dây nóng, dây
loose = sà, sà xuống, đứt, muốn đứt, chùng, võng, rũ, lòi, hở, rớt, rơi, lòng thòng, lủng lẳng, thòng, xẹt, tóe lửa, nổ lụp bụp, lòi đồng, nằm dưới, sát mái, chạm
opening = nắp cống, nắp hố ga, hố ga, miệng cống, cống, hố, đan, đan cống, lỗ, tủ điện, cầu dao ngoài, giếng, hầm, nắp đan, cửa tủ
open = mất nắp, không nắp, mất, bể, trống hoác, trống, mở toang, mở cửa, hở, không đậy, chưa lấp, chưa rào, không rào, không rào chắn, sâu, lỗ to, lỗ lớn, hụt chân, lọt, sụp
people = người, đứa, đứa nhỏ, đứa bé, em, em bé, bé, cháu, trẻ, con nít, tụi nhỏ, mấy đứa, học sinh, bà cụ, ông cụ, cụ, bà con, công nhân, thợ, vợ, con tôi, con tui, má tôi, ba tôi, bà, chị, anh, phụ nữ, người già, bệnh nhân, khách
harm = bị thương, nôn, nôn ói, nôn thốc, ói, tiêu chảy, đau bụng, ngất, xỉu, co giật, sốt cao, thở oxy, khó thở, tức ngực, bỏng, bị bỏng, phỏng, bị phỏng, bị té, té gãy, hụt chân, bị trúng, trúng đầu, suýt trúng, đuối, bầm mắt, bầm tím, tím người, nhéo, đánh bầm, bỏ đói, bị đâm, bị chém, gãy tay, gãy chân, chảy máu, mù mắt, nhập viện, đi cấp cứu, kẹt trong, mắc kẹt, nằm liệt, chạy thận
beating = đánh vợ, đánh con, đánh mẹ, đánh cha, đánh trẻ, đánh em, đánh bà, bạo hành
again = đêm nào cũng, ngày nào cũng, hoài, bầm, khóc, máu, la khóc, kêu cứu
weapon = dao, rựa, mác, mã tấu, búa, gậy sắt, súng, kiếm, tuýp sắt, chai bom, bom xăng, cục đá
violent = vác, cầm, xách, rượt, chém, đâm, đòi giết, đòi chém, đòi đốt, dọa giết, dọa đốt, ném, quăng, chửi, xông, hăm
beast = vịt, đàn vịt, gà, đàn gà, heo, bầy heo, bò, đàn bò, trâu, dê, chuồng, gia súc, gia cầm, chim cút, tôm, ao tôm
dying = chết, chết sạch, chết hết, chết trắng, chết rải rác, chết hàng loạt, bỏ ăn, sốt đỏ, lăn ra, nổi mụn nước, lở mồm, co giật, ỉa máu
many = trăm con, chục con, mấy chục, hai trăm, hàng loạt, cả đàn, cả bầy, sạch chuồng, liên tục, trong hai ngày, mỗi ngày, nghi dịch, sợ cúm, lây
deep = ngập, nước ngập, nước lên, nước dâng, nước lớn, nước tràn, lụt
body = ngang bụng, tới bụng, ngang ngực, tới ngực, ngang hông, thắt lưng, tới cổ, tới mái, lút đầu, lên nóc, nằm liệt, mắc kẹt, không ra được, không đi đâu được, cô lập, trôi, cuốn
light = đèn đỏ, đèn xanh, đèn xanh đèn đỏ, đèn tín hiệu, đèn giao thông
out = tắt, tắt ngúm, hư, không sáng, không hoạt động, chết, loạn
soon = đang, sắp, muốn, sẽ, chực, gần, có nguy cơ
event = vỡ, sập, đổ, gãy, rớt, rơi, trôi, bung, đứt, nổ, tràn, bể, lở
spill = dầu, nhớt, hóa chất, a xít, axit, xăng, gas, amoniac, chất lỏng
spread = loang, vũng, chảy tràn, rò rỉ, rỉ ra, rò, xì, bốc mùi hắc, tràn ra đường, đổ ra đường
- = cầu dao, đầu cầu, chân cầu, sát vách, tràn qua, tôm thiếu, chủ trọ, trụ sở, bệnh viện, mặt cắt, thịt heo, thịt bò, thịt gà, bán heo, cầu trượt, cầu thủ, cầu tiêu, hầm cầu, gạch tên, nhu cầu, yêu cầu, cầu mong, người bán, người quen, xin cây, cây xăng, cây số, dây thun, dây chuyền, bán trái cây, trái cây, dầu gió, dầu ăn, chết tên, đánh đàn, đánh bài
`;

/** Two kinds of words, and how many syllables may lie between them. */
export const DANGEROUS_PAIRS = [
  ['structure', 'failing', 7],
  ['wire', 'loose', 6],
  ['opening', 'open', 5],
  ['people', 'harm', 7],
  ['beating', 'again', 10],
  ['weapon', 'violent', 6],
  ['deep', 'body', 12],
  ['light', 'out', 8],
  ['soon', 'event', 0],
  ['spill', 'spread', 3],
] as const;

/** One animal dies every day; many at once are an outbreak: three kinds within so many syllables. */
export const OUTBREAK = ['beast', 'dying', 'many', 14] as const;
