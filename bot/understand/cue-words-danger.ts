/** Words of danger, by family: `family = phrases`. Which of them together mean an emergency is said in `emergency.ts`. */
export const DANGER_WORDS = `
# someone calls for help
cry = cứu với, cứu em với, cứu tôi với, cứu tui với, cứu con với, cứu mạng, kêu cứu, cầu cứu, cấp cứu gấp
  gọi cấp cứu, kêu cấp cứu, kêu cứu hỏa, gọi cứu hỏa, kêu cứu thương, gọi cứu thương, cần xe cứu thương, kêu xe cứu thương
  SOS, báo cháy, gọi 113, gọi 114, gọi 115, kêu 113, kêu 114, kêu 115, nguy kịch, ai cứu, tới cứu với, lại cứu với, xuống cứu với
  cứu giúp với, cứu hộ gấp, cứu cháu với, cứu má, cứu ba, cho xe cứu thương
# fire and blast, said in a way that can only mean that it burns now
fire = cháy nhà, nhà cháy, nhà bị cháy, cháy chợ, chợ cháy!, chợ bị cháy, cháy quán, quán cháy, cháy tiệm, cháy kho, kho cháy
  cháy xưởng, xưởng cháy, cháy trường, cháy công ty, cháy rừng, rừng cháy, cháy lớn, cháy to, cháy dữ, đang cháy!, nhà đang cháy, đang bị cháy, đang cháy lớn, đang cháy nhà, lửa đang cháy
  đang bốc cháy, bốc cháy, bốc lửa, phát hỏa, hỏa hoạn, cháy rồi, cháy lan, lửa cháy, lửa bốc, khói mù mịt, bốc khói
  khói bốc, xe bị cháy, xe đang cháy, xe cháy rồi, cháy đồng, cháy bãi rác, cháy phòng trọ, cháy dãy trọ, cháy ghe, cháy tàu, cháy trạm điện
  cháy bình điện, cháy bếp, cháy chung cư, có cháy, lửa lan, cháy cây xăng, cháy nổ lớn, nổ bình ga, nổ bình gas, nổ ga
  nổ lớn, phát nổ, xì ga, xì gas, rò ga, rò gas, rò rỉ ga, rò rỉ gas, rò rỉ khí ga, khí ga, mùi ga nồng, mùi gas nồng
  rò rỉ hóa chất, tràn hóa chất, khí độc
# water
water = đuối nước!, bị đuối nước, người đuối nước, bé đuối nước, em đuối nước, con đuối nước, cháu đuối nước, vừa đuối nước, trẻ đuối nước, chết đuối, té sông, rớt sông, té xuống sông, rớt xuống sông, té kênh, té kinh, rớt kênh, té xuống kênh
  té xuống kinh, té ao, té xuống ao, rớt xuống ao, rớt xuống kênh, té giếng, rớt xuống giếng, lọt giếng, té hồ, té xuống nước
  rớt xuống nước, chìm ghe, ghe chìm, chìm xuồng, xuồng chìm, chìm đò, chìm phà, lật ghe, lật xuồng, ghe lật, xuồng lật
  lật đò, bị nước cuốn, nước cuốn trôi, lũ cuốn, trôi sông, té mương, lọt xuống sông, lọt sông, lọt xuống kênh, chưa vớt được
rescue = cứu người, cứu hộ, cần cứu hộ, trục vớt
# a body in danger
body = bất tỉnh, ngất xỉu, xỉu rồi, ngừng thở, ngưng thở, không thở, không thở được, khó thở quá, tím tái, co giật, hôn mê
  chảy máu nhiều, máu chảy nhiều, chảy nhiều máu, máu ra nhiều, ra máu nhiều, mất máu, đột quỵ, tai biến rồi, lên cơn đau tim
  nhồi máu, đau tim dữ dội, đau ngực dữ dội, ngộ độc, uống thuốc sâu, uống thuốc rầy, uống thuốc trừ sâu, uống thuốc cỏ
  rắn cắn, rắn độc cắn, điện giật, bị điện giật, bị giật điện, vỡ ối, bể ối, đẻ rớt, sắp đẻ rồi, sanh rớt, hóc xương
  hóc dị vật, bị sặc, phỏng nặng, bỏng nặng, gãy cổ, đứt lìa, bị thương nặng, nằm bất động, tim ngừng đập, sốc phản vệ
  đau đẻ!, trở dạ, chuyển dạ, hấp hối, máu me, đổ máu, nuốt nhầm, uống nhầm thuốc, ong đốt nhiều, nghẹt thở
# people who hurt people
violence = cầm dao, cầm mã tấu, cầm búa, cầm súng, cầm hung khí, chém người, chém nhau, bị chém, đâm chém, bị đâm, đâm người
  rượt đánh, rượt chém, rượt giết, đòi giết, dọa giết, hăm giết, giết người, nổ súng, bắn nhau, cướp, bị cướp, ăn cướp
  cướp giật, giật đồ, giật túi xách, giật dây chuyền, bị giật đồ, bắt cóc, hiếp dâm, cưỡng hiếp, xâm hại trẻ em
  xâm hại bé, dâm ô, đánh đập dã man, đang đánh, đang bị đánh, bị đánh chảy máu, bị chồng đánh, chồng đánh vợ, đánh vợ
  đánh con dã man, bạo hành trẻ, bạo hành con, bị bạo hành, phá cửa xông vào, xông vô nhà, xông vào nhà, trộm trong nhà
  ăn trộm trong nhà, đang phá cửa, cạy cửa, trộm đang, khống chế con tin, đốt nhà, tạt xăng, tạt axit, đánh nhau, hỗn chiến
  bóp cổ, nhốt trong nhà, giam lỏng, kề dao, dí dao, đập phá nhà, chặn đường đánh, đánh hội đồng
# a person who may harm themselves
suicide = tự tử, tự sát, nhảy cầu, nhảy lầu, treo cổ, không muốn sống nữa, muốn chết quách, muốn chết cho rồi, cắt tay tự
  tự thiêu, hết muốn sống, chán sống, kết liễu, cắt cổ tay, quyên sinh, nhảy sông
# roads
accident = tai nạn giao thông, tai nạn xe, tai nạn, đụng xe, xe đụng, tông xe, xe tông, bị tông, bị xe tông, bị xe cán, cán người
  lật xe, xe lật, xe khách lật, xe tải lật, xe buýt lật, ô tô lật, xe lao xuống, rơi xuống kênh, lao xuống kênh, lao xuống sông, va chạm xe, đâm xe
accident-now = nặng, nặng quá, chảy máu, máu, bất tỉnh, nằm đường, nằm giữa đường, có người chết, chết người, chết tại chỗ
  bị thương, kẹt trong xe, mắc kẹt, vừa xảy ra, mới xảy ra, vừa bị, mới bị, nghiêm trọng, liên hoàn, gãy chân, gãy tay, còn nằm đó
# things that fall on people
collapse = sập nhà, nhà sập, bị sập, sập cầu, cầu sập, sập giàn giáo, sập tường, sạt lở, lở đất, đất lở, cây đè, cây ngã đè
  cây đổ đè, vùi lấp, sập mái, sập công trình
trapped = mắc kẹt, bị kẹt, kẹt bên trong, kẹt trong, người kẹt, có người kẹt, đè người, đè lên người, bị đè, bị vùi, còn người
  có người bên trong, chôn sống, không ra được
# current that may kill
wire = dây điện đứt, đứt dây điện, dây điện rớt, dây điện bị đứt, dây điện rơi, đứt dây cao thế, dây điện sà xuống, rò điện
  trụ điện ngã, trụ điện đổ, cột điện ngã, cột điện đổ, điện chạm
wire-now = xẹt lửa, xẹt điện, toé lửa, tóe lửa, rớt xuống đường, nằm dưới đường, rớt xuống nước, trẻ em, con nít, người đi đường
  xuống nước, bị giật, đang, chập điện
# words that say "now"
now = đang, ngay bây giờ, bây giờ, gấp, khẩn, khẩn cấp, mau, lẹ lên, nhanh lên, liền, rồi, cứu, với, trời ơi, vừa mới, mới xảy ra
`;

