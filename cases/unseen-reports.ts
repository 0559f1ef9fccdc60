import type { CategoryId } from './categories.ts';
import { reportsIn } from './report-rows.ts';

/** By somebody who had seen neither tables nor other reports. */
const BY_A_STRANGER = `
giao_thong ! | Cầu ván bắc qua rạch Cây Gừa ở ấp Gò Sao, xã Nhựt Tảo sụp mất một nhịp rồi, tụi nhỏ đi học vẫn phải bám lan can lội qua, sáng nay có đứa hụt chân xém rớt xuống nước. Mấy chú cho người ra chặn lại lẹ giùm.
giao_thong ! | xe ben do dat vung day nhot tren duong huyen o Cau Khoi, tu sang gio te 4 5 chiec xe may roi, co ba bau te phai cho di cap cuu ma chua ai don het
giao_thong | Con lộ đá đỏ ấp Bàu Sậy xã Long Chữ ổ gà ổ voi từa lưa, chạy xe một bữa là dằn muốn rớt cái sườn. Bà con đóng góp hai năm nay mà chưa thấy trải nhựa, hỏi chừng nào mới làm?
giao_thong | cho e hỏi cái bảng chỉ dẫn ở ngã ba vô Tân Biên bị quay ngược hướng mấy tháng nay r, xe tải khách lạ chạy lộn vô đường xóm hoài k ai sửa hết z
giao_thong | De nghi xa Thanh Binh cho nguoi ra xom Cay Keo ke lai vach son qua duong truoc cho, mo het tron roi nguoi di bo khong biet dau ma bang qua.
giao_thong ! | Tôi chạy xe ôm mười mấy năm ở Hậu Nghĩa, chưa thấy chỗ nào ghê như khúc cua gần kho lúa ấp Tràm Lạc. Đơn vị thi công đào hố ngang nửa mặt đường, sâu cỡ ngực người, tối không rào, không cọc tiêu, không có gì ráo. Đêm hôm kia một ông đi đám giỗ về lọt nguyên xe xuống, gãy xương đòn. Hôm qua thêm hai đứa thanh niên nữa. Tụi tôi bẻ nhánh cây cắm đỡ chớ tới tối nay chắc còn người té.
chieu_sang | Dãy đèn đường ấp Giồng Dứa, xã Tầm Vu tắt ngúm từ sau Tết tới giờ, bà con đi tập dưỡng sinh hồi 4 giờ sáng phải rọi đèn pin. Mong mấy anh thay bóng.
chieu_sang | den cao ap truoc hem 14 khu pho Bau Dua phuong Ninh Thanh sang ca ngay luon ma toi thi tat, chac hu cai hen gio, uong tien qua
chieu_sang | Kính gửi UBND xã Mỹ Lệ, nhân dân ấp Rạch Sộp đề nghị xem xét lắp đặt hệ thống chiếu sáng công cộng trên tuyến đường liên ấp dài khoảng 1,2 km, hiện chưa có trụ đèn nào. Trân trọng.
chieu_sang ! | Trụ đèn đường ngay cổng chợ xóm Bàu Trâm, Hòa Hội bị rò, hồi chiều mưa con chó chạy ngang quẹt vô chết tại chỗ, thằng con tui đụng tay cũng bị giật tê rần. Cắt nguồn liền giùm đi!
chieu_sang | đèn led ngoài lộ chớp tắt chớp tắt như vũ trường á ad ơi, ngay cửa sổ phòng ngủ nhà e ở kp Gò Mít p. Khánh Hậu, nhức mắt ko ngủ đc lun
chieu_sang | hem nha tui ben Rach Kien co 3 cai bong thi het 2 cai chay, con 1 cai bi nhanh xoai che mat tieu. nho may chu ra me nhanh va thay bong
rac_moi_truong | Xe rác cả tuần nay hổng thấy ghé hẻm 9 khu phố Cây Trôm phường Long Hoa, bọc rác chất đống trước cửa, ruồi bu thấy ớn.
rac_moi_truong ! | co so nau nhua trong ap Ca Tro xa Duc Lap dang xa khoi den thui, khet let, ca xom ho sac sua, may dua con nit oi mua phai bong di tram xa hoi nua dem. gio nay no van con dot
rac_moi_truong | Ai đời đem xà bần, nệm cũ, bồn cầu bể quăng đầy bờ kinh Ba Vịt ở Tân Lập. Đề nghị địa phương gắn camera phạt nặng chớ nói hoài hổng ai nghe.
rac_moi_truong | trại heo nhà kế bên hôi quá trời hôi, trưa nắng lên là khỏi ăn cơm lun, e góp ý hoài mà ổng k chịu làm hầm biogas. ấp Bến Sắn xã Lương Hòa nha
rac_moi_truong ! | Sáng ra thấy một xe bồn lạ xả nước vàng khè, mùi hắc như thuốc tẩy xuống rạch Cây Chanh (xã Mỹ Hạnh). Cá nổi trắng mặt rạch, hai người lội xuống vớt thì bị phồng rộp chân. Tới giờ nước vẫn còn chảy ra từ cái ống tụi nó để lại. Tôi có quay phim, biển số bị che.
rac_moi_truong | xin them thung rac cong cong o cong vien nho ben kinh Hai Muon, phuong Kien Tuong, cuoi tuan nguoi ta an uong xa day bai co
ngap_nuoc ! | Nước tràn đê bao rồi mấy chú ơi, ấp Gò Chùm xã Tuyên Bình nước vô nhà tới đầu gối, còn lên nữa. Nhà có bà ngoại nằm một chỗ, không có ghe để chở đi.
ngap_nuoc | Hễ mưa một trận là khúc trước tiệm tạp hóa đầu hẻm 22 phường Gia Lộc ngập lấp xấp mắt cá, nửa tiếng mới rút. Chắc cống bị rác nghẹt, nhờ cho người nạo vét.
ngap_nuoc | cong thoat nuoc khu pho Bau Lung phuong Trang Bang nghet cung ngac may thang nay, nuoc den dong lai thui um, muoi qua troi. bao gio moi thong cong day?
ngap_nuoc ! | nap cong ngay nga tu xom Lo Gach, Can Duoc bi ai lay mat roi, lo to chang bang cai nia sau hon 2 met, toi thui khong thay duong, con nit di hoc them ve ngang do do
ngap_nuoc | Trình bày với quý cơ quan: từ ngày nâng lộ cao hơn nền nhà sáu tấc, mười bốn hộ dãy trong của ấp Bình Sậy, xã Thuận Mỹ thành ra cái lòng chảo. Mưa lớn nước đọng ngoài sân hai ba ngày mới khô. Bà con không phản đối làm lộ, chỉ xin đặt thêm một đường cống ngang để nước có chỗ thoát. Đã ý kiến trong kỳ tiếp xúc cử tri, được hứa ghi nhận, đến nay chưa thấy khảo sát.
ngap_nuoc ! | Triều cường đang khoét bờ sông sau nhà tui ở ấp Vàm Lở, Long Hựu, hồi khuya sạt mất cái chuồng gà với nửa cái bếp, giờ nền nhà nứt toác, nước ròng ròng chun vô.
cap_nuoc | Nước máy nhà con yếu xìu, mở lầu 1 là hổng lên, phải canh nửa đêm mới hứng được. Kp Giồng Ông Tư p. Tân An. Mong nhà máy nước coi lại áp lực.
cap_nuoc ! | nuoc may may bua nay vang khe tanh ran, ca xom Cay Da xa Thanh Hoa uong vo dau bung oi mua, dem qua 5 nguoi phai vo vien truyen nuoc roi
cap_nuoc | Tháng này tiền nước nhà tui tăng gấp ba mà có xài gì thêm đâu. Nghi đồng hồ chạy tầm bậy, nhờ xuống kiểm tra giùm, ấp Bàu Cỏ Lác xã Truông Mít.
cap_nuoc | tram cap nuoc ap Go Duoi, Tan Thanh thu tien deu deu ma cup nuoc ko bao truoc gi het, sang thu bay nao cung cup toi trua
cap_nuoc | Hộ gia đình chúng tôi cư trú tại ấp Trảng Sim, xã Hảo Đước hiện phải sử dụng nước giếng khoan nhiễm phèn. Kính đề nghị cấp có thẩm quyền xem xét kéo dài tuyến ống cấp nước sạch thêm 800 m đến khu dân cư.
cap_nuoc ! | Ống nước cái bể bự lắm luôn, phun cao bằng nóc nhà, xói lở móng nhà chị Út đầu hẻm nứt một đường dài rồi nè. Gọi đường dây nóng cty nước cả tiếng k ai bắt máy. Hẻm Cây Vú Sữa, xã Bến Lức.
dien ! | Dây điện đứt nằm vắt ngang ruộng ở ấp Bưng Tròn, xã Phước Vinh, còn xẹt lửa, trâu của ông Tám bị giật chết rồi. Bà con đứng coi đông lắm, tui la hổng ai chịu lùi.
dien | Bên ấp Gò Lức xã Tân Trụ một tuần cúp điện bốn bữa, toàn ngay giờ nấu cơm. Báo lịch một đàng cúp một nẻo, đồ trong tủ đông hư hết trơn.
dien | dien yeu qua quat quay ko noi, toi toi bat noi com la den mo cam. ap Xom Chai xa Vinh Hung, xin nang binh ha the giup
dien ! | tru dien be tong ngay dau hem Bon Dau, p Hoa Thanh bi xe tai tong gay goc, no nghieng qua mai nha nguoi ta, gio gio manh no keu rac rac, chac sap sap toi noi
dien | ad cho hỏi tháng này hóa đơn điện nhà mình ghi 900 số trong khi 2 vk ck đi làm cả ngày, nt hỏi thì kêu chờ, chờ 3 tuần rồi đó. Nhà ở xã Long Cang
dien ! | Bình biến thế sau chợ nhỏ ấp Cầu Xéo xã An Lục Long nổ lụp bụp nãy giờ, dầu chảy xuống bốc khói ngay mái tôn dãy ki-ốt. Người trong chợ đang dọn đồ chạy.
trat_tu_do_thi | Quán nhậu bày bàn ra hết vỉa hè đường số 3 khu phố Bàu Năng Nhỏ, phường Bình Minh, người đi bộ phải xuống lòng đường mà đi. Dẹp được bữa trước bữa sau bày lại.
trat_tu_do_thi | xe hoi dau tran lan 2 ben hem 31 phuong Long An, nha minh ko lui xe ra duoc luon, noi thi ho kenh mat len. de nghi gan bang cam dau
trat_tu_do_thi ! | Bảng hiệu quảng cáo bự chà bá của tiệm điện thoại cũ ở Gò Dầu bung một bên, treo tòng teng trên lề ngay chỗ học trò đứng đợi xe, gió hồi trưa thổi rớt một miếng tôn xém cắt trúng đầu cô bán vé số.
trat_tu_do_thi | mấy cha dán tờ rơi cho vay đầy cột, đầy tường nhà e luôn, sơn lại bữa trước bữa sau dán típ, bực mún xỉu. P. Tân Ninh xử giùm dới
trat_tu_do_thi | cho tu phat hop ngay chan cau xom Ba Khia, xa Can Giuoc, ban ca ban rau tran het long duong, sang nao cung ket. nho don vo trong cho long cho gon
trat_tu_do_thi | Kính đề nghị UBND phường Thanh Điền kiểm tra, xử lý việc hộ dân tại đầu hẻm 17 tự ý đặt bồn hoa, xây bục bê tông và căng dây giữ chỗ trên phần vỉa hè công cộng, gây mất mỹ quan và cản trở người đi bộ.
xay_dung_trai_phep | Nhà bên cạnh xin phép sửa nhà cấp 4 mà giờ đổ sàn tới lầu 3 rồi, lấn qua mép đất tui gần hai tấc. Hỏi giấy phép thì ổng nói "khỏi lo". Ấp Giếng Đá, xã Đức Hòa.
xay_dung_trai_phep ! | cong trinh khong phep ke nha em o Hoa Khanh dao ham sau hoam ma ko dong cu, vach nha em nut rong ca gang tay, nen dang lun tu tu, me em so qua bong con qua hang xom ngu
xay_dung_trai_phep | Có người cất nguyên dãy trọ mười hai phòng trên đất lúa ở ấp Bàu Tràm Lớn xã Đông Thành, làm toàn ban đêm với cuối tuần. Địa chính có biết không?
xay_dung_trai_phep | dung may che nha tien che lan ra het hem chung roi xay tuong gach luon, hem con co met mot, xe cuu hoa sau nay vo sao duoc. to 5 ap Cay Xoai xa Thu Thua
xay_dung_trai_phep ! | Giàn giáo cái nhà 5 tầng xây chui ở xã Mỹ Yên sập một góc, gạch rớt lủng mái nhà trọ phía dưới, có người bị đổ máu đầu, vậy mà chủ thầu còn cho thợ leo lên làm tiếp nè trời!
xay_dung_trai_phep | họ đóng cọc bê tông lấn ra mé sông làm quán cafe view đẹp á, k thấy bảng phép tắc gì hết trơn. Ai cho z? Khúc bến đò cũ ấp Vàm Sậy, xã Vàm Cỏ
tieng_on | Karaoke loa kẹo kéo hát từ trưa tới 11 giờ đêm, hết bolero tới nhạc sàn, bữa nào cũng vậy. Cha tui mổ tim mới về mà hổng chợp mắt được. Tổ 8 ấp Bàu Sen, xã Thạnh Đức.
tieng_on | xuong cua go sat ben nha, 5h sang da re re toi 9h toi, be nha minh moi sinh giat minh khoc hoai. xa Phuoc Ly, ap Kinh Ngang. nho xa noi giup
tieng_on | quán bar mới mở gần hẻm 40 p. Tân Ninh xập xình tới 2h sáng, rung cửa kiếng lun, mai e còn đi thi nữa trời ơi 😭 gọi báo r mà họ vặn nhỏ đc 10p
tieng_on | Xin phản ánh: trạm trộn bê tông tại ấp Gò Tre, xã Bình Thành hoạt động cả ban đêm, tiếng máy và tiếng xe bồn vượt mức chịu đựng của các hộ dân chung quanh. Đề nghị đo đạc độ ồn và có biện pháp xử lý theo quy định.
tieng_on | nha nuoi yen mo loa chim keu chip chip suot ngay dem, 3 cai nha bao quanh nha toi, ong chu noi ong co phep. Ap Rach Mien xa Tan Lan
tieng_on | Ông hàng xóm nhà tui nuôi hai chục con gà đá với mấy con ngỗng, 3 giờ sáng là nó la làng rần trời. Tui nói nhỏ nhẹ rồi, ấp mời lên hòa giải rồi, ổng hứa rồi đâu cũng vô đó. Già cả ngủ hổng đủ giấc huyết áp lên xuống, mà nói nữa sợ mích lòng. Nhờ xã có cách chi nói giùm. Ấp Trảng Cò, xã Ninh Điền.
an_ninh ! | có đám thanh niên cầm mã tấu rượt nhau ngay ngã ba Cây Bàng xã Mộc Hóa, đang chém lộn trước quán nc mía, 1 đứa nằm gục r công an tới lẹ điiii
an_ninh ! | Thằng chồng nó nhậu vô khóa cửa đánh vợ con, nghe la cứu quá trời mà tụi tui hổng dám vô vì nó cầm dao. Nhà cuối hẻm 6 ấp Bàu Gõ, Châu Thành. Đang đánh đó.
an_ninh | Dạo này ăn trộm chó, trộm gà hoành hành xóm Giồng Nhỏ xã Mỹ Quý, đêm nào cũng mất. Đề nghị công an xã tăng cường tuần tra ban đêm.
an_ninh ! | bon cho vay nong toi nha tat son, dem xang doa dot nha neu mai ko tra, con nho em no so khong dam di hoc. no con rinh ngoai cong kia. ap Go Noi xa Loc Ninh
an_ninh | truoc nha tro ap Moi Lon xa Duc Hue toi nao cung tu tap danh bai an tien, dan la ra vo lien tuc, mong cong an kiem tra tam tru
an_ninh ! | Tôi xin trình báo: con gái tôi 13 tuổi đi mua đồ từ chiều hôm qua tới nay chưa về, điện thoại tắt, bạn bè nói có người quen trên mạng rủ lên xe đi qua phía biên giới. Gia đình đã tìm khắp xã Bến Cầu không thấy. Kính mong công an hỗ trợ tìm cháu gấp.
y_te_atthucpham ! | ăn bánh mì xe đẩy trước cổng khu trọ ấp Chà Là Nhỏ xã Dương Minh Châu xong cả phòng e 7 đứa ói với tiêu chảy, 2 đứa xỉu chở đi bv r, mà giờ bả vẫn còn bán kìa
y_te_atthucpham | Trạm y tế xã Tân Hội hết thuốc huyết áp bảo hiểm hai tháng nay, bà già tui phải ra tiệm mua ngoài. Hỏi thì nói chờ đấu thầu.
y_te_atthucpham | quan com tam goc cho Tan Hoa ruoi bu day thit song, rua chen bang thau nuoc den thui, nhan vien boc tay khong. nho y te xa kiem tra ve sinh
y_te_atthucpham ! | xom minh o khu pho Cay Ngan phuong An Tinh tuan nay 9 nguoi sot xuat huyet, moi mat mot be 4 tuoi, lang quang day trong bai vo xe ma chua thay ai xuong phun thuoc
y_te_atthucpham ! | Có con chó chạy rông sùi bọt mép cắn liền ba người ở ấp Trâm Bầu, xã Tân Thạnh, trong đó có đứa nhỏ bị cắn ngay mặt. Nó còn đang chạy quanh chợ. Trạm kêu không có vắc xin dại.
y_te_atthucpham | Đề nghị ngành y tế kiểm tra cơ sở đóng nước bình không nhãn mác tại ấp Bàu Đá Nhỏ, xã Trà Vong. Vỏ bình cũ, cặn rêu, không ghi hạn sử dụng. Chưa nghe ai bị gì nhưng bà con lo.
giao_duc | Đầu năm trường tiểu học con tui học ở Tân Châu thu đủ thứ quỹ, quỹ lớp, quỹ máy lạnh, quỹ rèm cửa, nói tự nguyện mà ai hổng đóng là réo tên trên nhóm zalo.
giao_duc ! | tran phong hoc lop la cua truong mam non trong ap Go Cat, xa Phuoc Thanh rot tung mang vua, hom qua trung dau 1 be may 4 mui, vay ma nay van cho may chau ngoi hoc trong do
giao_duc | co giao chu nhiem ep hoc them o nha co, ko hoc thi len lop bi de y, diem thap. con minh lop 7 o xa Tan Phu, mong phong giao duc xem lai
giao_duc | Xin hỏi xã Long Thuận chừng nào mở thêm lớp mẫu giáo, tui đi công nhân mà nộp đơn cho con hai năm đều bị nói hết chỗ.
giao_duc ! | E trai mình học lớp 8 bị nhóm bạn đánh hội đồng trong nhà vệ sinh, quay clip tung lên mạng, giờ nó cứ nhắn "k muốn sống nữa", tay rạch tùm lum. Báo trường mà thầy kêu tụi nhỏ giỡn thôi. Ngày nào tụi kia cũng chặn ở cổng hăm đánh tiếp. Trường cấp 2 bên xã Tân Đông, ai giúp nhà em với.
giao_duc | Kính gửi Ban Giám hiệu và UBND xã Mỹ Lộc: nhà vệ sinh học sinh xuống cấp, không có nước rửa tay, nhiều cháu phải nhịn đến khi về nhà. Phụ huynh đề nghị sớm sửa chữa trước học kỳ II.
thai_do_cham_tre | Làm cái giấy khai sinh cho cháu nội mà chạy lên chạy xuống bốn bận, bận nào cũng kêu thiếu một thứ, sao hổng nói một lần cho rồi. UBND xã Đức Hòa đó.
thai_do_cham_tre | co ngoi quay so 2 noi chuyen khong thua khong goi, hoi thi hat mat len keu len mang ma coi, ba gia toi 70 tuoi biet mang mung gi. phuong Go Dau
thai_do_cham_tre | Tôi nộp hồ sơ cấp giấy phép kinh doanh hộ cá thể tại xã Cần Giuộc, phiếu hẹn ba ngày làm việc, đến nay đã mười chín ngày chưa có kết quả và không nhận được thư xin lỗi. Đề nghị làm rõ trách nhiệm.
thai_do_cham_tre | 1h30 mở cửa mà 2h15 cán bộ mới lết vô, dân ngồi chật hành lang, hỏi thì kêu "đi họp". lần nào cũng họp hết z 🙄 xã Thủ Thừa nha
thai_do_cham_tre | nop ho so tro cap cho ba ngoai tu thang 3 toi gio bat vo am tin, goi so dien thoai tren phieu hen thi khong ai nghe, len hoi thi nguoi nay chi qua nguoi kia. xa Tan Lap
thai_do_cham_tre | Hổng biết nói sao cho phải, chớ anh cán bộ tiếp dân ở phường Ninh Thạnh gợi ý kêu tui "bồi dưỡng" thì giấy xong liền, còn không thì cứ chờ. Tui bán vé số, lấy tiền đâu ra. Giấy chứng thực chữ ký có một tờ mà hai tuần nay tui bỏ buổi bán lên hoài, người tới sau có quen thì xong trước, mình ngồi dòm. Mong cấp trên coi lại chớ vầy dân buồn lắm.
dat_dai | Sổ đỏ nhà tui cấp hồi xưa ghi thiếu mất 120 mét vuông so với đất đang ở, xin đo lại thì địa chính nói chờ bản đồ mới. Ấp Bến Đình Nhỏ, xã Tân Trụ.
dat_dai | Ông bên ranh nhổ cọc mốc dời qua đất nhà em cả mét, rồi trồng hàng dừa lên đó. Xã Rạch Kiến mời hòa giải hai lần ổng hổng tới, giờ em phải làm sao?
dat_dai | gia den bu dat lam duong vanh dai o ap Bau Co, xa Can Duoc nghe noi co 300 ngan 1 met, trong khi ngoai thi truong may trieu. dan ko dong y, de nghi doi thoai
dat_dai ! | ho thue xe cuoc vo ui ruong mia nha toi dang tranh chap toa chua xu, sang gio san het nua mau roi, chong toi ra can bi may nguoi la mat xo te. ap Suoi Cat xa Tan Hoa, nho xa vo ngan lien
dat_dai | cho e hỏi mảnh đất này quy hoạch treo 12 năm rồi, xây k đc bán k xong, chừng nào nhà nước làm hay hủy thì nói 1 tiếng. KP Bàu Tre p. Trảng Bàng
dat_dai | Kính đề nghị làm rõ việc phân lô, bán nền trên phần đất trồng cây lâu năm tại xã Hậu Nghĩa; nhiều người dân đã mua bằng giấy tay nhưng không được tách thửa, cấp giấy chứng nhận.
nong_nghiep ! | Cống đập ngăn mặn kẹt cửa hổng đóng được, nước mặn đang tràn vô ruộng ấp Bà Kiểng xã Vàm Cỏ, lúa trổ bông mà cháy lá trắng đồng. Chậm bữa nữa là mất trắng gần trăm mẫu.
nong_nghiep | Kinh nội đồng ấp Gò Xoài xã Vĩnh Hưng lục bình bít kín, ghe chở lúa vô hổng được, xin xã tổ chức vớt với nạo vét trước mùa tới.
nong_nghiep ! | vit nha toi chet hang loat tu hom qua toi nay hon 800 con, ngoeo co, mat do, qua nha ke ben cung bat dau chet. thu y xa Tan Thanh chua thay xuong, nghi cum gia cam
nong_nghiep | mua lua giong xac nhan o dai ly ap Cay Gao, xa Khanh Hung ve gieo len lai tap tum lum, dai ly no choi. nho nganh nong nghiep kiem tra giong
nong_nghiep ! | Drone xịt thuốc cỏ ruộng kế bên gió tạt qua, nguyên vườn chanh nhà e với mấy hộ nữa héo queo, tụi nó vẫn đang bay xịt tiếp nè, bà nội e hít phải giờ khó thở. Xã Thạnh Hóa, ấp Đá Biên Nhỏ
nong_nghiep | Nhà tui trồng ba công mãng cầu dưới chân núi, lịch xả nước kinh thủy lợi mùa khô này báo một đường mà về một nẻo, đầu kinh thì dư, cuối kinh thì khô queo. Xin trạm thủy nông xã Cầu Khởi chia phiên lại cho công bằng, dân cuối nguồn chúng tôi cũng đóng phí như ai. Cây còn cầm cự được, chưa tới nỗi nào, nhưng mong tháng tới có lịch rõ ràng.
khac ! | Có tổ ong vò vẽ bự bằng cái thúng trên cây dầu sân nhà văn hóa ấp Bàu Công, xã Tân Biên, hồi sáng túa ra chích hai bà cháu, bà sưng hết mặt thở hổng nổi chở đi viện rồi. Mấy đứa nhỏ còn chơi gần đó.
khac | Nhà văn hóa ấp Cây Cui xã Nhựt Tảo khóa cửa im ỉm quanh năm, bàn bóng bàn để mốc meo, xin mở cho tụi nhỏ vô chơi hè.
khac | loa phat thanh cua ap Go Dung, xa Luong Hoa re qua nghe khong ra chu nao, co thong bao gi dan cung chang biet, nho sua lai gium
khac | app dịch vụ công đăng nhập hoài k đc, báo lỗi otp, thử 3 cái sim r vẫn vậy. Ai chỉ e với hoặc báo bên kỹ thuật sửa đi ạ
khac | Em xin góp ý xã Bình Thành nên có sân đá banh nhỏ cho thanh niên, chớ chiều chiều tụi em hổng biết chơi đâu.
khac | cho hoi xa minh co ho tro tien mai tang cho ho ngheo khong, ba Tam dau xom moi mat ma nha neo don qua, ba con dang gop lai lo. ap Ben Tranh Nho xa Hao Duoc
`;

