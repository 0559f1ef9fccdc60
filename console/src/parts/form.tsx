import { type FormEvent, type ReactNode, useState } from 'react';
import { RequestFailed } from '../api.ts';

/** A form on its way to the server: what was wrong with it, in words, and whether it is under way. */
export function useForm(act: (form: Readonly<Record<string, string>>) => Promise<void>): {
  readonly wrong: string | undefined;
  readonly busy: boolean;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
} {
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (form: Readonly<Record<string, string>>): Promise<void> => {
    setBusy(true);
    setWrong(undefined);
    try {
      await act(form);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      setWrong(error.message);
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = [...new FormData(event.currentTarget)].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : '',
    ]);
    void send(Object.fromEntries(form) as Record<string, string>);
  };
  return { wrong, busy, onSubmit };
}

/** What was wrong, said to screen readers at once. */
export function Wrong({ words }: { readonly words: string | undefined }): ReactNode {
  if (words === undefined) return null;
  return (
    <p className="note bad" role="alert">
      {words}
    </p>
  );
}

/** A field under its label, with a line of help where it needs one. */
export function Labelled({
  id,
  label,
  hint,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p className="small muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
