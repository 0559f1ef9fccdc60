import { Procedure } from '#knowledge/schema/procedure.ts';

/** A field that staff set by hand, with who did it and when (ISO time), for the audit and the desk. */
export interface FieldEdit<T> {
  readonly value: T;
  readonly by: string;
  readonly at: string;
}

/** What staff may never change: the identity of a procedure. */
type Editable = Omit<Procedure, 'code' | 'suspicions' | 'brokenFields'>;

/** Why a procedure may not be told, who said so, and when (ISO time). */
export interface Exclusion {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** What staff added to or changed in one procedure. Kept apart from the import, so that neither overwrites the other. */
export interface Edits {
  readonly everydayNames?: readonly string[] | undefined;
  readonly exampleQuestions?: readonly string[] | undefined;
  /** Taken out of every answer at once, until somebody lets it back in. */
  readonly excluded?: Exclusion | undefined;
  readonly fields?:
    | { readonly [Name in keyof Editable]?: FieldEdit<Editable[Name]> | undefined }
    | undefined;
}

/**
 * The imported procedure as staff left it: their names and questions are added, their fields replace
 * the page's, and a field set by hand is no longer broken. What is excluded is a draft, which nothing tells.
 * Throws where an edit does not fit the schema.
 */
export function applyEdits(imported: Procedure, edits: Edits): Procedure {
  const fields = Object.entries(edits.fields ?? {}).flatMap(([name, edit]) =>
    edit === undefined ? [] : [[name, edit.value] as const],
  );
  const set = new Set(fields.map(([name]) => name));
  return Procedure.parse({
    ...imported,
    ...Object.fromEntries(fields),
    ...(edits.excluded && { publication: 'draft' }),
    code: imported.code,
    everydayNames: joined(imported.everydayNames, edits.everydayNames),
    exampleQuestions: joined(imported.exampleQuestions, edits.exampleQuestions),
    brokenFields: imported.brokenFields.filter((name) => !set.has(name)),
  });
}

function joined(page: readonly string[], added: readonly string[] = []): readonly string[] {
  return [...new Set([...page, ...added].map((one) => one.normalize('NFC').trim()))].filter(
    Boolean,
  );
}
