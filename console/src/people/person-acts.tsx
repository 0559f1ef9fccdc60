import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { LinkGiven, Person, PersonAct } from '../../people-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Labelled, useForm, Wrong } from '../parts/form.tsx';
import { ByMail } from './invite-person.tsx';
import { LinkShown } from './link-shown.tsx';

interface Act {
  readonly act: PersonAct;
  readonly title: string;
  readonly words: string;
  readonly button: string;
  readonly done: string;
}

const LINK: Act = {
  act: 'link',
  title: 'Đường dẫn đặt mật khẩu',
  words: 'Cho người quên mật khẩu hoặc chưa vào lần nào. Đường dẫn cũ hết tác dụng.',
  button: 'Tạo đường dẫn mới',
  done: 'Đã tạo đường dẫn.',
};
const END: Act = {
  act: 'end-sessions',
  title: 'Đăng xuất mọi máy',
  words: 'Khi mất máy hoặc quên đăng xuất ở nơi khác.',
  button: 'Đăng xuất mọi máy',
  done: 'Đã đăng xuất mọi máy.',
};
const FACTOR: Act = {
  act: 'drop-second-factor',
  title: 'Gỡ bước xác nhận thứ hai',
  words: 'Khi mất điện thoại và hết mã dự phòng. Anh/chị gặp hoặc gọi đúng người trước khi gỡ.',
  button: 'Gỡ bước hai',
  done: 'Đã gỡ. Người này bật lại ở trang Tài khoản.',
};
const BLOCK: Act = {
  act: 'block',
  title: 'Khóa tài khoản',
  words: 'Người nghỉ việc hoặc chuyển đi. Họ bị đăng xuất ngay; việc họ đã làm vẫn giữ tên họ.',
  button: 'Khóa',
  done: 'Đã khóa tài khoản.',
};
const UNBLOCK: Act = {
  act: 'unblock',
  title: 'Mở khóa tài khoản',
  words: 'Cho vào lại, kể cả khi bị khóa vì nhập sai mật khẩu nhiều lần.',
  button: 'Mở khóa',
  done: 'Đã mở khóa.',
};

/** What can be done about how somebody comes in, each with its reason for the record. */
export function PersonActs({
  person,
  mail,
}: {
  readonly person: Person;
  readonly mail: boolean;
}): ReactNode {
  const acts = [
    ...(person.state === 'blocked' ? [] : [LINK]),
    ...(person.sessions > 0 ? [END] : []),
    ...(person.twoFactor ? [FACTOR] : []),
    ...(person.state === 'blocked' || person.state === 'locked' ? [UNBLOCK] : []),
    ...(person.state === 'blocked' || person.me ? [] : [BLOCK]),
  ];
  return acts.map((act) => (
    <section className="panel" key={act.act}>
      <h2>{act.title}</h2>
      <div className="in">
        <OneAct act={act} person={person} mail={mail && act.act === 'link'} />
      </div>
    </section>
  ));
}

function OneAct({
  act,
  person,
  mail,
}: {
  readonly act: Act;
  readonly person: Person;
  readonly mail: boolean;
}): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const [given, setGiven] = useState<LinkGiven>();
  const { wrong, busy, onSubmit } = useForm(async (form) => {
    const body = { because: form['because'] ?? '', byMail: form['byMail'] === 'yes' };
    const path = `/api/desk/people/${person.id}/${act.act}`;
    const end = await api.send<LinkGiven | Person>('POST', path, body);
    if ('expiresAt' in end) setGiven(end);
    await client.invalidateQueries({ queryKey: ['people'] });
    notifications.show({ message: act.done });
  });
  const id = `because-${act.act}`;
  return (
    <form className="stack" onSubmit={onSubmit}>
      <p>{act.words}</p>
      <Wrong words={wrong} />
      {given && <LinkShown given={given} />}
      {mail && person.email !== null && <ByMail />}
      <div className="row" style={{ alignItems: 'end' }}>
        <div style={{ flex: 1, minWidth: '12rem' }}>
          <Labelled id={id} label="Lý do, ghi vào nhật ký">
            <input className="field" id={id} name="because" required maxLength={500} />
          </Labelled>
        </div>
        <button type="submit" className="btn" disabled={busy}>
          {act.button}
        </button>
      </div>
    </form>
  );
}
