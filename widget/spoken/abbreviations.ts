/** Short forms that offices write, as they are spoken. Those that people say as they stand (VNeID) are left alone. */
const SHORT: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  CCCD: 'căn cước công dân',
  CMND: 'chứng minh nhân dân',
  CMT: 'chứng minh thư',
  GPLX: 'giấy phép lái xe',
  GCN: 'giấy chứng nhận',
  GCNQSDĐ: 'giấy chứng nhận quyền sử dụng đất',
  QSDĐ: 'quyền sử dụng đất',
  BHYT: 'bảo hiểm y tế',
  BHXH: 'bảo hiểm xã hội',
  BHTN: 'bảo hiểm thất nghiệp',
  TTHC: 'thủ tục hành chính',
  DVC: 'dịch vụ công',
  CSDL: 'cơ sở dữ liệu',
  THCS: 'trung học cơ sở',
  THPT: 'trung học phổ thông',
  TDP: 'tổ dân phố',
  TP: 'thành phố',
  TX: 'thị xã',
  TT: 'thông tư',
  TTLT: 'thông tư liên tịch',
  QĐ: 'quyết định',
  NĐ: 'nghị định',
  NQ: 'nghị quyết',
  CT: 'chỉ thị',
  CP: 'Chính phủ',
  TTg: 'Thủ tướng',
  QH: 'Quốc hội',
  BTP: 'Bộ Tư pháp',
  BTC: 'Bộ Tài chính',
  BCA: 'Bộ Công an',
  BNV: 'Bộ Nội vụ',
  BYT: 'Bộ Y tế',
  BXD: 'Bộ Xây dựng',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BTNMT: 'Bộ Tài nguyên và Môi trường',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  VPCP: 'Văn phòng Chính phủ',
  VNĐ: 'đồng',
  VND: 'đồng',
  km: 'ki lô mét',
  'm²': 'mét vuông',
};

/** Letters as Vietnamese names them, for codes and for short forms that nobody knows. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ A: 'a', Ă: 'á', Â: 'ớ', B: 'bê', C: 'xê', D: 'dê', Đ: 'đê', E: 'e', Ê: 'ê', F: 'ép' },
  ...{ G: 'giê', H: 'hát', I: 'i', J: 'gi', K: 'ca', L: 'lờ', M: 'mờ', N: 'nờ', O: 'o', Ô: 'ô' },
  ...{ Ơ: 'ơ', P: 'pê', Q: 'quy', R: 'rờ', S: 'ét', T: 'tê', U: 'u', Ư: 'ư', V: 'vê', W: 'vê kép' },
  ...{ X: 'ích', Y: 'i dài', Z: 'dét' },
};

/** What a short form stands for; `undefined` for what is none of ours. */
export function longForm(word: string): string | undefined {
  return Object.hasOwn(SHORT, word) ? SHORT[word] : undefined;
}

/** The name of a letter; anything else as it is. */
export function letterName(letter: string): string {
  return LETTERS[letter.toLocaleUpperCase('vi')] ?? letter;
}
