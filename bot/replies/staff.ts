export function staffEnters(name: string): string {
  return `${name}, cán bộ phụ trách, đang trả lời anh/chị. Trợ lý tự động tạm ngưng.`;
}

export function staffLeaves(name: string): string {
  return `${name} đã xong, trợ lý tự động lại trả lời anh/chị.`;
}

/** Under a photo that staff send without words. */
export const STAFF_PHOTO = 'Cán bộ gửi hình.';
