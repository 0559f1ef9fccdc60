import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { LinkGiven, PeopleList } from '../../people-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Labelled, useForm, Wrong } from '../parts/form.tsx';
import { LinkShown } from './link-shown.tsx';
import { fieldsOf, PersonInputs } from './person-fields.tsx';

/** Somebody new: they set a password of their own by the link that this gives. */
export function InvitePerson({
  list,
  onClose,
}: {
  readonly list: PeopleList;
  readonly onClose: () => void;
}): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const [given, setGiven] = useState<LinkGiven>();
  const { wrong, busy, onSubmit } = useForm(async (form) => {
    const body = { ...fieldsOf(form), login: form['login'], byMail: form['byMail'] === 'yes' };
    setGiven(await api.send<LinkGiven>('POST', '/api/desk/people', body));
    await client.invalidateQueries({ queryKey: ['people'] });
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title="Mời cán bộ"
      size="lg"
      // The link is not said again: a click beside the window must not lose it.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {given ? (
        <div className="stack">
          <LinkShown given={given} />
          <button type="button" className="btn primary" onClick={onClose}>
            Xong
          </button>
        </div>
      ) : (
        <form className="stack" onSubmit={onSubmit}>
          <Wrong words={wrong} />
          <Labelled
            id="login"
            label="Tên đăng nhập"
            hint="Chữ không dấu, số, dấu chấm, gạch; ví dụ hoa.tran. Không đổi được về sau."
          >
            <input
              className="field"
              id="login"
              name="login"
              autoCapitalize="none"
              autoComplete="off"
              pattern="[a-zA-Z0-9][a-zA-Z0-9_.\-]{1,39}"
              aria-describedby="login-hint"
              required
            />
          </Labelled>
          <PersonInputs list={list} />
          {list.mail && <ByMail />}
          <button type="submit" className="btn primary wide" disabled={busy}>
            Mời
          </button>
        </form>
      )}
    </Modal>
  );
}

/** How the link travels, where the office has a mail server. */
export function ByMail(): ReactNode {
  return (
    <label className="row">
      <input type="checkbox" name="byMail" value="yes" defaultChecked />
      Gửi đường dẫn qua thư điện tử
    </label>
  );
}
