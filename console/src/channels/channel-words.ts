const NAMES: Readonly<Record<string, string>> = {
  web: 'Khung chat trên web',
  zalo: 'Zalo Official Account',
  'zalo-bot': 'Zalo Bot',
  telegram: 'Telegram',
  botpress: 'Botpress',
};

/** A channel by the name that people use. */
export function channelWords(kind: string): string {
  return NAMES[kind] ?? kind;
}
