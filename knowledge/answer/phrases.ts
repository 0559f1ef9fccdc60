/** What an overview calls the procedure after it has named it. */
const THIS_MATTER = 'việc này';

/**
 * Every sentence of a knowledge answer that a citizen can read. The assistant is "em", the citizen "anh/chị";
 * the first sentence answers. No sentence here holds a sum, a time or the word for free unless it is given one.
 */
export const say = {
  way: { direct: 'nộp trực tiếp', online: 'nộp trực tuyến', post: 'gửi qua bưu chính' },
  level: { ministry: 'cấp bộ', province: 'cấp tỉnh', commune: 'cấp xã' },
  /** What is asked for, as it stands in "phần … bị đứt". */
  field: {
    documents: 'giấy tờ',
    fee: 'lệ phí',
    time: 'thời hạn',
    where: 'nơi nộp',
    online: 'cách nộp',
    conditions: 'điều kiện',
    steps: 'các bước',
    result: 'kết quả',
    legal_basis: 'căn cứ pháp lý',
    form: 'mẫu đơn',
    overview: 'nội dung',
  },
  broken: (part: string) =>
    `Dạ, phần ${part} trên trang em đọc bị đứt đoạn, nên em không kể lại để khỏi sai. Anh/chị xem trang gốc theo đường dẫn dưới đây, hoặc để em hỏi cán bộ.`,
  pageWords: (words: string) => `(trang ghi: “${words}”)`,
  pageSays: (words: string) => `Trang thủ tục ghi: “${words}”`,
  andMore: (words: string, more: number) => `${words} và ${more} nơi khác`,
  /** What was left out is one tap away. */
  more: 'Phần sau còn dài, anh/chị bấm hoặc nhắn “xem thêm” để em kể tiếp.',
  seeMore: (field: string) => `Xem thêm ${field}`,
  goesOn: (field: string, name: string) => `Dạ, em kể tiếp ${field} của ${matter(name)}:`,
  alsoOnPage: (field: string, words: string) => `Ở phần ${field}, trang ghi: “${words}”`,

  localNote: (text: string, basis: string, day: string) =>
    `Cơ quan ghi thêm ngày ${day}: “${text}” Căn cứ: ${basis}.`,

  // Fees
  feeOne: (name: string, words: string) => `Dạ, lệ phí ${name}: ${words}.`,
  fees: (name: string) => `Dạ, lệ phí ${name}:`,
  feeFree: (name: string, ways: string) =>
    `Dạ, ${name} không mất phí: trang thủ tục ghi miễn phí khi ${ways}.`,
  feeInSteps: (words: string) => `Ở phần các bước, trang có nhắc: “${words}”.`,
  feeSilentWays: (ways: string) => `Riêng khi ${ways} thì trang không ghi mức phí.`,
  feeNotStated: (name: string) =>
    `Dạ, trang thủ tục không ghi lệ phí của ${matter(name)}, nên em chưa nói chắc được. Anh/chị hỏi lại nơi nhận hồ sơ trước khi nộp.`,
  feeUnclear: (name: string) =>
    `Dạ, phần lệ phí của ${matter(name)} trên trang thủ tục ghi không rõ, nên em không nói con số để khỏi sai. Anh/chị hỏi nơi nhận hồ sơ, hoặc xem trang gốc theo đường dẫn dưới đây.`,
  feeOfProvince: (name: string) =>
    `Dạ, lệ phí ${name} do tỉnh quy định, trang thủ tục chung không ghi mức. Anh/chị hỏi Trung tâm Phục vụ hành chính công nơi nộp hồ sơ để biết mức của tỉnh mình.`,
  feeOfDocument: (name: string, words: string) =>
    `Dạ, trang thủ tục không ghi mức thu của ${matter(name)}, chỉ dẫn văn bản khác${words ? `: “${words}”` : ''}. Anh/chị hỏi nơi nhận hồ sơ để biết mức cụ thể.`,
  feeOverlay: (name: string, words: string, resolution: string, from: string, to: string) =>
    `Dạ, lệ phí ${name} ở tỉnh mình:\n${words}\nTheo ${resolution}, áp dụng từ ${from}${to ? ` đến ${to}` : ''}.`,
  feeDated: 'Mức thu này có mốc thời gian, anh/chị xem kỹ ngày áp dụng.',
  onlineCheaper: 'Nộp trực tuyến rẻ hơn nộp trực tiếp.',
  wayFree: 'miễn phí',
  wayNotStated: 'trang không ghi',
  wayNoSum: (words: string) => `trang không ghi mức, chỉ ghi “${words}”`,

  // Time
  unit: {
    'working-day': (value: string) => `${value} ngày làm việc (không tính ngày nghỉ)`,
    day: (value: string) => `${value} ngày (tính cả ngày nghỉ)`,
    hour: (value: string) => `${value} giờ`,
    month: (value: string) => `${value} tháng`,
    year: (value: string) => `${value} năm`,
    minute: (value: string) => `${value} phút`,
  },
  time: (name: string, time: string, ways: string) =>
    `Dạ, ${name} giải quyết trong ${time}, ${ways}.`,
  timeAnyWay: 'nộp cách nào cũng vậy',
  timeOneWay: (way: string) => `khi ${way}`,
  times: (name: string) => `Dạ, thời hạn giải quyết ${name}:`,
  onlineFaster: 'Nộp trực tuyến nhanh hơn nộp trực tiếp.',
  timeByCase: 'Có nhiều thời hạn là tùy trường hợp hồ sơ.',
  timeDescribed: (words: string) => `Trang còn ghi: “${words}”`,
  timeOnlyDescribed: (name: string, words: string) =>
    `Dạ, thời hạn giải quyết ${name}, trang thủ tục ghi: “${words}”`,
  timeSilentWays: (ways: string) => `Khi ${ways} thì trang không ghi rõ thời hạn.`,
  timeWithoutUnit: (name: string, words: string) =>
    `Dạ, em chưa nói chắc được: trang thủ tục ghi thời hạn ${name} là “${words}” mà không ghi giờ hay ngày. Em không đoán.`,
  timeNotStated: (name: string) =>
    `Dạ, trang thủ tục không ghi rõ thời hạn giải quyết ${name}. Anh/chị xem ngày hẹn trên phiếu nhận hồ sơ, hoặc hỏi nơi nhận hồ sơ.`,

  // Papers and forms
  papersCounted: (name: string, count: number) => `Dạ, ${name} cần ${count} loại giấy tờ:`,
  papers: (name: string) => `Dạ, giấy tờ cần chuẩn bị để ${name}:`,
  papersByCase: (name: string, cases: number) =>
    `Dạ, giấy tờ cần chuẩn bị để ${name}, trang chia ${cases} nhóm:`,
  papersAlways: 'Giấy tờ chung',
  papersOfCase: (name: string) => `Dạ, giấy tờ để ${name}, trường hợp anh/chị hỏi:`,
  papersMore: (left: number) => `Còn ${left} mục nữa, anh/chị bấm hoặc nhắn “xem thêm”.`,
  papersMoreCases: (left: number, cases: string) =>
    `Còn ${left} mục nữa, cho ${cases}. Anh/chị bấm hoặc nhắn “xem thêm”.`,
  papersNotes: (count: number) => `Trang còn ${count} lưu ý, anh/chị bấm hoặc nhắn “xem thêm”.`,
  papersNotStated: (name: string) =>
    `Dạ, trang thủ tục không ghi giấy tờ nào cho ${matter(name)}. Anh/chị hỏi nơi nhận hồ sơ trước khi đi.`,
  originals: (count: number) => `${count} bản chính`,
  copies: (count: number) => `${count} bản sao`,
  toShow: 'để xuất trình',
  formFile: (file: string) => `tệp mẫu ${file}`,
  forms: (name: string) => `Dạ, mẫu dùng để ${name}, tải ở trang gốc dưới đây:`,
  formsNamed: (name: string) =>
    `Dạ, trang không kèm tệp mẫu cho ${matter(name)}. Giấy tờ có nhắc tới mẫu, đơn là:`,
  formNotStated: (name: string) =>
    `Dạ, trang thủ tục không nêu mẫu đơn nào cho ${matter(name)}. Anh/chị hỏi nơi nhận hồ sơ xem có mẫu riêng không.`,

  // Where and how
  where: (name: string, agencies: string) =>
    `Dạ, ${name} do ${agencies} giải quyết, theo trang thủ tục.`,
  whereByLevel: (name: string, levels: string) =>
    levels
      ? `Dạ, ${name} giải quyết ở ${levels}; trang thủ tục không ghi rõ cơ quan nào. Anh/chị hỏi Trung tâm Phục vụ hành chính công gần nhất.`
      : `Dạ, trang thủ tục không ghi rõ nơi giải quyết ${name}. Anh/chị hỏi Trung tâm Phục vụ hành chính công gần nhất.`,
  address: (words: string) => `Nơi nhận hồ sơ: ${words}`,
  placeOf: (name: string, office: string) => `Dạ, hồ sơ ${name} nộp tại ${office}.`,
  placeAddress: (words: string) => `Địa chỉ: ${words}.`,
  placeHours: (words: string) => `Giờ nhận hồ sơ: ${words}.`,
  placePhone: (words: string) => `Điện thoại: ${words}.`,
  placeBasis: (resolution: string, from: string, to: string) =>
    `Theo ${resolution}, áp dụng từ ${from}${to ? ` đến ${to}` : ''}.`,
  placeAskCommune: 'Anh/chị cho em tên xã, phường, em chỉ địa chỉ và giờ nhận hồ sơ ở đó.',
  waysOpen: (ways: string) => `Anh/chị có thể ${ways}.`,
  online: (name: string) =>
    `Dạ, ${name} nộp trực tuyến được, trên Cổng Dịch vụ công quốc gia theo đường dẫn dưới đây.`,
  onlineTime: (time: string) => `Thời hạn giải quyết khi nộp trực tuyến: ${time}.`,
  notOnline: (name: string, ways: string) =>
    ways
      ? `Dạ, trang thủ tục không ghi cách nộp trực tuyến cho ${matter(name)}, chỉ ghi ${ways}.`
      : `Dạ, trang thủ tục không ghi cách nộp cho ${matter(name)}.`,

  // Conditions, steps, result, law
  noConditions: (name: string) =>
    `Dạ, ${name} không có yêu cầu, điều kiện riêng, theo trang thủ tục.`,
  conditions: (name: string) => `Dạ, điều kiện để ${name}, trang thủ tục ghi:`,
  conditionsNotStated: (name: string) =>
    `Dạ, trang thủ tục không ghi điều kiện cho ${matter(name)}, nên em không nói thêm.`,
  readTheLaw: 'Điều kiện nếu có thì nằm trong các văn bản này:',
  steps: (name: string) => `Dạ, các bước ${name}, em tóm theo trang thủ tục:`,
  step: (number: number, words: string) => `Bước ${number}: ${words}`,
  stepsMore: 'Em mới tóm ý chính, anh/chị bấm hoặc nhắn “xem thêm” để đọc đủ.',
  stepsUncertain: 'Trang em đọc ghi các bước không liền nhau, nên anh/chị đối chiếu với trang gốc.',
  stepsNotStated: (name: string) => `Dạ, trang thủ tục không ghi các bước ${name}.`,
  result: (name: string, words: string) => `Dạ, xong ${matter(name)}, anh/chị nhận: ${words}.`,
  results: (name: string) => `Dạ, kết quả của ${matter(name)}, tùy trường hợp:`,
  resultNotStated: (name: string) => `Dạ, trang thủ tục không ghi kết quả của ${matter(name)}.`,
  laws: (name: string) => `Dạ, ${matter(name)} căn cứ vào:`,
  lawsMore: (more: number) => `Còn ${more} văn bản nữa, anh/chị bấm hoặc nhắn “xem thêm”.`,
  resultsMore: (more: number) => `Còn ${more} kết quả nữa, anh/chị bấm hoặc nhắn “xem thêm”.`,
  lawNotStated: (name: string) => `Dạ, trang thủ tục không ghi căn cứ pháp lý của ${matter(name)}.`,

  // Overview
  overview: (name: string, levels: string) =>
    levels ? `Dạ, ${name} là thủ tục ${levels}, tóm tắt như sau:` : `Dạ, ${name}, tóm tắt như sau:`,
  thisMatter: THIS_MATTER,
  overviewResult: (words: string) => `Kết quả: ${words}`,
  overviewAgency: (words: string) => `Nơi giải quyết: ${words}`,
  overviewWays: (words: string) => `Cách nộp: ${words}`,
  overviewFeeLong: 'Lệ phí có nhiều mức, anh/chị hỏi riêng em nói kỹ',
  overviewPapers: (count: number) => `Giấy tờ: ${count} loại`,
  overviewCases: (count: number) => `Giấy tờ: tùy trường hợp, trang chia ${count} nhóm`,
  overviewOffer: 'Anh/chị cần em nói kỹ giấy tờ, các bước hay lệ phí ạ?',

  // Two procedures side by side
  compare: (one: string, other: string, differ: boolean) =>
    differ
      ? `Dạ, (1) ${one} và (2) ${other} khác nhau như sau:`
      : `Dạ, theo những gì trang ghi, em chưa thấy (1) ${one} và (2) ${other} khác nhau:`,
  alike: (rows: readonly string[]) => `Giống nhau: ${rows.join('; ')}.`,
  compareOffer: 'Anh/chị cần em nói kỹ bên nào ạ?',
  glance: {
    result: 'kết quả',
    where: 'nơi giải quyết',
    ways: 'cách nộp',
    time: 'thời hạn',
    fee: 'lệ phí',
    papers: 'giấy tờ',
    notStated: 'trang không ghi rõ',
    unclear: 'trang em đọc ghi không rõ',
    ofProvince: 'do tỉnh quy định',
    elsewhere: 'trang không ghi mức',
    manySums: 'có nhiều mức, tùy trường hợp',
    freeWhen: (ways: string) => `miễn phí khi ${ways}`,
    cases: (count: number) => `tùy trường hợp, trang chia ${count} nhóm`,
    papersOf: (count: number) => `${count} loại`,
  },

  // Known by title, no longer in force
  titleOnly: (name: string, code: string, field: string) =>
    `Dạ, có thủ tục này: ${name}, mã ${code}${field ? `, lĩnh vực ${field}` : ''}. Em chưa có nội dung của trang, nên không nói giấy tờ hay lệ phí.`,
  titleOnlyWhere:
    'Anh/chị xem và nộp ở Cổng Dịch vụ công quốc gia (dichvucong.gov.vn) hoặc Trung tâm Phục vụ hành chính công, hoặc để em hỏi cán bộ.',
  retired: (name: string, heir: string, called: string) =>
    heir
      ? `Dạ, thủ tục ${name} không còn áp dụng, nay thay bằng thủ tục ${called ? `${called}, ` : ''}mã ${heir}. Anh/chị hỏi em về thủ tục mới nhé.`
      : `Dạ, thủ tục ${name} không còn áp dụng. Anh/chị hỏi lại em theo tên việc đang cần làm.`,

  districtGone:
    'Trang còn nhắc cấp huyện, nay không còn cấp này. Anh/chị hỏi Trung tâm Phục vụ hành chính công cấp xã.',

  // Citation
  source: (name: string) => `Nguồn: ${name}`,
  code: (code: string) => `mã ${code}`,
  decision: (number: string) => `quyết định ${number}`,
  readOn: (day: string) => `, em đọc ngày ${day}`,
} as const;

function matter(name: string): string {
  return name === THIS_MATTER ? name : `việc ${name}`;
}
