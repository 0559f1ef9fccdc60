import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const CHANNELS: Readonly<Record<string, readonly [IconName, string]>> = {
  web: ['web', 'Web'],
  zalo: ['talk', 'Zalo'],
  'zalo-bot': ['talk', 'Zalo Bot'],
  telegram: ['plane', 'Telegram'],
  phone: ['phone', 'Gọi'],
};

/** By which channel somebody writes, with a word. */
export function Channel({ kind }: { readonly kind: string }): ReactNode {
  const [icon, name] = CHANNELS[kind] ?? ['web', kind];
  return (
    <span className="ch">
      <Icon name={icon} /> {name}
    </span>
  );
}
