export function staffEnters(name: string): string {
  return `${name}, cán bộ phụ trách, đang trả lời anh/chị. Trợ lý tự động tạm ngưng.`;
}

export function staffLeaves(name: string): string {
  return `${name} đã xong, trợ lý tự động lại trả lời anh/chị.`;
}

/** How a citizen hears that their case was answered. */
export function caseAnswered(receipt: string, answer: string, name: string): string {
  return `Phản ánh ${receipt} của anh/chị đã có trả lời:\n${answer}\n${name}`;
}
