import { reportsIn } from './report-rows.ts';

/**
 * More invented reports, in every category and many voices: `category | text`, with `!` behind the category where
 * it cannot wait. No event, person or house in them is real.
 */
const ROWS = `
giao_thong | Lộ nhựa từ cầu Ông Thoàn vô ấp 5 bong tróc hết trơn, chạy xe đạp mà xóc muốn văng tim.
giao_thong | duong vo xa toan da lom chom, may ong cho lua chay hu het
giao_thong ! | Cầu khỉ bắc qua kinh Mười Thước gãy mất một nhịp, tụi nhỏ đi học phải bò qua.
giao_thong | Bảng chỉ đường ở ngã tư Phước Lý bị xe tải quẹt xoay ngược hướng, người lạ đi lộn hoài.
giao_thong ! | Ngay khúc cua gắt chân cầu Thầy Cai có vũng dầu loang, sáng giờ mấy xe máy đo đường rồi.
giao_thong | Xin gắn gờ giảm tốc chỗ cổng chợ Hiệp Hòa, xe ben chạy ào ào.
giao_thong | Bến đò Rạch Kiến không có phao, ghe chở quá trời người mà không ai nhắc.
giao_thong ! | Đèn xanh đèn đỏ ngã tư Hậu Nghĩa tắt ngúm từ sáng, xe cộ đâm vào nhau hai vụ rồi.
giao_thong | Đường mới làm có ba tháng mà đã lún thành rãnh, mưa xuống nước đọng thành ao.
chieu_sang | Bóng đèn cao áp chỗ miễu Bà chớp chớp cả đêm nhức mắt, nhờ thay giùm.
chieu_sang | khu tai dinh cu toi thui, may tru den lap roi ma khong thay sang
chieu_sang | Đèn năng lượng mặt trời ấp Bình Lợi gắn hồi năm ngoái giờ tắt gần hết.
chieu_sang ! | Trụ đèn chiếu sáng bị gãy gốc, nằm vắt ngang mương, dây lòi đồng ra ngoài.
chieu_sang | Ban ngày đèn đường vẫn sáng trưng, tối lại tắt, ai canh giờ kỳ vậy?
chieu_sang | Đoạn từ trạm bơm tới đình Tân Xuân chưa có đèn, phụ nữ đi làm ca về sợ lắm.
chieu_sang | Hẻm 47 tối hù, nhờ phường mắc cho mấy bóng đèn.
chieu_sang | may cai den duong bi nhanh cay che khuat, sang cung nhu khong
chieu_sang | Đèn trang trí trên dây ở đường vô chợ đứt mấy khúc rũ xuống nhìn ghê quá.
rac_moi_truong | Xe ép rác chạy ngang để nước rỉ chảy dài cả cây số, thúi không chịu nổi.
rac_moi_truong | Lò than bên kia sông đốt ngày đốt đêm, mùng mền quần áo đen thui bụi.
rac_moi_truong | nguoi ta chat dong vo chai thuoc sau ngoai bo ruong khong ai thu
rac_moi_truong ! | Xưởng tái chế nhựa đốt phế liệu khói đen kịt, bà con trong xóm ho, có người phải thở oxy.
rac_moi_truong | Cơ sở giết mổ heo xả nước máu ra rạch đỏ lòm, cá chết nổi trắng.
rac_moi_truong | Bãi đất trống sau trường thành chỗ đổ xà bần, ruồi muỗi sinh sôi.
rac_moi_truong | Đốt rơm rạ ngay mé quốc lộ, khói mù mịt.
rac_moi_truong | Từ bữa đổi đội thu gom tới giờ rác sinh hoạt ùn ứ trước nhà, chó tha lung tung.
rac_moi_truong ! | Có xe bồn lén đổ chất lỏng màu xanh mùi hắc xuống kinh, mấy người giăng lưới bị bỏng rát tay.
ngap_nuoc | Triều cường lên là nước tràn qua bờ kè vô tới bậc thềm, dọn đồ hoài mệt quá.
ngap_nuoc | Hố ga đầy bùn đất, nhờ nạo vét chớ mưa xuống là nước dội ngược vô nhà.
ngap_nuoc | cong thoat nuoc nho xiu ma gom nuoc ca xom, mua 15 phut la ngap lut banh xe
ngap_nuoc ! | Nước ngập ngang bụng, nhà có bà cụ nằm liệt không biết đưa đi đâu.
ngap_nuoc | Làm đường xong cao hơn nền nhà dân cả thước, giờ nước mưa đổ hết vô nhà.
ngap_nuoc ! | Đan cống bể một lỗ to ngay lối đi học, bữa qua có đứa bé hụt chân.
ngap_nuoc | Nước thải sinh hoạt đọng lầy trước hẻm, không có đường thoát.
ngap_nuoc | Khu dân cư mới san lấp bít hết mương, xóm cũ thành cái rốn nước.
ngap_nuoc ! | Kè sông sạt thêm một mảng dài mười mét trong đêm, mấy căn nhà sát mé đang nghiêng.
cap_nuoc | Nước máy mấy bữa nay đục ngầu như nước phù sa, lắng một đêm cặn dày cả lóng tay.
cap_nuoc | trạm cấp nước ấp Bình Đông bơm ngày có hai tiếng, xóm cuối nguồn hổng có giọt nào
cap_nuoc ! | cup nuoc tu thu hai toi gio, nha co nguoi chay than khong co nuoc ma dung
cap_nuoc | Đăng ký gắn đồng hồ nước nửa năm rồi công ty cấp nước không tới.
cap_nuoc | Bể ống nước cái ngay đầu hẻm, nước phun như vòi rồng, uổng quá trời.
cap_nuoc | Nước giếng khoan của trạm có mùi tanh phèn, giặt đồ ố vàng hết.
cap_nuoc | Thu tiền nước mà không đưa biên lai, tháng nào cũng tính tròn.
cap_nuoc ! | Cả ấp uống nước trạm này xong nhiều người đau bụng, tiêu chảy.
cap_nuoc | Nhà con ở trên dốc nước lên không nổi, xin tăng áp lực.
dien | Điện yếu quá, buổi tối mở cái quạt quay không nổi, nồi cơm nấu không chín.
dien ! | Trụ điện trung thế bị xe cẩu tông nghiêng, sợi cáp căng muốn đứt trên nóc nhà tôi.
dien | Khu nhà trọ bị tính giá điện bốn ngàn một ký, nhờ điện lực kiểm tra.
dien | may bien ap keu o o suot dem, lau lau lai phut cai phup
dien ! | Sau trận dông đêm qua dây điện sà xuống mặt ruộng, người đi gặt chưa dám xuống.
dien | Cúp điện cả ngày chủ nhật mà hổng báo trước, tôm trong ao không chạy quạt được.
dien | Xin kéo điện vô tuyến dân cư bờ kinh, tám hộ còn câu đuôi nhau.
dien | Công tơ nhà tôi quay dù đã tắt hết cầu dao.
dien ! | Tủ điện ngoài đường mở cửa trống hoác, mấy đứa nhỏ thò tay vô chơi.
trat_tu_do_thi | Xe đẩy bán trái cây chiếm hết lề đường Nguyễn Huệ, người già phải đi xuống lòng đường.
trat_tu_do_thi | quan nhau bay ban ra via he, khach de xe tran xuong long duong
trat_tu_do_thi | Ai dán quảng cáo hút hầm cầu lên tường rào nhà tôi, lột rồi dán lại.
trat_tu_do_thi | Bãi giữ xe tự phát trước bệnh viện thu hai chục ngàn một lượt, chặt chém quá.
trat_tu_do_thi | Mái che di động của tiệm tạp hóa vươn ra tận giữa hẻm, xe ba gác không vô được.
trat_tu_do_thi | Xe tải đậu qua đêm kín một bên đường trong khu dân cư, mở cửa nhà không ra.
trat_tu_do_thi | Chợ chồm hổm họp ngay trên cầu buổi sáng, đi làm trễ hoài.
trat_tu_do_thi | Bảng hiệu quán karaoke lấn ra che mất biển báo.
khac | Chó thả rông ị bậy khắp công viên, không ai rọ mõm.
xay_dung_trai_phep | Nhà sau lưng tôi mở cửa sổ thẳng qua vách nhà tôi, xây không chừa khoảng lùi.
xay_dung_trai_phep | nguoi ta do cot be tong xay quan tren bo ke, co xin phep hong
xay_dung_trai_phep ! | Đóng cọc ép bên cạnh làm nhà tôi nghiêng, gạch rớt xuống chỗ con tôi nằm.
xay_dung_trai_phep | Đất quy hoạch công viên mà thấy dựng nhà tiền chế bán cà phê.
xay_dung_trai_phep | Công trình bốn tầng không che lưới, vữa với bụi bay đầy nhà hàng xóm.
xay_dung_trai_phep ! | Giàn giáo công trình nhà lầu sát đường lung lay, ván rớt suýt trúng người bán vé số.
xay_dung_trai_phep | Nghe nói đã có quyết định đình chỉ mà chủ nhà vẫn cho thợ đổ sàn ban đêm.
xay_dung_trai_phep | Chủ trọ cơi nới thêm gác gỗ mười mấy phòng, cầu thang có một cái.
xay_dung_trai_phep | Xây mộ kiên cố giữa khu dân cư, cách giếng nước có mấy mét.
tieng_on | Nhà kế bên mở kẹo kéo từ trưa tới mười hai giờ đêm, con nít học bài không được.
tieng_on | xuong go cua may cua cat xoen xoet tu 5h sang
tieng_on | Loa phóng thanh của ấp chĩa thẳng vô nhà, năm giờ sáng đã ra rả.
tieng_on | Đám cưới hát nhạc sống ba đêm liền, má tôi bệnh tim chịu không thấu.
tieng_on | Máy nổ bơm nước ao tôm chạy suốt đêm, nghe ù cả tai.
tieng_on | Quán nhậu bờ sông đánh đàn hò hét tới khuya lắc.
tieng_on | Gà đá nuôi cả trăm con gáy từ hai giờ sáng.
tieng_on | Công trình đóng cọc ban đêm rầm rầm, cả xóm mất ngủ.
tieng_on | phong tap gym mo nhac bass dap vo vach nha tui
an_ninh | Tối tối có nhóm choai choai nẹt pô chạy vòng vòng quanh công viên.
an_ninh | mat xe may truoc tiem net, trong xom mat ba chiec roi
an_ninh ! | Thằng say rượu vác rựa qua nhà chửi đòi giết cả nhà tôi, giờ còn đứng ngoài ngõ.
an_ninh | Nhà số 12 tụ tập đá gà ăn tiền mỗi trưa thứ bảy.
an_ninh | Có số lạ gọi xưng công an phường kêu chuyển tiền, nhờ cảnh báo bà con.
an_ninh ! | Ông hàng xóm đánh vợ bầm mắt, đêm nào cũng la khóc, sợ có ngày xảy ra chuyện.
an_ninh | Kẻ gian bẻ khóa trộm bình ắc quy máy cày ngoài ruộng.
an_ninh | Người lạ vô xóm cho vay nặng lãi, phát tờ rơi khắp nơi.
an_ninh ! | Bọn đòi nợ tạt mắm tôm, hôm qua ném bom xăng vô sân nhà bên cạnh.
y_te_atthucpham | Lò bánh mì đầu chợ chuột chạy trên khay bột.
y_te_atthucpham | nuoc da cay lam bang nuoc kinh, ban khap cho
y_te_atthucpham ! | Trẻ trường mầm non ăn cháo xong mười mấy đứa nôn thốc nôn tháo.
y_te_atthucpham | Đi tiêm ngừa cho cháu mà trạm nói hết vắc xin hoài, không hẹn ngày.
y_te_atthucpham | Người ta bán thịt heo chết giá rẻ ngoài lề, nhìn tái xanh.
y_te_atthucpham ! | Trong ấp đã bốn người sốt xuất huyết, lăng quăng đầy lu, chưa thấy phun thuốc.
y_te_atthucpham | Phòng khám tư truyền nước biển lung tung, không có bảng tên bác sĩ.
y_te_atthucpham | Bệnh viện bắt chờ từ sáng tới chiều mới được gọi tên, người già mệt lả.
y_te_atthucpham | Nhà thuốc bán kháng sinh không cần toa.
giao_duc | Trường bắt mua đồng phục ở một chỗ, giá gấp đôi ngoài chợ.
giao_duc | lop 1 ma nhoi nhet 52 dua, phong nong nhu lo
giao_duc | Xin cho con chuyển trường mà hiệu trưởng cứ hẹn tới hẹn lui.
giao_duc ! | Mái ngói phòng học lớp 4 rơi xuống giữa giờ, may không em nào bị trúng.
giao_duc | Thầy chủ nhiệm bêu tên học trò nghèo chưa đóng tiền trước lớp.
giao_duc | Xe đưa rước học sinh cũ rích, chở nhồi nhét, bác tài hay bỏ bến.
giao_duc ! | Cháu tôi bị cô giữ trẻ nhéo tím người, bỏ đói trong lớp.
giao_duc | Thu quỹ phụ huynh một triệu mà không công khai chi gì.
giao_duc | Cổng trường mẫu giáo không có chỗ đậu xe, giờ tan học kẹt cứng.
thai_do_cham_tre | Tôi nộp giấy hồi đầu tháng, hẹn bảy ngày mà nay hai mươi ngày chưa thấy kết quả.
thai_do_cham_tre | co nhan vien o quay so 3 noi chuyen voi nguoi gia nhu quat con nit
thai_do_cham_tre | Lên ủy ban ba bận đều kêu về bổ sung, mỗi bữa đòi một thứ giấy khác.
thai_do_cham_tre | Giờ làm việc mà quầy tiếp nhận vắng hoe, cán bộ đi uống cà phê.
thai_do_cham_tre | Chị văn thư bắt tôi photo ngoài tiệm quen mới chịu nhận.
thai_do_cham_tre | Gọi đường dây nóng mười cuộc không ai bắt máy.
thai_do_cham_tre | Hồ sơ trên mạng báo đã xử lý xong mà ra nhận thì nói chưa ký.
thai_do_cham_tre | Anh cán bộ gợi ý đưa tiền trà nước thì làm lẹ hơn.
thai_do_cham_tre | phan anh cua toi gui ca thang khong ai tra loi
dat_dai | Ranh đất nhà tôi bị hàng xóm dời trụ qua cả mét, nhờ địa chính đo lại.
dat_dai | Người ta đổ đất san lấp ruộng lúa để phân lô bán nền.
dat_dai | dat nha toi quy hoach treo 15 nam khong cho xay sua gi het
dat_dai | Tiền đền bù giải tỏa làm đường thấp quá, nhà bên cạnh được gấp đôi.
dat_dai | Con hẻm đi chung bị nhà ông đầu ngõ rào lại nói là đất của ổng.
dat_dai | Sổ đỏ ghi sai diện tích, thiếu mất hai trăm mét vuông.
dat_dai ! | Sà lan hút cát đêm làm đất vườn tôi trôi xuống sông từng mảng.
dat_dai | Đất công bờ kinh bị chiếm trồng dừa rồi đem cho thuê.
dat_dai | Ủy ban cho thuê đất bãi bồi không thông báo cho dân biết.
nong_nghiep | Cống ngăn mặn xuống cấp, cửa đóng không kín, nước lợ vô ruộng.
nong_nghiep | kinh noi dong day lục bình, ghe cho lua khong vo duoc
nong_nghiep ! | Đàn vịt nhà tôi chết hơn hai trăm con trong hai ngày, sợ cúm.
nong_nghiep | Hợp tác xã bán giống lúa lép, gieo lên thưa rỉnh thưa rảng.
nong_nghiep ! | Bờ bao ấp 4 đang rỉ nước, cả trăm công lúa sắp gặt mà vỡ là mất hết.
nong_nghiep | Ốc bươu vàng cắn trụi lúa mới sạ, xin hướng dẫn thuốc.
nong_nghiep | Trạm bơm tưới hư mô tơ mà không sửa, thanh long khô héo.
nong_nghiep | Thương lái bẻ kèo không mua dưa, nhờ xã can thiệp giùm bà con.
nong_nghiep ! | Heo bỏ ăn sốt đỏ da, bốn nhà trong xóm chết sạch chuồng, thú y chưa xuống.
khac | Nghĩa trang xã cỏ mọc cao lút đầu, thanh minh bà con không có lối vô.
khac | Má tôi tám mươi mốt tuổi mà chưa được nhận trợ cấp người cao tuổi.
khac | song dien thoai o ap nay yeu qua, goi khong nghe duoc
khac | Xin xã mở lại thư viện cho mấy đứa nhỏ có chỗ đọc sách dịp hè.
khac ! | Cây sao cổ thụ trước miễu bị mối ăn rỗng gốc, gió lớn là nghiêng về phía nhà dân.
khac | Bưu điện giao nhầm thư hoài, báo mà không ai chịu trách nhiệm.
khac | Hộ nghèo nhà tôi bị gạch tên không rõ lý do.
khac | Sân bóng đá ấp bị bỏ hoang, khung thành gãy, nhờ sửa cho thanh niên.
khac | Nhà văn hóa ấp khóa cửa quanh năm, họp dân phải mượn nhà người ta.
`;

/** Each as category, urgency and words. */
export const WIDER_REPORTS = reportsIn(ROWS);
