/** The categories a report is filed under. Ids are stable: they stand in stored cases and exports. */
export const CATEGORY_IDS = [
  'giao_thong',
  'chieu_sang',
  'rac_moi_truong',
  'ngap_nuoc',
  'cap_nuoc',
  'dien',
  'trat_tu_do_thi',
  'xay_dung_trai_phep',
  'tieng_on',
  'an_ninh',
  'y_te_atthucpham',
  'giao_duc',
  'thai_do_cham_tre',
  'dat_dai',
  'nong_nghiep',
  'khac',
] as const;
export type CategoryId = (typeof CATEGORY_IDS)[number];

export interface Category {
  readonly id: CategoryId;
  /** In the citizen's words. */
  readonly label: string;
  /** True where many people see the same thing: only these may be shown to others or joined. */
  readonly shareable: boolean;
  /** True where the office itself is complained of: goes to the level above or the inspector. */
  readonly aboutStaff: boolean;
  /**
   * Working days to answer until the office sets its own. Per-topic limits of 2 to 7 working days are
   * common in provincial rules [check].
   */
  readonly defaultWorkingDays: number;
}

const ROWS: readonly (readonly [CategoryId, string, number, 'shareable' | 'about-staff' | ''])[] = [
  ['giao_thong', 'Đường sá, giao thông', 5, 'shareable'],
  ['chieu_sang', 'Đèn đường', 3, 'shareable'],
  ['rac_moi_truong', 'Rác, môi trường', 3, 'shareable'],
  ['ngap_nuoc', 'Ngập nước, cống rãnh', 3, 'shareable'],
  ['cap_nuoc', 'Nước sinh hoạt', 2, 'shareable'],
  ['dien', 'Điện', 2, 'shareable'],
  ['trat_tu_do_thi', 'Vỉa hè, trật tự đô thị', 5, ''],
  ['xay_dung_trai_phep', 'Xây dựng', 7, ''],
  ['tieng_on', 'Tiếng ồn', 3, ''],
  ['an_ninh', 'An ninh trật tự', 2, ''],
  ['y_te_atthucpham', 'Y tế, an toàn thực phẩm', 3, ''],
  ['giao_duc', 'Giáo dục, trường học', 5, ''],
  ['thai_do_cham_tre', 'Thái độ phục vụ, hồ sơ chậm trễ', 5, 'about-staff'],
  ['dat_dai', 'Đất đai', 7, ''],
  ['nong_nghiep', 'Nông nghiệp, thủy lợi', 5, ''],
  ['khac', 'Việc khác', 7, ''],
];

/** All categories, in the order they are offered. */
export const CATEGORIES: readonly Category[] = ROWS.map(
  ([id, label, defaultWorkingDays, flag]) => ({
    id,
    label,
    defaultWorkingDays,
    shareable: flag === 'shareable',
    aboutStaff: flag === 'about-staff',
  }),
);

/** True for one of the stable ids. */
export function isCategoryId(text: string): text is CategoryId {
  return CATEGORY_IDS.some((id) => id === text);
}

const BY_ID: ReadonlyMap<string, Category> = new Map(
  CATEGORIES.map((category) => [category.id, category]),
);

/** The category of an id; `undefined` for an id that is not in the list. */
export function categoryOf(id: string): Category | undefined {
  return BY_ID.get(id);
}
