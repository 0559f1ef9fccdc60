import { Procedure } from '../schema/procedure.ts';

const ROWS: readonly (readonly [
  code: string,
  name: string,
  field: string,
  everydayNames: readonly string[],
  exampleQuestions: readonly string[],
])[] = [
  [
    '1.000001',
    'Thủ tục đăng ký khai sinh',
    'Hộ tịch',
    ['làm khai sanh'],
    ['Mới sanh em bé thì làm giấy gì?'],
  ],
  [
    '1.000002',
    'Thủ tục đăng ký khai sinh có yếu tố nước ngoài',
    'Hộ tịch',
    ['khai sanh con lai'],
    ['Chồng Nhật, con sinh ở đây, làm khai sinh sao?'],
  ],
  [
    '1.000003',
    'Thủ tục đăng ký lại khai sinh',
    'Hộ tịch',
    ['mất giấy khai sinh'],
    ['Giấy khai sinh bị cháy mất thì làm lại ở đâu?'],
  ],
  [
    '1.000004',
    'Thủ tục đăng ký kết hôn',
    'Hộ tịch',
    ['làm hôn thú'],
    ['Hai đứa con muốn ra xã ký giấy cưới'],
  ],
  [
    '1.000005',
    'Thủ tục đăng ký kết hôn có yếu tố nước ngoài',
    'Hộ tịch',
    ['cưới chồng Tây'],
    ['Lấy chồng Đài Loan thì nộp giấy gì?'],
  ],
  [
    '1.000006',
    'Cấp lại giấy phép lái xe',
    'Sát hạch',
    ['mất bằng lái'],
    ['Rớt bằng lái thì xin lại ở đâu?'],
  ],
  [
    '1.000007',
    'Đổi giấy phép lái xe',
    'Sát hạch',
    ['bằng lái hết hạn'],
    ['Bằng lái sắp hết hạn thì đổi sao?'],
  ],
  [
    '1.000008',
    'Đăng ký thành lập hộ kinh doanh',
    'Hộ kinh doanh',
    ['mở tiệm'],
    ['Mở quán cà phê thì xin giấy ở đâu?'],
  ],
  [
    '1.000009',
    'Chấm dứt hoạt động hộ kinh doanh',
    'Hộ kinh doanh',
    ['dẹp tiệm'],
    ['Ế quá nghỉ bán luôn thì trả giấy phép sao?'],
  ],
  ['1.000010', 'Đăng ký tạm trú', 'Cư trú', ['khai tạm trú'], ['Mướn phòng trọ thì khai ở đâu?']],
  [
    '1.000011',
    'Gia hạn tạm trú',
    'Cư trú',
    ['tạm trú hết hạn'],
    ['Tạm trú sắp hết hạn thì làm sao?'],
  ],
  [
    '1.000012',
    'Tách thửa hoặc hợp thửa đất',
    'Đất đai',
    ['chia đất'],
    ['Cắt một miếng đất cho con thì làm giấy gì?'],
  ],
];

/** A dozen procedures of our own for tests, small enough to reason about. */
export const INVENTED_PROCEDURES: readonly Procedure[] = ROWS.map(
  ([code, name, field, everydayNames, exampleQuestions]) =>
    Procedure.parse({
      code,
      name,
      field,
      everydayNames,
      exampleQuestions,
      levels: ['commune'],
      audiences: ['Công dân Việt Nam'],
      source: {},
    }),
);
