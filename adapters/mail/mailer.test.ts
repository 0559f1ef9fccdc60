import { afterEach, expect, test } from 'vitest';
import { type FakeSmtp, startFakeSmtp } from '#test/fakes/platforms/smtp.ts';
import { createMailer } from './mailer.ts';

let smtp: FakeSmtp | undefined;
afterEach(() => smtp?.stop());

const from = 'Một Cửa <motcua@example.vn>';
const mail = {
  subject: 'Phản ánh PA-261126-ABCDEF đã có trả lời',
  text: 'Kính gửi anh/chị,\n\nĐội đã vá ổ gà sáng nay.\n.\nUBND xã Tân Trụ',
  trackingId: 'mc-1',
};

async function aMailer() {
  smtp = await startFakeSmtp();
  return { smtp, mailer: createMailer({ url: smtp.url, from }) };
}

test('a mail arrives with its words unharmed and a name of its own', async () => {
  const { smtp: server, mailer } = await aMailer();
  expect(await mailer.send('lan@example.vn', mail)).toMatchObject({ kind: 'accepted' });
  expect(server.taken).toMatchObject([
    {
      from: 'motcua@example.vn',
      to: ['lan@example.vn'],
      subject: mail.subject,
      messageId: '<mc-1@example.vn>',
    },
  ]);
  expect(server.taken[0]?.text.replaceAll('\r\n', '\n').trim()).toBe(mail.text);
});

test.each([
  ['no-such-address', 'cannot-receive'],
  ['busy', 'busy'],
  ['wrong-password', 'operator'],
  ['cut-after-taking', 'no-answer'],
] as const)('%s is told as %s', async (fault, because) => {
  const { smtp: server, mailer } = await aMailer();
  server.setFault(fault);
  expect(await mailer.send('lan@example.vn', mail)).toMatchObject({ kind: 'refused', because });
});

test('a server that is not there may be tried again: nothing was said yet', async () => {
  const { smtp: server, mailer } = await aMailer();
  await server.stop();
  expect(await mailer.send('lan@example.vn', mail)).toMatchObject({ because: 'busy' });
});

test('markup and links in the words stay words: the mail has no other part, and no header of theirs', async () => {
  const { smtp: server, mailer } = await aMailer();
  const words =
    '<a href="javascript:alert(1)">Bấm</a> <script>x</script> [a](https://xau.vn) \u202Eđảo';
  const subject = `Phản ánh ${words}\r\nBcc: x@example.vn`;
  await mailer.send('lan@example.vn', { ...mail, subject, text: words });
  expect(server.taken[0]?.text.replaceAll('\r\n', '\n').trim()).toBe(words);
  expect(server.taken.flatMap(({ to }) => to)).toEqual(['lan@example.vn']);
  expect(server.taken[0]?.subject.replace(/\s+/gu, ' ')).toBe(subject.replace(/\s+/gu, ' '));
});

test('an address cannot bring recipients or headers of its own', async () => {
  const { smtp: server, mailer } = await aMailer();
  await mailer.send('lan@example.vn\r\nBcc: x@example.vn', mail);
  expect(server.taken.flatMap(({ to }) => to)).not.toContain('x@example.vn');
});
