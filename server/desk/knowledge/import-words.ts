const REASONS: Readonly<Record<string, string>> = {
  'the file is empty': 'tệp trống',
  'an old Word or Excel file: save it as .docx or .xlsx first':
    'tệp Word hoặc Excel đời cũ: lưu lại thành .docx hoặc .xlsx rồi tải lên',
  'of no kind that can be read': 'không phải loại tệp đọc được',
  'a packed file that is neither Word nor Excel, or is cut off':
    'tệp nén không phải Word hay Excel, hoặc tải chưa hết',
  'a text of no kind that can be read': 'văn bản không thuộc loại đọc được',
  'no sheet has the columns "Mã TTHC" and "Tên TTHC"':
    'không trang tính nào có cột “Mã TTHC” và “Tên TTHC”',
  'the file is locked with a password': 'tệp khóa bằng mật khẩu',
  'the file is damaged or cut off': 'tệp hỏng hoặc tải chưa hết',
  'no procedure code in the file': 'không thấy mã thủ tục trong tệp',
  'the PDF holds no text (a scan?)': 'tệp PDF không có chữ (bản quét?)',
  'this code was read before': 'mã này đã đọc ở trên',
  'not JSON': 'dòng không đúng dạng JSON',
  'a code of an office of its own': 'mã của mục riêng một cơ quan, không nhập từ tệp',
};

const DOUBTS: Readonly<Record<string, string>> = {
  'another-field-here': 'lẫn nội dung của phần khác',
  'cut-off-at-end': 'bị cắt ở cuối',
  'fee:same-words-different-sums': 'cùng lời mà số tiền khác nhau',
  'footer-in-conditions': 'lẫn chân trang',
  'law-row-not-separable': 'không tách được số hiệu văn bản',
  'lines-hard-wrapped': 'câu bị ngắt dòng giữa chừng',
  'papers-without-table': 'giấy tờ không ở trong bảng',
  'row-without-name': 'giấy tờ không có tên',
  'row-without-quantity': 'giấy tờ không ghi số bản',
  'rows-out-of-order': 'số thứ tự không liền',
  'scenario-without-title': 'trường hợp không có tên',
  'steps-out-of-order': 'các bước không theo thứ tự',
  'sums-differ-between-rows': 'số tiền khác nhau giữa các dòng',
  'ways-unreadable': 'không đọc được cách nộp, thời hạn, lệ phí',
  'words-joined': 'chữ dính liền',
};

/** Why nothing was taken of a file or a record; a reason without words of its own stands as it is. */
export function unreadWords(reason: string): string {
  return REASONS[reason] ?? reason;
}

/** Why a value was doubted, in the same way. */
export function doubtWords(what: string): string {
  return DOUBTS[what] ?? what;
}
