import type { Content } from '#bot/message.ts';
import type { KnowledgeAnswer, Needs, OpenSession, ToldDossier } from '#bot/needs.ts';
import { takeTurn } from '#bot/take-turn.ts';
import { type ConversationState, FRESH_STATE, type SwitchedOff, type Turn } from '#bot/turn.ts';
import { drawReceipt } from '#cases/receipt.ts';

/** A receipt that this town has given out. */
export const aReceipt = drawReceipt(new Date('2026-11-23T02:00:00Z'), new Uint8Array(16).fill(7));

/** A Monday morning in office hours, in Vietnam. */
export const MONDAY = new Date('2026-11-23T02:00:00Z');

const A_LINE = { text: 'Ký tên', source: 'Điều 8' };

/** What the town's offices would do, small and visible: the bot's needs without a store or an index. */
export function aTown(changes: Partial<Needs> = {}): Needs {
  return {
    office: 'xã Tân Trụ',
    knowledge: {
      ask: async ({ text, chosen, not }) =>
        not === undefined ? answerTo(text, chosen?.code) : othersThan(not),
    },
    desk: {
      read: (text) => ({
        category: /đèn/iu.test(text) ? 'chieu_sang' : 'khac',
        urgent: /cháy/u.test(text),
      }),
      findCommune: (text) =>
        /tân trụ/iu.test(text) ? { code: '80001', name: 'xã Tân Trụ' } : undefined,
      readPlace: (text) =>
        /tân trụ/iu.test(text)
          ? { kind: 'one', code: '80001', name: 'xã Tân Trụ' }
          : { kind: 'none' },
      holds: (latitude) => latitude > 10 && latitude < 12,
      route: () => ({
        agency: 'ubnd',
        agencyName: 'Ủy ban nhân dân xã Tân Trụ',
        because: 'tại địa bàn',
      }),
      deadline: () => ({
        dueAt: new Date('2026-11-30T10:00:00Z'),
        explained: 'Trả lời trước 17 giờ thứ Hai, 30/11/2026.',
      }),
    },
    dossiers: {
      find: async ({ code, proof }) =>
        proof.trim() === '123456'
          ? { kind: 'found', told: aToldDossier(code) }
          : { kind: 'not-found' },
      findByPhone: async () => [],
    },
    hours: {
      staffed: () => true,
      nextOpening: () => '7 giờ 30 thứ Ba',
      text: '7 giờ 30 đến 17 giờ',
    },
    contact: () => undefined,
    nearCentres: () => [],
    receptions: {
      open: async (communeCode) => [aSession(communeCode)],
      own: async () => [],
      byCode: async () => undefined,
      prove: async () => ({ kind: 'not-found' }),
      keepDays: 30,
    },
    cases: {
      find: async (receipt) =>
        receipt === aReceipt
          ? { stage: 'routed', dueAt: new Date('2026-11-30T10:00:00Z') }
          : undefined,
      similar: async () => [],
      own: async () => [],
      privateCode: () => '482913',
      prove: async () => ({ kind: 'not-found' }),
      proved: async () => undefined,
    },
    reception: () => ({
      commune: 'thứ Năm, 26/11/2026, 7 giờ 30 đến 11 giờ 30, Chủ tịch xã tiếp tại trụ sở xã',
      province: 'thứ Ba, 15/12/2026, 7 giờ 30 đến 11 giờ 30, Chủ tịch tỉnh tiếp tại trụ sở tỉnh',
      sample: true,
    }),
    law: {
      complaint: { petition: [A_LINE], limits: [A_LINE], place: 'nơi ra quyết định' },
      denunciation: { ways: [A_LINE], rights: [A_LINE], limits: [A_LINE] },
      crimeReport: { ways: [A_LINE], rights: [A_LINE], limits: [A_LINE] },
    },
    police: () => [],
    queue: async () => ({ place: 3, minutes: 6 }),
    deletionTerm: () => '10 ngày làm việc',
    trackingLink: () => undefined,
    ...changes,
  };
}

