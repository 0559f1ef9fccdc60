/** How people write to an office, with their marks: what official texts never say. One sentence a line. */
export const EVERYDAY_SENTENCES = `
Em ơi cho chị hỏi chút.
Anh ơi cho em hỏi với.
Chào em, cho tôi hỏi.
Cho tôi hỏi làm giấy khai sinh cho con cần gì?
Tôi muốn làm lại căn cước bị mất thì làm sao?
Tôi bị mất giấy tờ, giờ phải làm sao?
Nhà tôi ở ấp, đường bị ngập mấy hôm nay rồi.
Đường trước nhà tôi hư, ổ gà to lắm, xe té hoài.
Đèn đường không sáng, tối lắm, sợ té.
Rác không ai gom, hôi thối quá.
Hàng xóm hát karaoke ồn ào suốt đêm.
Bà con kêu hoài mà không ai giải quyết.
Khi nào có kết quả vậy em?
Hồ sơ của tôi tới đâu rồi?
Tôi nộp hồ sơ lâu rồi mà chưa có kết quả.
Sao lâu quá vậy?
Mất bao nhiêu tiền, có tốn phí không?
Có cần công chứng không, có cần bản chính không?
Bao lâu thì xong, mấy ngày có?
Làm ở đâu, nộp ở đâu vậy?
Xã mình có làm thứ bảy không?
Mấy giờ làm việc, mấy giờ mở cửa?
Nhà thuê có nhập hộ khẩu được không?
Tôi ở trọ thì đăng ký tạm trú ở đâu?
Vợ chồng tôi muốn đăng ký kết hôn.
Chồng tôi mất rồi, làm giấy chứng tử cần gì?
Ba tôi già yếu không đi được, có làm tại nhà được không?
Má tôi không biết chữ, tôi làm thay được không?
Con tôi mới sinh chưa có giấy khai sinh.
Tôi muốn gặp cán bộ, cho tôi nói chuyện với người thật.
Cảm ơn em nhiều nha.
Cám ơn anh chị, tôi hiểu rồi.
Dạ được rồi em, để tôi đem giấy tờ tới.
Không phải, ý tôi là cái khác.
Tôi không hiểu, nói lại giúp tôi.
Chú không biết chữ, đọc giúp chú.
Đất nhà tôi muốn sang tên cho con thì làm thế nào?
Tôi muốn tách thửa, làm sổ đỏ, sổ hồng.
Xin giấy phép xây nhà cần những gì?
Tôi muốn mở quán ăn, bán hàng ăn uống.
Tôi muốn đăng ký hộ kinh doanh.
Người nước ngoài ở nhà tôi thì khai báo tạm trú thế nào?
Giấy xác nhận độc thân làm ở đâu?
Bảo hiểm y tế của tôi hết hạn rồi.
Trợ cấp người cao tuổi được bao nhiêu một tháng?
Nước máy bị đục, mấy hôm nay không có nước.
Cúp điện từ sáng tới giờ.
Cây ngã đè dây điện, nguy hiểm lắm.
Ai đó giúp tôi với.
Hôm qua tôi có tới nhưng không gặp ai.
Người ta hẹn tôi tuần sau mà giờ chưa thấy gọi.
Có ai ở đó không, sao không trả lời?
Em cho chị xin số điện thoại của xã.
Tôi gửi hình rồi đó, coi giúp tôi.
Giờ tôi đang ở xa, có làm qua mạng được không?
Làm lại bằng lái xe, đổi giấy phép lái xe ở đâu?
Lý lịch tư pháp làm bao lâu thì có?
`;
