const FIELDS: Readonly<Record<string, string>> = {
  ways: 'Cách nộp, thời hạn, lệ phí',
  papers: 'Giấy tờ',
  steps: 'Các bước',
  conditions: 'Yêu cầu, điều kiện',
  results: 'Kết quả',
  legalBasis: 'Căn cứ pháp lý',
  name: 'Tên thủ tục',
  levels: 'Cấp thực hiện',
  agencies: 'Nơi tiếp nhận',
  audiences: 'Đối tượng',
};

/** What the importer doubted, in the page's own words; a field without words of its own as it is called. */
export function doubtedField(field: string): string {
  return FIELDS[field] ?? field;
}