/** Words that put danger into the past, into papers or into a condition, so that nothing burns now. */
export const NOT_NOW_WORDS = `
papers = thủ tục, giấy tờ, giấy gì, giấy phép, hồ sơ, đăng ký, cấp lại, làm lại, xin lại, cấp giấy, khai tử, giấy chứng tử
  báo tử, chứng tử, mai táng, tử tuất, tuất, chế độ, trợ cấp, hỗ trợ, bồi thường, bảo hiểm, thanh toán, viện phí, lệ phí
  giám định, chứng nhận, giấy chứng nhận, sổ đỏ, sổ hồng, bằng lái, căn cước, hộ khẩu, khai sinh, trích lục, nghỉ việc
  phòng cháy, chữa cháy, phòng chống cháy, PCCC, bảo hiểm cháy nổ, thẩm duyệt, nghiệm thu, xử phạt, mức phạt, phạt bao nhiêu
  cần gì, cần những gì, nộp ở đâu, bao nhiêu tiền, mấy ngày, điều kiện, quy định, mẫu đơn, thừa kế, di chúc, ly hôn
  thuế, hải quan, quỹ, phương án, vớt tàu, duyệt, làm đơn, nộp đơn, xin tiền, trình báo, trong bao lâu, khai báo, được huy động, dân phòng, tài trợ, văn kiện, lệnh xây dựng, có được, ai ký, ai duyệt, công trình khẩn cấp, vui chơi giải trí, xin phép, gia hạn, miễn, giảm
  cà vẹt, biển số, đăng kiểm, giấy xe, cai nghiện, hưởng, miễn giảm, diễn tập, tập huấn, phiếu lý lịch, xác nhận
past = hồi đó, hồi trước, hồi xưa, hồi năm, năm ngoái, năm trước, năm rồi, tháng trước, tháng rồi, tuần trước, tuần rồi, hôm bữa, bữa hổm
  đã lâu, lâu rồi, trước đây, ngày xưa, hồi tháng, hồi tuần, bữa trước, hôm trước, từng bị
maybe = sợ, lo, nếu, lỡ, nguy cơ, dễ, có thể, sắp, coi chừng, có ngày, thế nào cũng, mấy lần, hoài, thường xuyên, suýt, xém, hay bị, đã mấy vụ, nhiều vụ
  nhiều lần, liên tục, mỗi tối, mỗi ngày, hằng ngày, mấy hôm nay, cả tuần, cả tháng
`;
