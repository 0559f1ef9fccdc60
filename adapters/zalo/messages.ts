import type { Choice } from '#bot/message.ts';
import { type ChoiceForm, choiceAttachment } from './choice-forms.ts';

/** A picture at an address, or uploaded before: one of the two, never both (-201). */
export type ZaloPicture = { readonly url: string } | { readonly attachmentId: string };

/** Everything the OA can say to one citizen. Texts: 2,000 characters after NFC; nothing is cut here. */
export type ZaloMessage =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Id of the message that is answered; shown above the text. */
      readonly quote?: string | undefined;
    }
  | { readonly kind: 'image'; readonly image: ZaloPicture; readonly caption?: string | undefined }
  | {
      readonly kind: 'gif';
      readonly image: ZaloPicture;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'sticker'; readonly stickerId: string }
  /** `token` comes from the upload of the file. */
  | { readonly kind: 'file'; readonly token: string }
  /**
   * Asks for name, phone and address by Zalo's own form; the answer comes as `user_submit_info`. Title up to
   * 100 characters, subtitle up to 500. What is filled in there is never a proof of identity.
   */
  | {
      readonly kind: 'request-user-info';
      readonly title: string;
      readonly subtitle: string;
      readonly imageUrl: string;
    }
  /** `payloads` in the order of `choices`, made by `choicePayload`. */
  | {
      readonly kind: 'choices';
      readonly form: ChoiceForm;
      readonly text: string;
      readonly choices: readonly Choice[];
      readonly payloads: readonly string[];
    };

/** The `message` of a request, as Zalo's documents of v3.0 have it (transcribed 2026-08-20). */
export function messageBody(message: ZaloMessage): unknown {
  switch (message.kind) {
    case 'text':
      return {
        text: message.text.normalize('NFC'),
        ...(message.quote !== undefined && { quote_message_id: message.quote }),
      };
    case 'image':
      return {
        ...(message.caption !== undefined && { text: message.caption.normalize('NFC') }),
        attachment: media([{ media_type: 'image', ...picture(message.image) }]),
      };
    case 'gif': {
      const { width, height, image } = message;
      return { attachment: media([{ media_type: 'gif', ...picture(image), width, height }]) };
    }
    case 'sticker':
      return { attachment: media([{ media_type: 'sticker', attachment_id: message.stickerId }]) };
    case 'file':
      return { attachment: { type: 'file', payload: { token: message.token } } };
    case 'request-user-info':
      return { attachment: userInfo(message) };
    case 'choices':
      return choiceAttachment(message);
  }
}

function media(elements: readonly unknown[]): unknown {
  return { type: 'template', payload: { template_type: 'media', elements } };
}

function picture(image: ZaloPicture): Readonly<Record<string, string>> {
  return 'url' in image ? { url: image.url } : { attachment_id: image.attachmentId };
}

/** Exactly one element, says Zalo. */
function userInfo({
  title,
  subtitle,
  imageUrl,
}: Extract<ZaloMessage, { kind: 'request-user-info' }>): unknown {
  const elements = [{ title, subtitle, image_url: imageUrl }];
  return { type: 'template', payload: { template_type: 'request_user_info', elements } };
}
