/**
 * Words of danger to life or health, or of damage under way: `weight = phrases`; 3 is enough alone.
 * Negative rows hold what sounds alike and is not.
 */
export const URGENT_WORDS = `
3 = té xe, xe té, té rồi, bị té, té hoài, té gãy, trượt té, ngã xe, người bị thương, bị thương, chết người, cấp cứu người, nhập viện, đi viện, đi bệnh viện
  xẹt lửa, xẹt điện, phát lửa, phát cháy, bốc cháy, chập cháy, cháy nổ, nổ bình, rò điện, hở điện, điện giật, giật điện, nhiễm điện, đứt dây, sợ cháy, dễ cháy
  muốn ngã, sắp ngã, muốn đổ, sắp đổ, sắp sập, muốn sập, bị sập, sập xuống, đổ sập, nghiêng ra, nghiêng hẳn, nứt chân, nứt toác, nứt tường, rớt xuống, rơi xuống đầu
  lọt chân, lọt bánh, lọt hố, lọt cống, sụp hố, sụp chân, thủng lỗ, thủng ván, mất nắp, không nắp, bị mất nắp, mất nắp cống, nắp hố ga, hố sâu
  bờ bao bể, bể bờ bao, vỡ bờ bao, vỡ đê, bể đê, tràn đê, sạt lở, cuốn trôi, chìm nhà, mất trắng, nước cuốn, tốc mái
  ngộ độc, ói mửa, ói, đau bụng, sốt xuất huyết, ổ dịch, tay chân miệng, dịch tả, cúm gia cầm, chết hàng loạt, lây lan, bệnh dại, rầy nâu, nước mặn vô, nước mặn tràn
  dọa giết, dọa đánh, hăm dọa, hung khí, mã tấu, đánh nhau, tạt sơn, đua xe, cướp, giật dây chuyền, giật đồ, bạo hành, hành hung, xâm hại, đánh đập
  cắn người, chó cắn, rượt cắn, bị cắn, cắn trẻ, chó dữ, thở không nổi, khó thở, ngạt thở, ho hoài, ho sặc, khí độc, rò gas, rò rỉ hóa chất
  hố sụp, sụp sâu, suýt lọt, suýt té, suýt chết, xém té, xém lọt, lọt xuống, té xuống, không có nắp, chưa ai rào, gãy tay, gãy chân, chảy máu, đánh hội đồng, cầm dao, rượt nhau
  tràn qua, bị xói, xói lở, nước tràn vô nhà ngập, tràn vô ruộng, lây qua, lây sang, lăn ra chết, chết mấy trăm, chết cả đàn, hăm đốt, đốt nhà, hăm giết, đòi chém, bắt cóc, dụ dỗ trẻ
  sắp gãy, muốn gãy, xiêu vẹo, dây hở, hở lòng thòng, rớt xuống mương, dây điện đứt, dây điện rớt, chạm điện, cây ngã, cây đổ đè, đè lên nhà, sụt xuống, sụt nền, nền sụt, tường nứt, khí khét, ngộp
  đuối nước, chết đuối, té xuống sông, kim tiêm, quá số người, cửa không đóng được, đèn tín hiệu, đèn giao thông, đèn đỏ hư, đá văng, vật nổ, bom, mìn
  mất phanh, lủng lẳng, gãy cầu, cầu gãy, sập cầu, hố tử thần, sắp rớt, không có nước xài, không nước xài
3 = gãy gập, nằm dưới đất, nằm giữa đường, dây còn điện, lao xuống, cứu kịp, may mà, may không trúng, rơi mảng, mảng vữa, rớt trúng, rơi trúng, trúng người, trúng đầu, sập giàn
  trôi xuống, sắp trôi, lở thêm, hàm ếch, nước xiết, mắc kẹt, chở đi cấp cứu, đưa đi cấp cứu, nôn ói, bị ngất, xỉu, bất tỉnh, người chết, tử vong, nguy kịch, co giật, bị bỏng, phỏng, ngạt, chở quá tải học sinh
  lây nhanh, chết mấy con, chết liên tục, chết trắng, nổi cục, dịch bệnh, sốt cao, chích ngừa dại, chó dại, chó điên, cắn bà, cắn ông, cắn đứa, cắn cháu, cắn trúng, rắn độc, ong đốt, ong vò vẽ
  đập phá, xông vô, xông vào, người lạ bắt, rình bắt trẻ, súng, phóng hỏa, tự tử, đốt xe, nổ pháo, chìm ghe, chìm đò, lật xe, lật ghe, đụng chết, cán chết, xe mất thắng
3 = nghi dịch, chết trong đêm, chết rải rác, bỏ ăn chết, đê rò, rò nước, đắp tạm, lòi ra, lòi dây, mở toang, sát dây điện, vướng dây điện, chạm dây điện
  sập trần, trần rớt, trần rơi, tường đổ, tường sập, sắp bung, bung ra, hàng rào đổ, cổng sập, cây gãy, nhánh gãy đè, cây đè nhà, cây đè xe, cây sắp đổ, cây nghiêng, cây mục
  bị đâm, đâm chết, bị giết, bắt giữ người, bị hiếp, quấy rối, sàm sỡ, dâm ô, lạc mất con, mất tích, bé bị, nhảy sông, nhảy cầu, uống thuốc sâu, tự vẫn, đang cháy, khói lửa, cháy lan, cháy rừng, cháy nhà
  chảy máu, gãy xương, chấn thương, té chết, té chấn thương, tai nạn chết, tai nạn nghiêm trọng, chết oan, suýt nữa, trôi xe, cuốn xe, chìm xe, ngập tới ngực, ngập tới mái, cô lập, nước lên nhanh, nước lớn nhanh
2 = chém, dao, lửa cháy, hở, xói, lây, sụp, bị đánh, suýt, sắp, té, gãy, cháy, nổ, sập, đổ xuống, nghiêng, dọa, nứt, võng, chùng, thủng, chìm, tai nạn, khói đen, bệnh nặng, cấp cứu, khói độc, ho, ngã xuống, trơn trượt, sụp
1 = gấp, khẩn, khẩn cấp, nguy hiểm, nguy hiểm lắm, trẻ em, con nít, học sinh, nguy cơ, ngay lập tức, lo lắm, sợ lắm, mục
0 = cầu dao, chặt chém, đồng hồ điện, hồ sơ, té ra
-3 = cháy lá, cháy suốt, không cháy, bóng cháy, đèn cháy, đèn đường cháy, bong cháy, gọi cấp cứu, trẻ em nghèo, nghiêng về, cháy túi, cháy bóng
-1 = đề nghị, lắp thêm
`;
