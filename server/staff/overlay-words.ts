/** Why a row was refused, in the words of the people who mend it. */
const REASONS: Readonly<Record<string, string>> = {
  'the code is none': 'mã thủ tục không đúng dạng, ví dụ 1.001193',
  'no amount': 'chưa ghi mức thu',
  'the amount is under 1,000 đồng': 'mức thu dưới 1.000 đồng, có thể thiếu số 0',
  'the amount is oddly written': 'mức thu viết không rõ; ghi như 20.000, hoặc ghi bằng lời',
  'an amount of 0: write in words that nothing is taken':
    'mức thu bằng 0; không thu thì ghi bằng lời',
  'no resolution is named': 'chưa ghi văn bản',
  'the first day is none': 'ngày bắt đầu không đúng, ghi như 01/01/2026',
  'the last day is none': 'ngày kết thúc không đúng, ghi như 31/12/2026',
  'it ends before it begins': 'ngày kết thúc trước ngày bắt đầu',
  'nobody has checked it': 'chưa ghi người kiểm tra',
  'another row of this procedure was refused':
    'dòng khác của thủ tục này bị từ chối, nên không lấy nửa bảng',
  'rows that begin on one day name different resolutions, last days or checkers':
    'các dòng cùng ngày bắt đầu ghi khác văn bản, ngày kết thúc hoặc người kiểm tra',
  'two amounts for the same thing': 'hai mức thu cho cùng một thứ',
  'one of several amounts does not say what it is for':
    'có nhiều mức mà một mức không ghi thu cho gì',
  'no such commune': 'không có xã, phường này',
  'neither a procedure nor a commune is named': 'cần ghi mã thủ tục, hoặc xã phường, hoặc cả hai',
  'no office is named': 'chưa ghi nơi nộp',
  'neither address, hours nor telephone': 'cần ít nhất địa chỉ, giờ nhận hồ sơ hoặc điện thoại',
  'the telephone is oddly written': 'số điện thoại viết không rõ',
  'the same place stands above': 'trùng với một dòng ở trên',
};

/** A reason of the importer in Vietnamese; one without words of its own stands as it is. */
export function reasonWords(reason: string): string {
  return REASONS[reason] ?? reason;
}
