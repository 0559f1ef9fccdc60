/** How to ask which of two siblings is meant, where they differ in one special form. */
export interface VariantQuestion {
  readonly tag: string;
  readonly ask: string;
  /** Label of the sibling that has the special form, and of the one that has not. */
  readonly has: string;
  readonly hasNot: string;
}

export const VARIANT_QUESTIONS: readonly VariantQuestion[] = [
  {
    tag: 'foreign',
    ask: 'Việc này có người nước ngoài hoặc người Việt Nam định cư ở nước ngoài không ạ?',
    has: 'Có yếu tố nước ngoài',
    hasNot: 'Đều là công dân ở trong nước',
  },
  {
    tag: 'border',
    ask: 'Anh/chị đang ở xã biên giới và làm việc này với người nước láng giềng phải không ạ?',
    has: 'Khu vực biên giới',
    hasNot: 'Không phải khu vực biên giới',
  },
  {
    tag: 'mobile',
    ask: 'Anh/chị muốn cán bộ tới tận nơi làm giúp hay tự tới nộp ạ?',
    has: 'Cán bộ tới tận nơi (lưu động)',
    hasNot: 'Tự tới nộp',
  },
  {
    tag: 'again',
    ask: 'Anh/chị đăng ký lần đầu hay đăng ký lại vì giấy tờ đã mất ạ?',
    has: 'Đăng ký lại',
    hasNot: 'Đăng ký lần đầu',
  },
  {
    tag: 'with-recognition',
    ask: 'Anh/chị có nhận cha, mẹ, con cùng lúc không ạ?',
    has: 'Có nhận cha, mẹ, con cùng lúc',
    hasNot: 'Không, chỉ việc này',
  },
  {
    tag: 'existing-papers',
    ask: 'Người được đăng ký đã có giấy tờ cá nhân từ trước chưa ạ?',
    has: 'Đã có hồ sơ, giấy tờ cá nhân',
    hasNot: 'Chưa có (trẻ mới sinh)',
  },
  {
    tag: 'linked',
    ask: 'Anh/chị muốn làm gộp nhiều việc một lần hay chỉ làm riêng việc này ạ?',
    has: 'Làm gộp (liên thông)',
    hasNot: 'Làm riêng',
  },
  {
    tag: 'under-14',
    ask: 'Người làm giấy dưới 14 tuổi hay từ đủ 14 tuổi trở lên ạ?',
    has: 'Dưới 14 tuổi',
    hasNot: 'Từ đủ 14 tuổi',
  },
  {
    tag: 'organisation',
    ask: 'Anh/chị hỏi cho cá nhân hay cho cơ quan, tổ chức, doanh nghiệp ạ?',
    has: 'Cơ quan, tổ chức, doanh nghiệp',
    hasNot: 'Cá nhân, hộ gia đình',
  },
  {
    tag: 'branch',
    ask: 'Anh/chị hỏi cho chi nhánh, văn phòng, địa điểm kinh doanh hay cho doanh nghiệp ạ?',
    has: 'Chi nhánh, văn phòng, địa điểm',
    hasNot: 'Doanh nghiệp, hộ kinh doanh',
  },
];

/** Said when siblings differ in more than one thing. */
export const WHICH_ONE = 'Anh/chị cần việc nào dưới đây ạ?';
