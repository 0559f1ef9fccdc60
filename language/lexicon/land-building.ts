/** What people say and the official words it stands for: `official; official = everyday, everyday`. */
export const WORDS_OF_LAND_BUILDING = `
# land
giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất = sổ đỏ, sổ hồng, bằng khoán, giấy đất, sổ đất, giấy tờ đất, bằng khoán đất, bìa đỏ, giấy chủ quyền, chủ quyền nhà, giấy chủ quyền đất, giấy nhà, giấy tờ nhà, giấy đỏ
đăng ký đất đai tài sản gắn liền với đất cấp giấy chứng nhận lần đầu = làm sổ đỏ lần đầu, làm sổ lần đầu, đất chưa có sổ, chưa có sổ, đất chưa có giấy, làm sổ cho đất ông bà, đất khai phá
cấp lại giấy chứng nhận do bị mất đất = mất sổ đỏ, mất sổ hồng, mất bằng khoán, mất giấy đất, mất sổ đất, cháy sổ đỏ
cấp đổi giấy chứng nhận quyền sử dụng đất = đổi sổ đỏ, đổi sổ mới, sổ đỏ rách, sổ đỏ cũ, đổi sổ hồng, sổ bị nhàu
tách thửa hoặc hợp thửa đất = tách sổ, tách thửa, chia đất, cắt đất, cắt đất cho con, tách miếng đất, chia thửa, nhập thửa, gộp thửa
đăng ký biến động quyền sử dụng đất chuyển nhượng thừa kế tặng cho = sang tên sổ đỏ, sang tên đất, sang tên miếng đất, bán đất, mua đất, chuyển nhượng đất, sang sổ, mua bán đất, sang nhượng đất, cho đất, sang đất, ba má cho đất, cho con đất, tặng đất
đăng ký biến động quyền sử dụng đất thừa kế = đất hương hỏa, thừa kế đất, chia thừa kế đất, ba má để lại đất
chuyển mục đích sử dụng đất = lên thổ cư, chuyển thổ cư, đất vườn lên thổ cư, đất ruộng lên thổ cư, lên đất ở, chuyển lên đất ở, lên thổ
đất ở = thổ cư, đất thổ cư
đăng ký biện pháp bảo đảm bằng quyền sử dụng đất tài sản gắn liền với đất = cầm sổ đỏ, cầm sổ ngân hàng, thế chấp sổ, thế chấp sổ đỏ, vay ngân hàng bằng sổ đỏ, thế chấp đất, cầm cố đất
xóa đăng ký biện pháp bảo đảm bằng quyền sử dụng đất = giải chấp, xóa thế chấp, trả hết nợ ngân hàng, xóa nợ ngân hàng trên sổ
đính chính giấy chứng nhận đã cấp = sổ đỏ sai tên, sổ đỏ ghi sai, sửa sổ đỏ, sai diện tích trên sổ
hòa giải tranh chấp đất đai = giành đất, lấn đất, lấn ranh, tranh chấp đất, tranh chấp ranh đất, cãi nhau ranh đất
tặng cho quyền sử dụng đất cho Nhà nước cộng đồng dân cư mở rộng đường giao thông = hiến đất, hiến đất làm đường
đo đạc = đo đạc đất, đo đất, trích đo
chuyển đổi cơ cấu cây trồng vật nuôi trên đất trồng lúa = trồng cây trên đất lúa, lên liếp, đất lúa lên vườn, chuyển đất lúa, đào ao trên đất lúa
xóa ghi nợ tiền sử dụng đất lệ phí trước bạ = nợ tiền sử dụng đất, xóa nợ tiền đất
đất nông nghiệp = ruộng, miếng ruộng, rẫy
# construction
cấp giấy phép xây dựng mới công trình cấp III cấp IV nhà ở riêng lẻ = xây nhà, cất nhà, cất nhà mới, xin phép xây nhà, phép xây dựng, xây nhà ở, làm nhà, dựng nhà, giấy phép xây nhà
cấp giấy phép xây dựng sửa chữa cải tạo công trình cấp III cấp IV = sửa nhà, lên lầu, nâng tầng, nâng nền, sửa chữa nhà, cơi nới, xây thêm tầng
cấp giấy phép di dời công trình = dời nhà, thần đèn, di dời nhà
gia hạn giấy phép xây dựng = phép xây dựng hết hạn, giấy phép xây dựng hết hạn
cấp giấy phép chặt hạ dịch chuyển cây xanh = đốn cây, chặt cây, cưa cây, mé nhánh, cây xanh trước nhà, chặt cây xanh
cấp phép sử dụng tạm thời lòng đường vỉa hè vào mục đích khác = đậu xe trên vỉa hè, để xe vỉa hè, dựng rạp, dựng rạp đám cưới, lề đường, bán hàng trên vỉa hè, mượn lòng đường, che rạp
cấp giấy phép thi công công trình trên đường bộ đang khai thác = đào đường, xẻ đường, đặt ống qua đường, đào đường đặt ống
chấp thuận vị trí đấu nối vào đường bộ = mở lối ra đường, đấu nối ra đường, làm đường vô nhà
cung cấp thông tin quy hoạch đô thị và nông thôn = coi quy hoạch, xem quy hoạch, đất có dính quy hoạch, dính quy hoạch, hỏi quy hoạch, coi đất quy hoạch
# housing
đăng ký mua thuê mua thuê nhà ở xã hội = nhà thu nhập thấp, nhà xã hội, mua nhà xã hội, thuê nhà xã hội, nhà ở xã hội
ban quản trị nhà chung cư = chung cư, ban quản trị, ban quản lý chung cư
chứng chỉ hành nghề môi giới bất động sản = cò đất, môi giới nhà đất, môi giới đất, cò nhà
chứng chỉ hành nghề kiến trúc = kiến trúc sư
chứng chỉ hành nghề hoạt động xây dựng = chứng chỉ xây dựng, chứng chỉ giám sát, chứng chỉ chỉ huy trưởng
# more of land and houses
đăng ký biến động quyền sử dụng đất = sổ đỏ đổi tên chủ, thêm tên vợ vô sổ, thêm tên vào sổ đỏ, đứng tên chung sổ, ghi tên chồng vô sổ, đất mua giấy tay, mua đất giấy tay, làm sổ cho đất mua, ra sổ
đăng ký đất đai tài sản gắn liền với đất cấp giấy chứng nhận lần đầu = đất chưa giấy, hợp thức hóa nhà đất, hợp thức hóa đất, làm chủ quyền nhà lần đầu, nhà chưa có giấy tờ, làm giấy chủ quyền nhà
đính chính giấy chứng nhận đã cấp lần đầu có sai sót = sổ đỏ in sai, sổ đỏ sai năm sinh, sổ ghi lộn tên, sổ sai số thửa, sổ đỏ sai chữ lót, sổ hồng ghi sai
cấp đổi giấy chứng nhận quyền sử dụng đất = sổ bị rách, sổ bị mờ, sổ đỏ bị ố, sổ hồng bị rách, đổi sổ cũ qua sổ mới, sổ bị mối ăn, sổ bị ướt, đổi bằng khoán cũ
chuyển mục đích sử dụng đất = đất cây lâu năm lên thổ cư, chuyển đất vườn, đất trồng cây qua đất ở, lên thổ cư một phần, xin lên thổ cư, đất nông nghiệp lên thổ cư
xác định lại diện tích đất ở = sổ cũ không ghi đất ở, đất thổ cư trên sổ cũ, tính lại thổ cư
gia hạn sử dụng đất; xác nhận tiếp tục sử dụng đất nông nghiệp = đất hết hạn sử dụng, đất ruộng hết hạn, đất năm mươi năm hết hạn, hết thời hạn sử dụng đất
ghi nợ tiền sử dụng đất = thiếu tiền sử dụng đất, xin thiếu nợ tiền đất, ghi nợ tiền đất
bồi thường hỗ trợ tái định cư = đền bù giải tỏa, đất bị giải tỏa, đất bị quy hoạch làm đường, nền tái định cư
đăng ký thuê đất giao đất = thuê đất nhà nước, mướn đất công, xin đất cất nhà, xin nền nhà
cung cấp thông tin dữ liệu đất đai = xin bản đồ thửa, trích lục bản đồ, trích lục thửa đất, coi thửa đất, hỏi đất ai đứng tên, xin thông tin đất
cấp giấy phép xây dựng = cất nhà cấp bốn, xây nhà cấp 4, nhà tiền chế, cất nhà trên đất ruộng, xây hàng rào, xây nhà trọ, cất phòng trọ, xây nhà xưởng, xây nhà yến, đổ mái, xây hai tầng
cấp giấy phép xây dựng sửa chữa cải tạo = cất thêm phòng, lợp lại mái, thay tôn, sửa mái, xây lại bếp, làm lại nhà, gác lửng
hoàn công; kiểm tra công tác nghiệm thu hoàn thành công trình = hoàn công nhà, làm hoàn công, nghiệm thu nhà
số nhà = xin số nhà, cấp số nhà, gắn bảng số nhà, đổi số nhà
cấp giấy phép chặt hạ dịch chuyển cây xanh = cây sắp ngã vô nhà, cây bị mục xin đốn, đốn cây trước cửa, hạ cây, bứng cây
cấp phép sử dụng tạm thời lòng đường vỉa hè = che rạp đám ma, đám tang che rạp, dựng rạp ngoài đường, xin bày hàng vỉa hè, để vật liệu ngoài đường, đổ cát đá ngoài lộ, tập kết vật liệu
`;
