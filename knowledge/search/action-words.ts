/** What a title does and how people ask for it: `action / title` and `action / question`. */
export const ACTIONS = `
reissue / title = cấp lại, đăng ký lại, trình báo mất, cấp bản sao
reissue / question = cấp lại, làm lại, xin lại, bị mất, mất rồi, làm mất, bị rách, rách, hư, bị hỏng, hỏng, thất lạc, rớt mất, rớt, bị cháy, lạc mất, mất giấy, mất sổ, mất thẻ, mất bằng, mất cà vẹt, mất hộ chiếu, mờ
exchange / title = cấp đổi, đổi
exchange / question = cấp đổi, đổi sang, đổi lại, đổi, đổi mới
extend / title = gia hạn
extend / question = gia hạn, hết hạn, sắp hết hạn, thêm hạn, quá hạn, kéo dài
end / title = xóa, hủy, chấm dứt, giải thể, thu hồi, đóng, thôi, bãi bỏ, trả lại
end / question = xóa, hủy, chấm dứt, dẹp, nghỉ luôn, giải thể, bỏ, đóng cửa, thôi, cắt, không làm nữa, trả lại, không còn
pause / title = tạm ngừng, tạm dừng, dừng
pause / question = tạm ngừng, tạm nghỉ, nghỉ tạm, ngưng, tạm dừng, tạm đóng cửa, tạm ngưng
transfer / title = chuyển nhượng, thay đổi chủ, chuyển quyền, sang tên, tặng cho, thừa kế, mua bán
transfer / question = sang tên, mua lại, bán lại, chuyển nhượng, sang nhượng, tặng, thừa kế, mua cũ, mua bán, để lại, cho lại
change / title = thay đổi, điều chỉnh, cải chính, sửa đổi, bổ sung, đính chính, cập nhật, hiệu đính
change / question = thay đổi, điều chỉnh, cải chính, sửa, chỉnh lại, ghi sai, sai, đính chính, cập nhật, bổ sung, dời, đổi tên, đổi địa chỉ
confirm / title = xác nhận
confirm / question = xác nhận, giấy xác nhận, chứng nhận
split / title = tách
split / question = tách, chia, cắt ra
new / title = cấp, đăng ký, cấp mới, thành lập, lần đầu, khai báo, thông báo, đề nghị
new / question = lần đầu, mới, mở, lập, thành lập, xin cấp, làm mới, đăng ký mới, chưa có, cấp mới
`;