/** A dossier that is two days late, as its applicant reads it. */
export function aToldDossier(code: string, changes: Partial<ToldDossier> = {}): ToldDossier {
  return {
    code,
    text: `Hồ sơ ${code} đang xử lý.`,
    procedure: { code: '1.004873', name: 'Cấp giấy xác nhận tình trạng hôn nhân' },
    agency: 'UBND xã Tân Trụ',
    stage: 'cơ quan đang giải quyết',
    lateDays: 2,
    contestable: false,
    ended: false,
    ...changes,
  };
}

/** What lies near an answer that was not meant; nothing does where it was about a birth abroad. */
function othersThan(code: string): KnowledgeAnswer {
  const about = { candidates: [], citations: [], field: 'documents' as const, text: '' };
  const others = [{ label: 'Đăng ký lại kết hôn', code: '1.004746', field: 'fee' as const }];
  return code === '2.000528'
    ? { ...about, kind: 'none', choices: [] }
    : { ...about, kind: 'asked-nearest', choices: others };
}

function answerTo(text: string, chosen: string | undefined): KnowledgeAnswer {
  const about = { candidates: [], citations: [], field: 'documents' as const };
  if (chosen !== undefined || /kết hôn/u.test(text))
    return {
      ...about,
      kind: 'answered',
      text: 'Dạ, cần tờ khai kết hôn.',
      choices: [{ label: 'Lệ phí', code: '1.000894', field: 'fee' }],
      topic: { code: chosen ?? '1.000894', field: 'documents' },
    };
  if (/khai sinh/u.test(text))
    return {
      ...about,
      kind: 'asked-variant',
      text: 'Trong nước hay có yếu tố nước ngoài ạ?',
      choices: [
        { label: 'Trong nước', code: '1.001193' },
        { label: 'Nước ngoài', code: '2.000528' },
      ],
    };
  return { ...about, kind: 'none', text: '', choices: [] };
}

/** The Thursday of the week after, with two turns left. */
function aSession(communeCode = 'tinh'): OpenSession {
  return {
    id: `2026-12-03/${communeCode}`,
    day: '2026-12-03',
    from: '07:30',
    to: '11:30',
    who: 'Chủ tịch Ủy ban nhân dân xã',
    where: 'Trụ sở Ủy ban nhân dân xã',
    left: 2,
    agency: 'ubnd',
    turns: 8,
  };
}

/** A citizen who talks to the bot with no channel in between, and what the last turn was. */
export function aCitizen(
  needs: Needs = aTown(),
  { held = false, blocked = false, disclosed = true, sharedDevice = false } = {},
) {
  let state: ConversationState = { ...FRESH_STATE, disclosed };
  let count = 0;
  const citizen = {
    last: undefined as Turn | undefined,
    /** The day and hour of the next message. */
    now: MONDAY,
    /** Set while the office has switched the channel off. */
    off: undefined as SwitchedOff | undefined,
    send: async (content: Content, corrects = false): Promise<string> => {
      count += 1;
      const turn = await takeTurn(
        {
          conversation: 'c1',
          channel: 'web',
          cause: `c1/${count}`,
          content,
          corrects,
          state,
          receipt: 'PA-261123-TEST00',
          held,
          off: citizen.off,
          blocked,
          sharedDevice,
          now: citizen.now,
        },
        needs,
      );
      state = turn.state;
      citizen.last = turn;
      return turn.replies.map((reply) => reply.text).join('\n');
    },
    says: (text: string) => citizen.send({ kind: 'text', text }),
    edits: (text: string) => citizen.send({ kind: 'text', text }, true),
    presses: (value: string) => citizen.send({ kind: 'choice', value }),
    effects: () => citizen.last?.effects.map(({ kind }) => kind) ?? [],
  };
  return citizen;
}
