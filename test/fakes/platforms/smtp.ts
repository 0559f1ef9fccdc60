import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createFaults } from './faults.ts';

/** A mail that the server took. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly contentType: string;
}

export type SmtpFault =
  /** 550 for the recipient. */
  | 'no-such-address'
  /** 451 for the recipient. */
  | 'busy'
  /** Taken, then the line is cut without a word. */
  | 'cut-after-taking'
  /** 535 for name and password. */
  | 'wrong-password';

export interface FakeSmtp {
  /** For `MAIL_URL`, with a name and a password. */
  readonly url: string;
  readonly taken: readonly TakenMail[];
  readonly setFault: (kind: SmtpFault, times?: number) => void;
  readonly stop: () => Promise<void>;
}

/** A mail server on this machine that keeps what it takes: greeting, sign-in, envelope, data. */
export async function startFakeSmtp(): Promise<FakeSmtp> {
  const taken: TakenMail[] = [];
  const faults = createFaults<SmtpFault>();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    talk(socket, { taken, take: faults.take });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://mot-cua:mat-khau-thu@127.0.0.1:${port}`,
    taken,
    setFault: faults.set,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

interface Keeping {
  readonly taken: TakenMail[];
  readonly take: ReturnType<typeof createFaults<SmtpFault>>['take'];
}

interface Envelope {
  from: string;
  to: string[];
}

function talk(socket: Socket, { taken, take }: Keeping): void {
  let rest = '';
  let data: string[] | undefined;
  let envelope: Envelope = { from: '', to: [] };
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const hearData = (line: string): void => {
    if (line !== '.') return void data?.push(line.replace(/^\.\./u, '.'));
    taken.push(mailOf(envelope, (data ?? []).join('\r\n')));
    data = undefined;
    envelope = { from: '', to: [] };
    if (take('cut-after-taking')) socket.destroy();
    else say('250 taken');
  };
  const hear = (line: string): void => {
    if (data) return hearData(line);
    const answer = answerTo(line, envelope, take);
    if (answer.startsWith('354')) data = [];
    say(answer);
  };
  say('220 fake.local ESMTP');
  socket.on('data', (piece) => {
    const lines = (rest + piece.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    lines.forEach(hear);
  });
}

function answerTo(line: string, envelope: Envelope, take: Keeping['take']): string {
  const address = /<([^>]*)>/u.exec(line)?.[1] ?? '';
  if (/^EHLO/iu.test(line)) return '250-fake.local\r\n250 AUTH PLAIN';
  if (/^AUTH/iu.test(line)) return take('wrong-password') ? '535 no' : '235 welcome';
  if (/^MAIL/iu.test(line)) {
    envelope.from = address;
    return '250 ok';
  }
  if (/^RCPT/iu.test(line)) {
    const fault = take('no-such-address', 'busy');
    if (fault) return fault === 'busy' ? '451 later' : '550 no such address';
    envelope.to.push(address);
    return '250 ok';
  }
  if (/^DATA/iu.test(line)) return '354 go on';
  return /^QUIT/iu.test(line) ? '221 bye' : '250 ok';
}

function mailOf({ from, to }: Envelope, raw: string): TakenMail {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const headers = head.replaceAll(/\r\n[ \t]+/gu, ' ');
  const header = (name: string): string =>
    new RegExp(`^${name}: (.*)$`, 'imu').exec(headers)?.[1] ?? '';
  return {
    from,
    to,
    subject: decodedWords(header('Subject')),
    text: decodedBody(body.join('\r\n\r\n'), header('Content-Transfer-Encoding')),
    messageId: header('Message-ID'),
    contentType: header('Content-Type'),
  };
}

function decodedWords(header: string): string {
  const joined = header.replaceAll(/\?=\s+=\?/gu, '?==?');
  return joined
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/giu, (_whole, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('latin1')
        : fromQuoted(word.replaceAll('_', ' ')),
    )
    .replace(/^.*$/u, (bytes) =>
      /=\?/u.test(header) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes,
    );
}

function decodedBody(body: string, encoding: string): string {
  if (/base64/iu.test(encoding)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted/iu.test(encoding)) return Buffer.from(body, 'latin1').toString('utf8');
  return Buffer.from(fromQuoted(body.replaceAll('=\r\n', '')), 'latin1').toString('utf8');
}

function fromQuoted(text: string): string {
  return text.replaceAll(/=([0-9A-F]{2})/giu, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
