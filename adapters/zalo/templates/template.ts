import { z } from 'zod';

/** What a template's parameter may hold at most, by Zalo's type (channels.md 5.3); `maxLength` outranks it. */
const LONGEST: Readonly<Record<string, number>> = {
  '1': 30,
  '2': 15,
  '3': 200,
  '4': 30,
  '5': 30,
  '6': 30,
  '7': 50,
  '8': 5,
  '9': 200,
  '10': 20,
  '11': 20,
  '12': 10,
  '13': 200,
  '14': 12,
  '15': 90,
};

const Text = z.union([z.string(), z.number()]).transform(String);

const Parameter = z.object({
  name: z.string(),
  require: z.boolean().catch(true),
  type: Text.catch(''),
  maxLength: z.coerce.number().optional().catch(undefined),
  minLength: z.coerce.number().catch(0),
  acceptNull: z.boolean().catch(false),
});

/** A template as `/template/info/v2` tells of it; what is missing is read as the stricter case. */
export const ZaloTemplate = z.object({
  templateId: Text,
  templateName: z.string().catch(''),
  status: z.string().catch(''),
  listParams: z.array(Parameter).catch([]),
  templateQuality: z.string().catch(''),
  templateTag: z.string().catch(''),
  /** đồng for one message by phone and by user id. */
  price_sdt: z.coerce.number().catch(0),
  price_uid: z.coerce.number().catch(0),
});
export type ZaloTemplate = z.infer<typeof ZaloTemplate>;

/** Why a template cannot be used for what it is named for; empty where it can. `known` are the names we can fill. */
export function problemOf(template: ZaloTemplate, known: readonly string[]): string {
  if (template.status !== 'ENABLE') return `status ${template.status || 'unknown'}`;
  const strange = template.listParams
    .filter(({ name, require }) => require && !known.includes(name))
    .map(({ name }) => name);
  return strange.length > 0 ? `unknown parameters: ${strange.join(', ')}` : '';
}

/**
 * The values as the template takes them: only what it asks for, cut to its lengths. `undefined` where
 * something it needs is missing or too short: Zalo would refuse it, and the next way is taken instead.
 */
export function fitValues(
  { listParams }: ZaloTemplate,
  values: Readonly<Partial<Record<string, string>>>,
): Readonly<Record<string, string>> | undefined {
  const fitted: Record<string, string> = {};
  for (const parameter of listParams) {
    const value = shortened((values[parameter.name] ?? '').normalize('NFC').trim(), parameter);
    const missing = value === '' || value.length < parameter.minLength;
    if (missing && parameter.require && !parameter.acceptNull) return undefined;
    if (!missing) fitted[parameter.name] = value;
    else if (parameter.acceptNull) fitted[parameter.name] = '';
  }
  return fitted;
}

/** A word that is cut ends with an ellipsis: shorter is better than -1121, and the whole stands in the chat. */
function shortened(value: string, { type, maxLength }: ZaloTemplate['listParams'][number]): string {
  const most = maxLength ?? LONGEST[type] ?? 30;
  if (value.length <= most) return value;
  const cut = value.slice(0, most - 1);
  const word = cut.lastIndexOf(' ');
  return `${(word > most / 2 ? cut.slice(0, word) : cut).replace(/[\uD800-\uDBFF]$/u, '').trimEnd()}…`;
}
