import type { Wanted } from '../message.ts';

/** What stands on the button that gives the citizen's own phone or place with one tap. */
export const SHARE_LABELS: Readonly<Record<Wanted, string>> = {
  phone: 'Gửi số điện thoại của tôi',
  place: 'Gửi vị trí của tôi',
};
export const SOMEBODY_ELSES_NUMBER =
  'Số này trong danh bạ, không phải của anh/chị nên em không ghi. Anh/chị gửi số của mình, hoặc viết số ra giúp em.';
