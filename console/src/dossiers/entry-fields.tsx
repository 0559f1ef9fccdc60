import type { ReactNode } from 'react';
import type { DossierEntry } from '../../dossier-protocol.ts';
import { Labelled } from '../parts/form.tsx';

/** One line to type; where `required` is missing its label says so. */
export function Line({
  id,
  label,
  hint,
  required = false,
  ...more
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly type?: 'text' | 'tel' | 'date' | 'datetime-local';
  readonly inputMode?: 'numeric';
  readonly defaultValue?: string;
  readonly list?: string;
}): ReactNode {
  return (
    <Labelled id={id} label={required ? label : `${label} (nếu có)`} hint={hint}>
      <input
        className="field"
        id={id}
        name={id}
        autoComplete="off"
        required={required}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        {...more}
      />
    </Labelled>
  );
}

/** Where the dossier stands. */
export function StageField({
  stages,
  chosen,
}: {
  readonly stages: DossierEntry['stages'];
  readonly chosen: string;
}): ReactNode {
  return (
    <Labelled id="stage" label="Tình trạng">
      <select className="field" id="stage" name="stage" defaultValue={chosen}>
        {stages.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** "2026-11-29T15:04" in Vietnam, as a field for a time wants it. */
export function nowThere(): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(new Date())
    .replace(' ', 'T');
}
