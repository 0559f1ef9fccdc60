import type { ChannelFigures, Figures } from './look.ts';

/** Something that needs a person: what is wrong, what to do, and the runbook that says how. */
export interface Trouble {
  readonly says: string;
  readonly runbook: string;
}

/** Half a working day without a word from a channel that citizens use (docs/runbooks/webhook-silent.md). */
const SILENT_MINUTES = 240;
/** A message is answered within seconds; after this long something is broken. */
const WAITING_SECONDS = 120;

/** Who reads their words from the store is never called, so silence says nothing about them. */
const CALLED: ReadonlySet<string> = new Set(['zalo', 'telegram', 'zalo-bot']);

/** Every red line of the page "Kênh", the most pressing first. */
export function troublesOf({
  channels,
  unansweredHolds,
  turnsNotTaken,
}: Figures): readonly Trouble[] {
  return [
    ...channels.flatMap((channel) => troublesOfChannel(channel)),
    ...line(turnsNotTaken > 0, {
      says: `${turnsNotTaken} tin trợ lý không xử lý được. Mở “Chưa gửi được” để trả lời hoặc cho xử lý lại.`,
      runbook: 'replay-dead-letters',
    }),
    ...line(unansweredHolds > 0, {
      says: `${unansweredHolds} người dân đang chờ cán bộ trả lời. Mở “Hội thoại”.`,
      runbook: 'citizens-wait',
    }),
  ];
}

/** What of one channel needs a person. */
export function troublesOfChannel(channel: ChannelFigures): readonly Trouble[] {
  const { name, token, silentMinutes, oldestWaiting, oldestUnsent, failed } = channel;
  const notSent = Object.values(failed).reduce((sum, count) => sum + count, 0);
  return [
    ...line(token !== undefined && (token.state === 'needs-consent' || token.leftSeconds <= 0), {
      says: `Kênh ${name} mất quyền gửi. Quản trị nối lại tài khoản ngay: tin trả lời đang chờ.`,
      runbook: 'zalo-token-lost',
    }),
    ...line(CALLED.has(name) && (silentMinutes ?? 0) >= SILENT_MINUTES, {
      says: `Kênh ${name} không có tin nào đã ${Math.floor((silentMinutes ?? 0) / 60)} giờ làm việc. Nhắn thử; không thấy tin thì bật lại webhook.`,
      runbook: 'webhook-unsubscribed',
    }),
    ...line(oldestWaiting >= WAITING_SECONDS, {
      says: `Kênh ${name}: có tin chờ trợ lý ${Math.floor(oldestWaiting / 60)} phút. Báo quản trị xem máy chủ.`,
      runbook: 'store-down',
    }),
    ...line(oldestUnsent >= WAITING_SECONDS, {
      says: `Kênh ${name}: có tin trả lời chưa gửi được ${Math.floor(oldestUnsent / 60)} phút. Kênh có thể đang trục trặc.`,
      runbook: 'platform-down',
    }),
    ...line(notSent > 0, {
      says: `Kênh ${name}: ${notSent} tin không gửi được. Mở “Chưa gửi được” để xem lý do và gửi lại.`,
      runbook: 'replay-dead-letters',
    }),
  ];
}

function line(isSo: boolean, trouble: Trouble): readonly Trouble[] {
  return isSo ? [trouble] : [];
}
