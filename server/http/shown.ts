import type { ShownBubble } from '#adapters/postgres/web-chat.ts';
import type { Attachment, Content } from '#bot/message.ts';
import type { ChatBubble } from '#widget/protocol.ts';

/** A message as its own citizen reads it again. */
export function shownText(content: Content): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'choice':
      return content.label ?? '';
    case 'location':
      return 'Vị trí đã gửi';
    case 'attachment':
      return filesText(content.attachments);
    default:
      return 'Tệp đã gửi';
  }
}

function filesText(files: readonly Attachment[]): string {
  if (files.some(({ kind }) => kind === 'audio')) return 'Tin thoại đã gửi';
  const photos = files.filter(({ kind }) => kind === 'photo').length;
  return photos === files.length ? `${photos} hình đã gửi` : 'Tệp đã gửi';
}

/** A sent bubble in the web chat's words. */
export function chatBubble({ author, bubble, sources }: ShownBubble): ChatBubble {
  const { text, buttons, unkept } = bubble as {
    text: string;
    buttons: readonly { value: string; label: string }[];
    unkept: boolean;
  };
  return {
    text,
    choices: buttons.map(({ value, label }) => ({ value, label })),
    from: author === 'assistant' ? 'assistant' : 'staff',
    unkept,
    sources,
  };
}
