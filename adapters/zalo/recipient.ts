/** Whom a message is for: an OA user, or a visitor of the web widget who is not signed in to Zalo. */
export type ZaloRecipient =
  | { readonly kind: 'user'; readonly userId: string }
  | {
      readonly kind: 'anonymous';
      readonly anonymousId: string;
      /** A visit; Zalo wants it beside the visitor's id. */
      readonly conversationId: string;
    };

/** Ids of users are digits, so this cannot be one. */
const ANONYMOUS = 'anon/';

/** One text for either kind, as the rest of the program knows a recipient. */
export function recipientName(recipient: ZaloRecipient): string {
  return recipient.kind === 'user'
    ? recipient.userId
    : `${ANONYMOUS}${recipient.conversationId}/${recipient.anonymousId}`;
}

/** What {@link recipientName} made, read back. */
export function recipientNamed(name: string): ZaloRecipient {
  if (!name.startsWith(ANONYMOUS)) return { kind: 'user', userId: name };
  const [conversationId = '', ...rest] = name.slice(ANONYMOUS.length).split('/');
  return { kind: 'anonymous', anonymousId: rest.join('/'), conversationId };
}
