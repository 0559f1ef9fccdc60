/**
 * Words that tell what a report is about: `category weight = phrases`. A weight of 4 settles it, 1 is a hint.
 * With `@` the phrases also name places: they weigh little behind "trước", "gần", "từ … tới".
 * Written with tone marks; reports without marks are matched folded.
 */
export const CATEGORY_WORDS = `
giao_thong 4 = ổ gà, ổ voi, biển báo, đèn tín hiệu, đèn giao thông, đèn xanh đèn đỏ, đèn đỏ, gờ giảm tốc
  lan can cầu, vạch kẻ đường, dải phân cách, con lươn, kẹt xe, ùn tắc, ngược chiều, quá tải, quá khổ
  mặt đường, mặt lộ, sình lầy, lầy lội, trải nhựa, trải đá, dặm vá, mặt cầu, ván cầu, thủng ván, lọt bánh
  biển cấm, vạch sơn, qua đường, đèn vàng, bong tróc, lún sụt, sụt lún, tai nạn giao thông, vòng xoay
giao_thong 3 = xe ben, xe tải chạy, xe tải nặng, xe container, phóng nhanh, chạy nhanh, chạy ẩu, chạy ào ào, vượt ẩu, lạng lách
  chạy loạn xạ, khúc cua, đường hư, hư đường, đường bể, đường sá, đường xấu, bể nát, bể đường, đường đất, lộ hư
  đường xuống cấp, bê tông hóa, xe buýt, tuyến xe, bến phà, đò, qua phà, cầu sắt, cầu yếu, cầu gãy, cầu khỉ, cầu tạm, cầu treo
  sập cầu, hư cầu, cầu hư, cầu mục, sửa cầu, sửa đường, sửa lộ, làm đường, gương cầu lồi, biển chỉ đường
  cây ngã, cây đổ, chắn đường, đá lởm chởm, đào đường, rơi vãi, quá tốc độ, ngã tư không đèn, lộ đất, đổ đá, mố cầu, chân cầu lở
  hố sụp, giữa lộ, giữa đường có, mép lộ, lề lộ, tuyến lộ, trơn trợt, đi không nổi, rớt dầy đường, xe chở, xe máy cày, đường trơn, đường vô ấp
  đường nhựa, đường bê tông, đường nội bộ, lộ giới, lộ nhựa, hai làn, quay đầu xe, trạm thu phí, tấm chắn, đường ray, đường làng, thi công đường, đường vành đai dở dang
giao_thong 1 = đường, lộ, xe, chạy xe, vành đai, ngã tư, ngã ba, té xe, tai nạn, giao thông, đường tỉnh, quốc lộ, hẻm, lưu thông, xe té
giao_thong 2@ = cầu, cây cầu
chieu_sang 5 = đèn đường, trụ đèn, cột đèn, đèn chiếu sáng, chiếu sáng, đèn công cộng, bóng đèn, đèn cao áp, đèn led
  đèn năng lượng, dãy đèn, hệ thống đèn, đèn hẻm, đèn không sáng, đèn tắt, đèn hư, đèn cháy, đèn chớp tắt, đèn không cháy
  đèn cúp, đèn sáng, đèn lúc sáng lúc không, cúp đèn, tắt đèn, bóng đèn đường, chụp đèn, không có đèn, chưa có đèn, lắp đèn, gắn đèn, bắt đèn, thay bóng, đèn không lên
chieu_sang 2 = tối thui, tối om, tối hù, tối đen, tối mịt, đèn
rac_moi_truong 4 = rác, bãi rác, xe rác, thùng rác, xà bần, gạch vụn, rác thải, thu gom, gom rác, đổ rác, quăng rác, vứt rác, xả rác
  hôi thúi, hôi thối, mùi hôi, bốc mùi, thúi quá, ô nhiễm, khói đen, khói bụi, nước thải, xả thải, đốt rác, đốt nhựa, khét lẹt
  xả nước thải, bụi mù, bụi bặm, mùi khét, lò đốt, lò than, tro bay, chất thải, phế thải, môi trường, trại heo, chuồng heo
  thải khí, khí thải, xả phân, xả thẳng, xả ra kinh, xả ra rạch, xả ra mương, váng dơ, vứt bừa bãi, vứt bừa, ruồi nhặng, dơ nước, cá chết trắng, mùi nồng nặc, khói mù
  bãi phế liệu, mùi phân, hóa chất, phân heo, dầu nhớt, túi ni lông, xả khói, ống khói, đốt dây điện
rac_moi_truong 2 = khét, mùi, dơ, xác gà, xác heo, nổi váng, khói, bụi, ruồi, hôi, thúi, đốt, xưởng, trại gà, nước đen, chết trôi, xác, đen ngòm
ngap_nuoc 4 = ngập, ngập nước, triều cường, nghẹt cống, cống nghẹt, thoát nước, hố ga, miệng cống, nắp cống, nắp hố, bờ bao
  đê ngăn lũ, con đê, lấp cống, lấp mương, lấp mất, thành sông, cống nhỏ, ngập sân, ngập nhà, ngập nền, không thoát kịp, xói lở, bị xói, triều dâng, nước dâng, bể bờ, vỡ đê, tràn vô nhà, tràn vào nhà, nước tràn, nước mưa, đọng nước, nước đọng, không rút, không thoát, rút không kịp
  cống bể, lũ, nước lên, tắc cống, cống tắc, mương thoát, rãnh thoát, sạt lở, lở bờ, sạt bờ, cống hộp, chìm trong nước
ngap_nuoc 1 = cống, mưa, nước, tới đầu gối, mương
cap_nuoc 5 = nước máy, nước sạch, cúp nước, mất nước, nước sinh hoạt, trạm cấp nước, cấp nước, ống nước, đồng hồ nước, tiền nước
  nước phèn, nhà máy nước, hóa đơn nước, thủy kế, nước cái, nước giếng, bể ống, ống cái, nước yếu, nước chảy yếu, không có nước
  nước cây, nước hôi, mùi clo, hứng nước, khối nước, ống cấp nước, bình nước, nước bơm, áp lực nước, đồng hồ chạy sai, cúp nước hoài, nước rò rỉ, nước có mùi, nước vàng, bể đường ống
  nước nhỏ giọt, nước xài, nước uống, nước đục, đục ngầu, thiếu nước, vô nước, đường ống nước, hết nước, bồn nước
cap_nuoc 2 = tắm, giặt, hứng, số khối, nấu cơm, rò rỉ
cap_nuoc 1 = nước, vòi, đồng hồ, ống
dien 5 = cúp điện, mất điện, điện cúp, điện yếu, dây điện, trụ điện, cột điện, trạm biến áp, bình điện, biến thế, máy biến áp
  điện lực, tiền điện, công tơ, đồng hồ điện, chập điện, chạm điện, xẹt lửa, xẹt điện, điện chập chờn, rò điện, điện giật, hở điện, lưới điện
  hóa đơn điện, cắt điện, tăng cường điện, điện kế, dây trung thế, cao thế, hạ thế, điện ba pha, đứt dây, giá điện, đường dây điện
dien 3 = chớp tắt, cúp hoài, cúp liên tục, vướng dây, đè lên dây, trụ xiêu, nghe kêu rẹt rẹt
dien 2 = điện, đường dây, dây cáp, cáp viễn thông, sụt áp
trat_tu_do_thi 4 = vỉa hè, lề đường, chợ tự phát, chợ cóc, chợ chồm hổm, hàng rong, bảng quảng cáo, biển quảng cáo, bảng hiệu, dán bậy
  tờ rơi, mỹ quan, khoan cắt bê tông, chiếm lòng, lấn chiếm lòng đường, lòng lề đường, xe đẩy, đậu qua đêm, đậu xe bít, đậu xe chắn
  bít lối, chắn lối, bít cổng, đậu choán, choán lối, che dù, mái che, mái hiên, bạt che, buôn bán lấn chiếm, bày bán, đậu xe, xe đậu, để xe
  dừng đậu bắt khách, bắt khách, bày ra đường, bày ra giữa đường, bán giữa đường, dựng mái, mái tôn ra, lấn ra lộ, lấn ra đường, choán đường, để hàng ra, không còn chỗ đi, xe không lách, giấy cho vay, bán nước mía, xe nước mía
  đậu xe tải, kín lề, kín lối, người đi bộ, khoan cắt, cây xanh, tán cây, cắt tỉa cây, lấn hành lang, hành lang lộ giới, chợ họp, cơi nới ra đường
  họp chợ, treo băng rôn, sơn vẽ bậy, vẽ bậy, xe dù, dừng đậu, giữ xe, đỗ xe, lấn đường
trat_tu_do_thi 2 = bàn ghế, buôn bán, quán nhậu, lòng đường, lòng lộ, lấn chiếm, đậu, chiếm hết, quảng cáo, người bán, sạp, lấn ra, kẹt cứng, dán
xay_dung_trai_phep 5 = trái phép, không phép, sai phép, giấy phép xây dựng, xây lụi, cất nhà, cất quán, xây nhà, xây lấn, đào móng, xây thêm
  xây dựng, công trình, chưa có giấy phép, treo giấy phép, ép cọc, đóng cọc, nứt tường, giàn giáo, cơi nới, nhà lấn, xây cất
  xin phép, không đúng giấy phép, hành lang kinh, hành lang sông, đào hầm, lối thoát hiểm, đua ra, đổ mái, dựng nhà, công trình kế, thợ hồ, vật liệu rơi, xây tầng, chưa phép, xây hầm
  xây hàng rào, cất chòi, cất nhà trọ, đổ mái, lên tầng, xây tường, dựng nhà, nhà xưởng không phép, vượt tầng, xây không
xay_dung_trai_phep 2 = xây, cất, ba tầng, ranh hẻm, che chắn, móng, gạch rớt, thi công, lấn ranh, giấy phép, lấn hẻm, lấn rạch
tieng_on 5 = karaoke, kẹo kéo, loa, mở nhạc, nhạc sàn, nhạc sống, tiếng ồn, ồn ào, ồn quá, om sòm, ầm ĩ, inh ỏi, mở loa, xưởng cưa
  loa thùng, ca vọng cổ, quán bar, vũ trường, máy xay, hàn cắt, cơ khí, thình thịch, điếc tai, nhức đầu, nhà rung, ríu rít, chim yến, tiếng chim, ầm ầm, trống kèn, nẹt bô nhà, xe cẩu chạy đêm, máy khoan
  cưa máy, máy nổ, nhà yến, nuôi yến, dẫn dụ, tiếng yến, đinh tai, nhức óc, ca hát, hát hò, vang trời, tiếng máy, ồn suốt, ồn
tieng_on 3 = hát, nhạc, ngủ được, không ngủ, mất ngủ, nửa đêm, suốt đêm, tới khuya, sau 22 giờ, 12h đêm, nhậu nhẹt, la hét, rít, máy phát, gõ
an_ninh 5 = đá gà, đánh bài, cờ bạc, số đề, ghi đề, trộm, ăn trộm, mất trộm, mất cắp, cướp, giật đồ, giật dây chuyền, ma túy, ma tuý, hút chích, nghiện
  nghiện ngập, chơi đá, cá độ, cho vay nặng lãi, vay nặng lãi, đòi nợ, tạt sơn, dọa chém, côn đồ, đánh nhau, băng nhóm, nẹt pô, đua xe, hung khí, mã tấu
  giang hồ, lừa đảo, mại dâm, tệ nạn, bài bạc, lắc tài xỉu, sòng bài, chém, móc túi, đột nhập, bẻ khóa, kim tiêm, tín dụng đen, quậy phá
  bắt chó, trộm chó, bắt trộm, rình mò, lạ mặt, tụi lạ, kẻ gian, cầm dao, dao rượt, rượt nhau, đánh hội đồng nhau, hăm đốt, đòi tiền, bảo kê, thu tiền bảo kê, hù dọa, mất xe, mất đồ, camera an ninh, ăn cắp, cạy cửa, xì ke, nghi bán ma túy
  say xỉn, gây rối, gây gổ, phá phách, hăm dọa, dọa đánh, đập phá, hành hung, chặn đường, rạch đồ, xài hàng đá
an_ninh 2 = tụ tập, thanh niên, an ninh, công an, người lạ, nhóm lạ, ăn tiền, mất chó, cắp, đập cửa, tụ điểm, sơn cửa
y_te_atthucpham 5@ = trạm y tế, bệnh viện, nhà thuốc, phòng khám, trạm xá, trung tâm y tế
y_te_atthucpham 5 = ngộ độc, thực phẩm, sốt xuất huyết, phun thuốc, dịch bệnh, tay chân miệng, chích ngừa, tiêm ngừa, lò mổ, giết mổ
  bác sĩ, hết thuốc, ói mửa, đau bụng, tiêu chảy, thịt thúi, thịt bơm, hàn the, hết hạn, an toàn thực phẩm, dơ dáy
  bảo hiểm y tế, y tế, khám bệnh, bác sỹ, vắc xin, y sĩ, thuốc huyết áp, thuốc giả, thuốc tây, mỹ phẩm, nước đá dơ, đồ ăn ôi, thịt heo bệnh
  đám giỗ, ăn gỏi, cơm hộp, đồ ăn ôi, ruồi đậu, không che đậy, đi khám, khử trùng, xịt thuốc, xịt muỗi, thuốc hết hạn, cân thiếu y tế, bác sĩ trực, trực trạm, thịt ôi, rau có thuốc, cấp cứu chậm, suất ăn công nghiệp
  sởi, chữa bệnh, lăng quăng, ổ dịch, mất vệ sinh
y_te_atthucpham 2 = thuốc, muỗi, thịt, bánh mì, ói, ăn uống, thức ăn, quán ăn, đồ ăn, bún, sữa, nước đá, ôi thiu, bệnh
giao_duc 5 = học bài, giáo viên, cô giáo, thầy giáo, học thêm, dạy thêm, quỹ lớp, học phí, phụ huynh, mẫu giáo, mầm non, bán trú, đồng phục, lạm thu, hiệu trưởng
  xe đưa rước, đưa rước học sinh, bắt nạt, bạo lực học đường, lớp học, nhà trường, trường học, điểm thấp, bảo mẫu, nhà trẻ, phòng học, sách giáo khoa
  đánh hội đồng, trong trường, sân trường, cổng trường đóng, học trong, nhà vệ sinh trong trường, lớp trên, tiền máy lạnh, bắt học, cho điểm, bạn lớp, bạn học, đóng góp tự nguyện, bảo vệ trường, suất ăn bán trú, con học, nghỉ học, cô chủ nhiệm, thầy chủ nhiệm, học thể dục
  tuyển sinh, xin học, chuyển trường, tiền trường, tiền học, quỹ trường, hội phụ huynh, cô nhắc tên, suất ăn, nhóm trẻ, lớp mẫu giáo, giữ trẻ
giao_duc 3@ = trường mẫu giáo, trường tiểu học, trường mầm non, trường cấp hai, trường cấp ba, trường cấp một, trường trung học, trường trung học cơ sở, trường
giao_duc 2 = học sinh, lớp, thầy, đóng tiền, học trò, cháu học, thu tiền
giao_duc 1 = cháu, cô
thai_do_cham_tre 5 = thái độ, cộc lốc, gắt gỏng, hách dịch, trễ hẹn, hạch sách, quan liêu, hành dân, nhũng nhiễu, vòi vĩnh, gây khó, gây khó dễ, đùn đẩy
  đi tới đi lui, tới lui, hướng dẫn lòng vòng, bắt chờ, giấy hẹn, quá hẹn, hồ sơ chậm, chậm trễ, chậm giải quyết, trả hồ sơ, nạt nộ, quát, lớn tiếng, cau có
  tiếp dân, quầy tiếp nhận, không ai tiếp, cán bộ tiếp, đuổi về, trễ hạn, trễ hồ sơ, ngâm hồ sơ, vô cảm, thiếu trách nhiệm, ăn nói, không giải quyết
  nói năng, khó nghe, khai tử, hẹn hoài, chưa ký, chưa ai ký, quầy số, photo đi photo lại, đi lại nhiều lần, đi mấy lần, tới lần thứ ba, sang tên, không nói rõ, không báo lý do, để bà con ngồi đợi, ngồi đợi, không hướng dẫn, hành chính
  bắt bổ sung, nhận hồ sơ, nhờ vả, làm việc riêng, bấm điện thoại, lấy số, chờ đợi, thờ ơ, khó chịu, coi thường, bỏ vị trí, không có mặt, vắng mặt
thai_do_cham_tre 3 = hồ sơ, một cửa, công chức, quầy, khai sinh, nộp hồ sơ, bộ phận một cửa, trả kết quả, nhân viên, hẹn, chứng thực, trung tâm hành chính
thai_do_cham_tre 2 = cán bộ, nói chuyện, chưa có kết quả, làm việc, trụ sở, ủy ban, chưa ai ngồi, giờ làm việc, đứng chờ, chờ hoài
dat_dai 5 = lấn đất, ranh đất, cột mốc, mốc ranh, đền bù, bồi thường, giải tỏa, thu hồi đất, đo lại đất, đo đạc, chuyển mục đích, san lấp, đất lúa, đất công
  sổ đỏ, sổ hồng, bao chiếm, rào đất, phân lô, bán nền, quy hoạch, tái định cư, đất nông nghiệp, chiếm đất, đất bãi bồi, hiến đất, lấn ranh đất
  dời hàng rào, đất vườn, vẽ nền, nền bán, bán đất, múc đất, đất đi bán, đo thiếu, đo đất, diện tích, tiền đền bù, chưa nhận được tiền đền bù, mốc giới, thu hồi, đất của nhà, cấp giấy đất, giấy đất, đất thổ cư, bìa đỏ, đền bù chưa, lấn bờ, đất kênh
  đất hương hỏa, chồng ranh, cắm mốc, đất ruộng, tách thửa, đất đai, đất trồng, khai thác đất, lấn kinh, thửa đất, đào đất, đất mặt
dat_dai 2 = dời, hàng rào, đất, hàng xóm lấn, ranh, rào, mẫu, giá đền bù, lối đi chung, đo lại, nền
nong_nghiep 5 = đàn vịt, đàn gà, đàn heo, đàn bò, lấy nước tưới, mạ, gieo, giống, đồng ruộng, bắt cá, cá con, rầy nâu, sâu bệnh, phân bón, thuốc trừ sâu, thuốc sâu, lúa giống, heo chết, gà chết, vịt chết, cúm gia cầm, dịch tả, nội đồng, thủy lợi
  lục bình, ngăn mặn, nước mặn, xâm nhập mặn, khuyến nông, đê bao, thú y, ruộng lúa, vô ruộng, cháy lá, chuột phá, ốc bươu, xiệc cá, chích điện cá, cây giống
  vườn cây, mùa màng, hoa màu, tưới, hạn hán, thanh long, trại chăn nuôi, con giống, lứa heo, vựa lúa, chanh, vườn chanh, thuốc cỏ, gia súc, gia cầm, bò bệnh, phân giả, lở mồm, hạn mặn, nuôi tôm
  nông dân, thu hoạch, trạm bơm, đạo ôn, khô hạn, sâu cuốn lá, tôm chết, cá chết, xuống giống, thương lái, bơm tát, kinh mương
nong_nghiep 3 = lúa, ruộng
nong_nghiep 2 = ao, tôm, cá, heo, vườn, cây trồng, bơm nước, mía, cao su, củ mì, bón, sạ, kênh, bồi lấp, bò, gà, mặn
khac 5 = loa phường, loa xã, loa ấp, loa nói, cầu trượt, xích đu, đồ chơi trẻ em, chó nhà hàng xóm, cắn đứa nhỏ, nhà nghèo, hỗ trợ hộ, sóng điện thoại, sóng yếu, wifi, internet, mạng yếu, loa phát thanh, truyền thanh, ghế đá, công viên, dụng cụ tập, tập thể dục
  chó thả rông, rọ mõm, chó cắn, chó dữ, hộ nghèo, trợ cấp, bưu điện, thư viện, sân bóng, khu vui chơi, nghĩa trang, nhà tình thương, tổ ong, ong vò vẽ
  sân chơi, mất sóng, đài phát thanh, bắt sóng, đặt tên đường, hồ bơi, xe ôm công nghệ, chó chạy rông, thả rông, chó hoang, viếng, quyên góp, hụi
khac 2@ = nhà văn hóa, sân vận động
khac 2 = sóng, đề nghị, lắp thêm, chó, phát thanh
giao_thong 4 = lan can, xe ba gác chở, bong nhựa, đá dăm, đường liên ấp, đường liên xã, đi lại khổ, đi lại khó, gờ giảm, biển tên, còi hơi, biển số nhà đường, cứa đường, rạn nứt mặt, sụp lề, lề yếu, chở sắt, chở cồng kềnh, không có tín hiệu, khúc cong, tầm nhìn, cọc tiêu, tai nạn hoài, đụng xe, tông xe, xe đụng, đường ngập bùn, đất đổ xuống đường, đường hẹp, rào chắn, bảng tốc độ, không đội nón, xe quá tải, hoàn trả mặt đường
chieu_sang 5 = cột đèn có mà, năng lượng mặt trời, đèn chùa chiếu, hư bóng, cháy bóng, bóng cháy, gắn bóng, mắc đèn, chụp đèn rớt, tắt sớm, mở trễ, hẹn giờ đèn, thắp sáng
rac_moi_truong 5 = xả nước đỏ, xả ra rạch, xả xuống, đổ trộm, bao bì thuốc, chai lọ, lò gạch, muội than, bụi than, bụi gỗ, bụi đá, bụi xi măng, nước rỉ, đốt dây đồng, kho phế liệu, vựa phế liệu, ve chai, khói mịt, tanh, nước đen thui, trại vịt, trại bò, trại gà, cơ sở chế biến, dầu thải, bãi tập kết, điểm tập kết, nước nhuộm, xi mạ, thả xuống kinh, xác động vật, xác chuột, vệ sinh môi trường, bọt trắng, sơn xịt, mùi sơn, mùi cá, vỏ điều, xay mì, lò mì
ngap_nuoc 5 = bờ sông lở, bờ sông, lở thêm, lở đất, bờ kè, kè bể, kè sông, nước dâng, mới rút, chờ nước rút, cống qua lộ, ngập hai bên, nước không chảy, không chảy được, ngập tới, ngập lênh láng, nước lênh láng, nước chảy ngược, thoát không kịp, nghẹt, miệng thu nước, song chắn, hầm ga, nước bao vây, mưa lớn, mưa xuống là, mưa là, tụ nước, úng, ngập úng
cap_nuoc 5 = dẫn nước, nước phun, nước vô ấp, nước vô nhà, cặn đen, cặn, thấy bùn, lắng xuống, nước mương xài, xài nước mương, gắn nước, bắt nước, đường nước, bơm nước sạch, giờ cúp nước, chất lượng nước, nước nhiễm phèn, nước lợ, giá nước, cáu cặn, vòi nước, nước hôi bùn, chở nước
dien 5 = trạm hạ thế, gắn đồng hồ điện, câu điện, kéo điện, điện kéo nhờ, bình hạ thế, nhảy cầu dao, dây còn điện, dây trung áp, dây chùng, sửa điện, điện sinh hoạt, ngắt điện, đóng điện, cây đụng dây, diều vướng dây, trụ bê tông, chì nổ, tụt áp, mất pha, giờ cao điểm
trat_tu_do_thi 5 = đậu dài, xe ba gác bán, bán trái cây, rao bán nhà, treo bảng, nhếch nhác, bán vé số chèo kéo, sửa xe, lấn vỉa, lấn lề, nhớt chảy ra đường, rửa xe, bãi xe, xe tải đậu, ô tô đậu, xe hơi đậu, phơi lúa, phơi đồ, cơi nới mái, che chắn tầm nhìn, ki ốt, quầy bán, trước cổng chợ, dựng xe, chợ chiều, bán dạo, mời chào, chèo kéo khách, trâu bò thả, thả bò, ăn xin, dù bạt, bàn nhậu
xay_dung_trai_phep 5 = cất chòi, cột bê tông kiên cố, kiên cố, đang xây, xây kế bên, xây lan, xây lấn, bảng giấy phép, giấy phép xây, xây không, cần cẩu, thi công ban đêm, vật liệu xây dựng, xây nhà yến, nhà tiền chế, san nền xây, nhà xưởng, ép cừ, xây chuồng, lấp kinh cất, cất kho, dỡ nhà, tháo dỡ, cưỡng chế, móng nhà, xây móng, sập giàn, gạch đá rớt
tieng_on 5 = dàn âm thanh, kính rung, rung bần bật, kéo loa, loa ra hát, xưởng gỗ, bào cưa, máy cưa, máy mài, máy bào, tiếng búa, gò hàn, đóng gỗ, đám cưới mở, đám ma, nhạc lễ, đám tiệc, chó sủa, gà gáy, nẹt ga, âm thanh, vặn lớn, quá lớn tiếng, hết cỡ, om trời, trẻ học bài, không học bài được, máy nén, máy lạnh công nghiệp, tụ tập hát
an_ninh 5 = hút hít, phê thuốc, bay lắc, bóng cười, mất xe máy, mất 1 chiếc, mất 2 chiếc, mất 3 chiếc, mất chiếc xe, trộm cắp, xông vô, xông vào, đập phá, người bị thương, đánh người, chém người, cá cược, bầu cua, đá độ, bida ăn tiền, thu mua đồ gian, dàn cảnh, giả danh công an, lừa tiền, gọi điện lừa, phóng hỏa, say rượu, kẻ xấu, bạo lực gia đình, đánh vợ, đốt pháo, pháo nổ, súng
y_te_atthucpham 5 = không dấu kiểm dịch, kiểm dịch, thịt tái xanh, nôn ói, bị ói, cơm ca, lăng quăng, loăng quăng, thuốc muỗi, y tá, chích thuốc, tiêm thuốc, đẻ, sanh, thuốc nam, thầy lang, thẩm mỹ viện, tiêm filler, thực phẩm chức năng, nước tương, bánh kẹo, phẩm màu, heo bệnh chết đem bán, thịt bệnh, chích vắc xin, chích cho cháu, sổ khám bệnh, quán bún, lò bánh, nước đóng chai, không vệ sinh, dơ bẩn, gián, chuột chạy
giao_duc 5 = sách tham khảo, cô chủ nhiệm, bạn trong lớp, thầy cô, trần phòng học, lớp 1, lớp 2, lớp 3, lớp 4, lớp 5, lớp 6, lớp 7, lớp 8, lớp 9, sĩ số, quá tải lớp, thi cử, bảng điểm, học bạ, tiền ăn, cơm trưa của trẻ, cô giữ trẻ, đánh học sinh, phạt học sinh, thiếu giáo viên, thiếu phòng, cổng trường, ép mua, bắt mua, xe đưa đón, năm học, khai giảng, học trực tuyến, trung tâm ngoại ngữ
thai_do_cham_tre 5 = ngày mai, ngày mốt, mai tới lại, nói ngày mai, khóa cửa, nghỉ sớm, đóng cửa sớm, không ai trả lời, trễ ngày, trễ 10 ngày, quá hạn, xin giấy xác nhận, giấy tờ của tôi, đăng ký tạm trú, đăng ký kinh doanh, giấy phép kinh doanh, bổ túc hồ sơ, thiếu giấy, làm khó, không cười, mặt nặng, nói trống không, chửi dân, la dân, tiếp công dân, ai cũng nói không biết, chuyển qua chuyển lại, chỉ lòng vòng, gọi không bắt máy, đường dây nóng không ai nghe, chưa trả kết quả, chưa nhận kết quả, đợi cả buổi, đợi cả sáng, nộp giấy, nộp đơn, công an viên, trưởng ấp không
dat_dai 5 = dự án treo, quy hoạch treo, lấn qua ranh, cắm trụ, vô đất nhà, đất nhà tôi, đất nhà tui, thu hồi, cụm công nghiệp, khu công nghiệp thu, giá thị trường, ranh giới, hàng xóm lấn, lấn sân, xin tách, hợp thửa, lên thổ cư, cấp sổ, làm sổ, mất sổ, đất ông bà, đất thừa kế, đất tranh chấp, đất lấn chiếm, lấn kênh công, đất rừng, mua đất, bán đất nền, đường đi chung bị rào, giấy tay, khai thác cát, hút cát, múc đất
nong_nghiep 5 = ốc bươu vàng, lúa mới gieo, trâu bò, viêm da nổi cục, nổi cục, ruộng nứt, nứt nẻ, trạm bơm ngưng, bơm ngưng, sâu ăn, sâu đục, bệnh khảm, khảm lá, bù lạch, châu chấu, sâu keo, bệnh vàng lá, rệp, nấm, thối rễ, trái rụng, giá lúa, giá heo, thuốc bảo vệ thực vật, máy gặt, cắt lúa, dưa hấu, đậu phộng, cá bè, lồng bè, vuông tôm, nước kênh cạn, kênh cạn, xuống mặn, vườn mai, cống đóng, mở cống, rươi, khoai mỡ, sầu riêng, cỏ dại, tưới tiêu
khac 5 = sân bóng chuyền, bóng chuyền, wifi công cộng, mạng internet, chó không xích, đàn chó, chó cắn bà, cắn bà, tập thể thao, máy tập, khu thể thao, thiếu nhi, ca nhạc, lễ hội, nhà vệ sinh công cộng, trạm chờ xe, đài liệt sĩ, xin nhà tình thương, bảo hiểm xã hội, lương hưu, tiền hỗ trợ, giá xăng, cân thiếu, hàng giả, bán hàng đa cấp, mạng xã hội, tin giả, rắn, khỉ, tổ kiến, xin tên, con dấu, tìm người
giao_thong 3 = lồi lõm, cày nát, gồ ghề, xe ủi, cầu gỗ, cầu ván, cầu đúc, cầu qua kinh, cầu qua rạch, mục nát, bị mục, mục hết, xe chen nhau, phân luồng, tan ca
  nhúc nhích, va quẹt, tông nhau, đụng nhau, băng qua đường, sang đường, lối mở, cao tốc, rải đá, cấp phối, đổ nhựa, hằn lún, vá đường, chỗ vá, đèn báo, trụ cây số, xe đạp, đi bộ qua
  xe khách chạy, xe cẩu, xe lu, xe bồn, bến đò, cầu phao, dốc cầu, mố, đầu cầu, chân dốc, khúc đường, đoạn đường, con đường, con lộ, đường nông thôn, đường liên, đường mòn, hố giữa, đường bị, lộ bị
  lấn tuyến, vượt đèn, chở ba, không mũ bảo hiểm, bằng lái, chạy tốc độ, ép xe, rọi pha, xe chở heo, xe chở đất, bụi đường, xe chở cát, rớt đất, đường ray
chieu_sang 3 = cây đèn, ngọn đèn, cái đèn, đèn ngoài, hai bóng, mấy bóng, bóng hư, đèn nhấp nháy, sáng lập lòe, tối quá, đường tối, hẻm tối, xóm tối, ban đêm tối, thiếu sáng, thiếu đèn, không đèn, cúp đèn đường, đèn mờ
rac_moi_truong 3 = nuôi heo, nuôi bò, nuôi gà, nuôi vịt, xưởng nhuộm, nước tím, nước đỏ, nước đen, cá nổi, cá chết, rác xây dựng, đất trống, chất đống, đổ bậy, đổ lén, vứt xác, quăng xác, hố rác, lò hơi, hơi độc
  khói thuốc, đốt rơm, rơm rạ, đốt vườn, tro bụi, bột giấy, nhà máy xả, xả lén, xả trộm, nước xả, cống xả, nước bẩn, kinh đen, rạch đen, kênh ô nhiễm, hầm cầu, hút hầm cầu, phân, ruồi muỗi, chuột chết, sơn xe, bụi sơn
  nilon, chai nhựa, lục bình thúi, sình thúi, xe ép rác, người gom, tiền rác, phí rác, rác sinh hoạt, đống rác, bọc rác, dọn rác
ngap_nuoc 3 = rò nước, đắp tạm, triều lên, con nước, nước rằm, ngập cả, ngập tới, bị ngập, nước vô tới, vô tới thềm, tới thềm, bị bít, bít cống, miệng cống trước, nạo vét, vét cống, cống lộ thiên, cống thoát, ống cống, nước ứ, ứ đọng
  nước bẩn tràn, trào ngược, trào lên, đê, kè, bờ bị, lở, xói, sụt bờ, nước cuốn, bờ rạch, bờ kinh lở, chảy xiết, mực nước, xả lũ, mưa lụt, bị lụt, tràn bờ, bể cống, cống sập, lấp rạch, lấp kinh
cap_nuoc 3 = trạm cấp, trạm nước, mặn chát, nước mặn quá, nước tanh, nước lờ lờ, bể nước, nước ngọt, cấp nước ngọt, cúp từ, vặn không ra, không ra nước, chảy rỉ, khóa nước, thợ nước, công ty nước, ghi số nước, khối, tiền nước tăng, nước vàng khè, nước trắng đục, cặn bã, sử dụng nước, khát nước
dien 3 = tủ điện, nắp tủ, dây đồng, lúc có lúc không, có lúc không, thợ điện, ghi điện, chỉ số điện, hụt điện, điện không đủ, máy lạnh cháy, hư đồ điện, quá tải điện, trụ bị, dây bị, sứ cách điện, dây trần, dây viễn thông, cáp mạng, cáp treo, dây nhợ, bó dây, cắt điện
trat_tu_do_thi 3 = hủ tiếu, xe bán, xe hàng, đậu kín, chỗ giữ xe, hết lề, lấy lề, lấy hẻm, chỗ đậu, bàn ra, ghế ra, đồ ra đường, bán đồ, bán hàng, quán cóc, quán cà phê lấn, nhà hàng, dù che, bục bệ, tam cấp, dốc lên nhà, chậu cây, chậu kiểng, đổ vật liệu, để vật liệu, cát đá chiếm, chiếm đường, chiếm hẻm, chiếm lối, lối đi bộ, tụ điểm mua bán, loa rao, băng rôn, pa nô, đèn quảng cáo, xe ôm, tài xế, đón trả khách, bến cóc
  cây kiểng, cây xanh che, bồn hoa, đường hoa, dải cây, tưới cây, cây sâu, rễ cây, cỏ mọc, phát cỏ, phát quang
xay_dung_trai_phep 3 = đổ móng, đổ bê tông, đổ sàn, dựng cột, dựng khung, nhà tạm, mái tôn, cất trại, cất quán trên, xây trên đất, trên đất lúa, trên đất ruộng, trên bờ kinh, lấn sông, lấn kênh, ban đêm làm, làm lén, xây chui, thợ xây, đào đất làm nhà, khoan nhồi, rung nứt, hầm móng, xây sát, xây bít, bít cửa sổ, lấn không gian, ban công, che lưới, xây cao, chung cư mini, xây nhà trọ, phân lô xây
tieng_on 3 = lò rèn, đùng đùng, dàn karaoke, hát từ, hát suốt, um sùm, ỏm tỏi, rầm rầm, rùm beng, la lối, đập sắt, cắt sắt, hàn xì, mài sắt, máy chạy, chạy máy, máy bơm kêu, quạt hút, còi xe, tập nhạc, đánh trống, đám hát, tiệc tùng, nhậu hát, nghỉ trưa, nghỉ ngơi, đau đầu, ngủ không được, khó ngủ, chát chúa, nện
an_ninh 3 = giật túi, giật điện thoại, giật giỏ, sòng, cãi lộn, chửi lộn, trộm bơm, trộm cây, trộm heo, trộm gà, tuần tra, kẻ trộm, tên trộm, lẻn vô, bẻ cửa, cạy, rình, tụm năm tụm bảy, đua nhau, bốc đầu, lạng xe, dằn mặt, xiết nợ, đòi mạng, cho vay, chơi hụi giựt, giựt hụi, đốt nhà, gây sự, đánh ghen, thanh toán nhau, phá khóa, ngáo đá, phê, nghi ngờ buôn, hàng cấm, đồ cấm, thuốc lắc, pháo lậu, hàng lậu, thuốc lá lậu, nhập cư lạ, không đăng ký tạm trú
y_te_atthucpham 3 = nước đá cây, bác sĩ, điều dưỡng, bà bầu, bệnh nhân, khám, phát thuốc, chữa, xịt muỗi, đốm đỏ, phát ban, dịch, lây bệnh, muỗi, quán cơm, quán nhậu dơ, thịt sống, thịt chó, cá ươn, rau củ, trái cây ngâm, đồ ăn vặt, trà sữa, cơm tấm, xiên que, thức ăn đường phố, tay bốc, giò chả, bún tẩy trắng, nước mắm, rượu pha cồn, rượu giả, cồn, hóa chất bảo quản, mùi lạ
giao_duc 3 = mỗi cháu, mỗi em, bắt trẻ, trẻ ngồi, la mắng, tiền nước uống, các cháu, lớp học, thầy dạy, cô dạy, cho nghỉ, bỏ học, học hè, học sinh đánh nhau, căn tin trường, cơm trường, lớp con, con lớp, trường con, trường cháu, trường chưa, trường bắt, trường thu, phí, tập vở, kỷ luật học sinh, điểm danh, khảo sát đầu năm, bảo hiểm học sinh, quần áo đồng phục
thai_do_cham_tre 3 = làm căn cước, hết giờ, nhát gừng, tự lên mạng, lên mạng coi, trả lời nhát, chưa thấy phản hồi, không phản hồi, kêu về, bảo về, kêu mai, hồ sơ xin, thủ tục, giấy tờ, làm giấy, xin dấu, đóng dấu, ký giấy, xin chữ ký, đợi ký, sếp đi họp, đi họp, nói chưa có, hẹn lại, hẹn tới hẹn lui, đóng cửa, không làm việc, giờ hành chính, tiếp nhận, ghi sai, làm sai, sai tên, mất hồ sơ, thất lạc, bỏ quên, làm lơ, không thèm, cự nự, khinh dân, bắt đóng thêm, đòi thêm, phong bì, bồi dưỡng, quen biết mới, ưu tiên người quen
dat_dai 3 = bờ ranh, ủi mất, trả sổ, ra sổ, chưa có sổ, qua đất, đất tui, đất tôi, đất của tôi, đất cha mẹ, đất nhà, miếng đất, mảnh đất, lô đất, bờ đất, hàng rào qua, trụ ranh, cọc ranh, đo lại ranh, áp giá, giá đất, nhận tiền đất, kiểm đếm, tạm cư, nền tái định cư, thuế đất, đất vườn, cấp lại sổ, giấy chứng nhận, lấn bờ ruộng, phá bờ, ban ruộng, múc ao, lấy đất, đào ao bán đất
nong_nghiep 3 = rụng trái, trái non, kỹ sư, trơ đáy, cạn trơ, rầy, bỏ ăn, chết mấy, chết hết, héo, vàng lá, cháy bìa, bón phân, xịt thuốc sâu, cắn phá, chuột cắn, gặt, lúa ngã, lúa đổ, lúa trổ, đồng, kinh nội đồng, thiếu nước tưới, nước tưới, bơm vô đồng, đìa, ao cá, cá nuôi, tôm nuôi, vịt đẻ, gà vịt, heo nái, heo con, tiêm phòng heo, dịch heo, bệnh lạ, trồng, cây ăn trái, vú sữa, xoài, mít, dừa, rau màu, bắp, khóm, thu mua lúa, vật tư nông nghiệp, máy cày, máy xới
khac 3 = dạy nghề, truyền hình cáp, truyền hình, tín hiệu, ong, mở lớp, phụ nữ, người già, câu lạc bộ, văn nghệ, thể thao, sân, thiết bị, nước uống công cộng, cột cờ, cổng chào, bảng tên ấp, bảng tên, chó mèo, con chó, mèo, thú cưng, rắn, hỗ trợ, chế độ, chính sách, bảo trợ, người khuyết tật, hội, từ thiện, kêu gọi, tiếp thị, tin nhắn rác, số điện thoại, app, ứng dụng, máy tính, điểm truy cập, cúp sóng
`;
