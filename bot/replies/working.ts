/** Shown while an answer takes long, where a channel shows drafts. */
export const STILL_LOOKING = 'Em đang tìm cho anh/chị…';
