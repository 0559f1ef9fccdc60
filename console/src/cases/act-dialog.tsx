import { Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CaseActShown, CaseShown } from '../../protocol.ts';
import { useDraft } from '../parts/draft.ts';
import { ActField, type Typed } from './act-fields.tsx';
import { type Done, useAct } from './use-act.tsx';

interface ActDialogProps {
  readonly one: CaseShown;
  readonly act: CaseActShown;
  readonly given?: Typed | undefined;
  readonly onDone?: ((done: Done) => void) | undefined;
  readonly onClose: () => void;
}

/** Asks what an act needs, warns where it cannot be undone, and does it. What is written outlives a closed dialog. */
export function ActDialog({ one, act, given = {}, onDone, onClose }: ActDialogProps): ReactNode {
  const [kept, keep] = useDraft(`act/${act.name}/${one.receipt}`);
  const [understood, setUnderstood] = useState(false);
  const typed: Typed = { ...given, ...readTyped(kept) };
  const doing = useAct(one, act.name, (done) => {
    keep('');
    onDone?.(done);
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={act.label} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          doing.mutate({
            ...inputOf(act, typed),
            ...(act.warning !== null && { confirmed: understood }),
          });
        }}
      >
        {doing.error && (
          <p className="note bad" role="alert">
            {doing.error.message}
          </p>
        )}
        {act.fields.map((name) => (
          <ActField
            key={name}
            {...{ one, act, name, typed }}
            onType={(field, value) => keep(JSON.stringify({ ...typed, [field]: value }))}
          />
        ))}
        {act.warning !== null && (
          <div className="note soon">
            <p>{act.warning}</p>
            <label className="tick">
              <input
                type="checkbox"
                required
                checked={understood}
                onChange={({ target }) => setUnderstood(target.checked)}
              />
              Tôi đã hiểu
            </label>
          </div>
        )}
        <div className="row">
          <button type="submit" className="btn primary" disabled={doing.isPending}>
            {act.label}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            Thôi
          </button>
        </div>
      </form>
    </Modal>
  );
}

function readTyped(kept: string): Typed {
  return kept === '' ? {} : (JSON.parse(kept) as Typed);
}

const TICKS = ['letter', 'urgent'];

function inputOf({ fields, warning }: CaseActShown, typed: Typed): object {
  const given = Object.fromEntries(
    fields.map((name) => [
      name,
      TICKS.includes(name) ? typed[name] === 'yes' : (typed[name] ?? ''),
    ]),
  );
  // The box that says so is ticked, or the form was not sent.
  return warning === null ? given : { ...given, confirmed: true };
}