/** Never used to mend the tables: a lot of ours, and a stranger's. */
export const UNSEEN_REPORTS: readonly (readonly [CategoryId, boolean, string])[] = [
  ['giao_thong', false, 'Cây cầu bê tông qua kênh Năm ván lót xộc xệch, chạy qua kêu lọc cọc.'],
  ['giao_thong', false, 'Xe đầu kéo vô đường cấm tải ban đêm, nhà hai bên rung.'],
  [
    'giao_thong',
    true,
    'Khúc cua nhà thờ không có gương, tuần rồi ba vụ đụng xe, một người gãy chân.',
  ],
  ['giao_thong', false, 'may o voi tren duong huyen 21 dong nuoc thay ghe'],
  ['chieu_sang', false, 'Đường vào khu tái định cư tối hù, công nhân tan ca sợ bị giật đồ.'],
  ['chieu_sang', false, 'tru den so 14 duong Nguyen Hue khong sang 1 tuan nay'],
  ['rac_moi_truong', false, 'Cơ sở làm bún xả nước chua lè xuống mương trước nhà.'],
  ['rac_moi_truong', false, 'Bà con quăng tã em bé với túi rác xuống sông ở chợ nổi.'],
  ['rac_moi_truong', false, 'xe rac chay ma nuoc ri ro xuong duong hoi khong chiu noi'],
  ['ngap_nuoc', false, 'Hẻm 7 trũng quá, mưa nửa tiếng là xe chết máy.'],
  ['ngap_nuoc', true, 'Kè bờ rạch sập một khúc, nhà tôi cách mép có hai thước, đất đang nứt.'],
  ['cap_nuoc', false, 'Sáng nay mở vòi ra nước màu nâu như trà.'],
  ['cap_nuoc', true, 'ca xom ap 8 khong co nuoc 5 ngay, phai xin nuoc mua cua nha khac'],
  ['cap_nuoc', false, 'Bị cắt nước dù đã đóng tiền đủ, gọi tổng đài không ai bắt máy.'],
  ['dien', false, 'Đường dây hạ thế chạy sát ban công nhà tôi, xin dời.'],
  ['dien', true, 'Bình điện đầu ngõ nổ lụp bụp có khói, ai cũng sợ.'],
  ['dien', false, 'nguyen xom bi cup dien tu sang ma khong biet khi nao co lai'],
  ['trat_tu_do_thi', false, 'Tiệm tạp hóa để thùng bia lấn hết lối đi bộ.'],
  ['trat_tu_do_thi', false, 'xe tai dau truoc cua nha tui suot ngay, ra vo khong duoc'],
  [
    'xay_dung_trai_phep',
    false,
    'Nhà bên xây bít luôn lối thoát nước chung, không thấy ai kiểm tra giấy phép.',
  ],
  [
    'xay_dung_trai_phep',
    false,
    'Có người dựng nhà sàn trên mé sông, không rõ có được cho phép không.',
  ],
  ['tieng_on', false, 'Tiệm rửa xe xịt máy từ 5 giờ sáng, tiếng rú nghe chát tai.'],
  ['tieng_on', false, 'hang xom nhau xong la ca hat to mo den 12h'],
  ['an_ninh', false, 'Dạo này xóm hay mất gà mất chó, nghi đám thanh niên nghiện.'],
  ['an_ninh', true, 'Chồng nhà bên đánh vợ con chảy máu, la hét kêu cứu mấy đêm rồi.'],
  ['an_ninh', false, 'co cho ban so de ngay trong quan ca phe goc cho'],
  ['y_te_atthucpham', false, 'Xe bán thịt heo dạo không che, thịt bầm tím có mùi.'],
  [
    'y_te_atthucpham',
    true,
    'Sau tiệc cưới hôm chủ nhật cả bàn đau bụng, ba người phải truyền nước ở bệnh viện.',
  ],
  ['giao_duc', false, 'Lớp con tôi 55 em một phòng, nóng như lò, xin thêm phòng.'],
  ['giao_duc', false, 'truong bat dong tien quy phu huynh 500 ngan khong co bien lai'],
  [
    'thai_do_cham_tre',
    false,
    'Làm lại giấy khai sinh mà bắt về ấp xin xác nhận, qua xã lại bảo không cần, đi lòng vòng cả tuần.',
  ],
  ['thai_do_cham_tre', false, 'chi o bo phan tiep nhan noi chuyen voi dan nhu la cap tren'],
  ['dat_dai', false, 'Người ta lấn mốc lộ giới rồi xây tường vô phần đất nhà tôi đứng tên.'],
  ['dat_dai', false, 'Nhà tôi bị giải tỏa làm cầu mà giá bồi thường tính theo đất vườn.'],
  ['nong_nghiep', false, 'Cống thủy lợi hư cửa, ruộng khô nứt mà xã không mở nước.'],
  ['nong_nghiep', true, 'Bưởi trong vườn thúi rễ chết hàng loạt, lan qua mấy vườn kế rồi.'],
  ['khac', false, 'Nhà tôi diện hộ nghèo mà chưa nhận quà Tết, nhờ xem lại danh sách.'],
  ['khac', false, 'Sóng 4G ở ấp Bàu Mây chập chờn, học online không được.'],
  ['khac', true, 'Con rắn hổ to bò vô sân trường mẫu giáo, nhờ người bắt gấp.'],
  ...reportsIn(BY_A_STRANGER),
];
