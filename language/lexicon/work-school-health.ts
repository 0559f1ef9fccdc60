/** What people say and the official words it stands for: `official; official = everyday, everyday`. */
export const WORDS_OF_WORK_SCHOOL_HEALTH = `
# work
giải quyết hưởng trợ cấp thất nghiệp = tiền thất nghiệp, lãnh thất nghiệp, bảo hiểm thất nghiệp, mất việc lãnh tiền, trợ cấp nghỉ việc, bị cho nghỉ việc, thất nghiệp một lần
giấy phép lao động cho người nước ngoài = giấy phép làm việc cho tây, phép lao động nước ngoài, work permit, mướn thợ nước ngoài, thuê người nước ngoài làm
đưa người lao động đi làm việc ở nước ngoài theo hợp đồng = đi xuất khẩu lao động, xuất khẩu lao động, đi lao động Nhật, đi làm bên Đài, đi tu nghiệp sinh, hợp tác lao động
đăng ký nội quy lao động = nội quy công ty, nội quy xưởng
thỏa ước lao động tập thể = thỏa ước công nhân, thỏa ước tập thể
cho thuê lại lao động = cho thuê nhân công, cung ứng công nhân, cho mướn công nhân
khai báo tai nạn lao động = báo tai nạn ở xưởng, công nhân bị tai nạn, té giàn giáo
huấn luyện an toàn vệ sinh lao động = thẻ an toàn lao động, học an toàn lao động
hoạt động dịch vụ việc làm = mở chỗ giới thiệu việc làm, trung tâm giới thiệu việc làm
hỗ trợ cho vay giải quyết việc làm = vay vốn làm ăn, vay vốn việc làm, vay quỹ việc làm, vay ngân hàng chính sách
đăng ký hoạt động giáo dục nghề nghiệp = mở lớp dạy nghề, dạy nghề may, trường dạy nghề, mở chỗ dạy nghề
hỗ trợ đào tạo nghề = học nghề miễn phí, tiền học nghề, đi học nghề
# school
cho phép nhà trẻ nhóm trẻ lớp mẫu giáo độc lập hoạt động giáo dục = mở nhà trẻ, mở nhóm trẻ, giữ trẻ tại nhà, mở chỗ giữ trẻ, mở trường mầm non, mở lớp mẫu giáo
tuyển sinh trung học phổ thông = thi lên lớp mười, nộp hồ sơ lớp mười, vô lớp mười
tuyển sinh trung học cơ sở = vô lớp sáu, lên cấp hai
tuyển sinh vào lớp một = vô lớp một, nhập học lớp một, cho con vô lớp một
chuyển trường đối với học sinh = chuyển trường cho con, rút học bạ, xin chuyển trường, đổi trường cho con
cấp bản sao văn bằng chứng chỉ từ sổ gốc = mất bằng cấp ba, mất bằng tốt nghiệp, làm lại bằng tốt nghiệp, sao bằng tốt nghiệp, mất bằng đại học, xin lại bằng cấp ba, mất học bạ
chỉnh sửa nội dung văn bằng chứng chỉ = sai tên trên bằng tốt nghiệp, sửa bằng tốt nghiệp, sửa năm sinh trên bằng
công nhận văn bằng do cơ sở giáo dục nước ngoài cấp = bằng học bên nước ngoài, công nhận bằng nước ngoài, bằng đại học bên Mỹ
hỗ trợ học phí miễn giảm học phí = xin miễn học phí, giảm học phí, miễn tiền học, con nhà nghèo đi học
cấp học bổng hỗ trợ chi phí học tập = tiền học bổng, trợ cấp học sinh nghèo, hỗ trợ học sinh nghèo, hỗ trợ tiền ăn cho học sinh
cho phép hoạt động giáo dục ngoại ngữ tin học = mở trung tâm tiếng Anh, mở lớp tiếng Anh, mở trung tâm ngoại ngữ
dạy thêm học thêm = mở lớp dạy thêm, dạy kèm tại nhà
# health
cấp giấy phép hành nghề khám bệnh chữa bệnh = chứng chỉ bác sĩ, chứng chỉ hành nghề y, giấy phép bác sĩ, chứng chỉ điều dưỡng, chứng chỉ y sĩ
cấp giấy phép hoạt động đối với cơ sở khám bệnh chữa bệnh = mở phòng mạch, phòng mạch tư, mở phòng khám, phòng nha, mở tiệm nha khoa, mở tiệm thuốc bắc, phòng khám tư
cấp giấy chứng nhận đủ điều kiện kinh doanh dược = mở tiệm thuốc tây, mở nhà thuốc, mở quầy thuốc, bán thuốc tây, tiệm thuốc tây
cấp chứng chỉ hành nghề dược = chứng chỉ dược sĩ, bằng dược sĩ, chứng chỉ bán thuốc tây
cấp giấy chứng sinh = giấy chứng sanh, mất giấy chứng sinh, giấy bệnh viện cho em bé, sanh tại nhà xin giấy chứng sinh
giám định y khoa = đi giám định sức khỏe, giám định thương tật, hội đồng y khoa
giám định mức độ khuyết tật; cấp giấy xác nhận khuyết tật = giấy khuyết tật, làm giấy tàn tật, xác định tàn tật, sổ khuyết tật, bị tật bẩm sinh
công bố sản phẩm thực phẩm = công bố thực phẩm chức năng, tự công bố bánh kẹo, công bố chất lượng nước mắm, tự công bố sản phẩm
tiêm chủng = chích ngừa, tiêm phòng, sổ tiêm chủng, chích vắc xin
công bố cơ sở đủ điều kiện tiêm chủng = mở chỗ chích ngừa
khám sức khỏe cho người lái xe = giấy khám sức khỏe lái xe, giấy khám sức khỏe
# social protection
trợ cấp xã hội hằng tháng đối tượng bảo trợ xã hội = tiền bảo trợ, tiền người già, trợ cấp người già, tiền tám mươi tuổi, trợ cấp 80 tuổi, tiền cao tuổi, trợ cấp hàng tháng, tiền trợ cấp mỗi tháng, tiền người cao tuổi
trợ cấp hưu trí xã hội = tiền hưu cho người già không có lương, hưu trí xã hội, tiền bảy mươi lăm tuổi, trợ cấp 75 tuổi
trợ cấp xã hội hằng tháng người khuyết tật = tiền khuyết tật, trợ cấp khuyết tật, tiền tàn tật, trợ cấp người bệnh tâm thần
hỗ trợ kinh phí chăm sóc nuôi dưỡng trẻ mồ côi = nuôi trẻ mồ côi, trợ cấp mồ côi, tiền nuôi cháu mồ côi
trợ cấp cho người đơn thân nghèo đang nuôi con = mẹ đơn thân, một mình nuôi con, gà trống nuôi con
hỗ trợ chi phí mai táng đối tượng bảo trợ xã hội = tiền mai táng người già, hỗ trợ đám tang, tiền chôn người cao tuổi
trợ giúp xã hội khẩn cấp = hỗ trợ nhà bị sập, nhà tốc mái xin hỗ trợ, hỗ trợ cháy nhà, cứu trợ đột xuất, xin gạo cứu đói
tiếp nhận vào cơ sở trợ giúp xã hội = gửi vô trung tâm bảo trợ, đưa vô viện dưỡng lão, gửi người già vô trung tâm, vô nhà nuôi dưỡng
hỗ trợ nhà ở cho hộ nghèo = nhà tình thương, nhà tình nghĩa, xin cất nhà tình thương, nhà đại đoàn kết, xóa nhà tạm
hỗ trợ tiền điện cho hộ nghèo hộ chính sách xã hội = tiền điện hộ nghèo, hỗ trợ tiền điện
vay vốn tín dụng chính sách hộ nghèo = vay vốn hộ nghèo, vay vốn xóa đói giảm nghèo
# merit
trợ cấp một lần người hoạt động kháng chiến = tiền kháng chiến, huân chương kháng chiến, đi bộ đội chống Mỹ
chế độ đối với thân nhân liệt sĩ = tiền liệt sĩ, vợ liệt sĩ, con liệt sĩ, thờ cúng liệt sĩ, tiền thờ cúng
cấp giấy chứng nhận bà mẹ việt nam anh hùng = mẹ Việt Nam anh hùng, bà mẹ anh hùng
chế độ thương binh người hưởng chính sách như thương binh = giấy thương binh, sổ thương binh, mảnh đạn trong người, vết thương chiến tranh
di chuyển hài cốt liệt sĩ thăm viếng mộ = bốc mộ liệt sĩ, đem hài cốt về, thăm mộ liệt sĩ
chế độ dân công hỏa tuyến = đi dân công, dân công hỏa tuyến
chế độ quân nhân xuất ngũ = bộ đội xuất ngũ, tiền xuất ngũ, đi lính về, lính nghĩa vụ về
đăng ký nghĩa vụ quân sự = khám nghĩa vụ, đi nghĩa vụ, tạm hoãn nghĩa vụ, hoãn đi lính, trễ khám nghĩa vụ, giấy gọi nhập ngũ
`;
