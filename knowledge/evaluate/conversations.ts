/** One turn of a conversation: the rank of its gold procedure, and whether the field asked for was understood. */
export interface ConversationTurn {
  readonly rank: number;
  readonly fieldRight: boolean;
}

export interface ConversationFigures {
  readonly conversations: number;
  readonly turns: number;
  readonly first: number;
  /** recall@1 of the turns after the first, which lean on what was said before. */
  readonly laterFirst: number;
  /** Share of conversations in which every turn was right. */
  readonly whole: number;
  readonly fields: number;
}

/** Scores conversations turn by turn. */
export function conversationFigures(
  conversations: readonly (readonly ConversationTurn[])[],
): ConversationFigures {
  const turns = conversations.flat();
  const later = conversations.flatMap((conversation) => conversation.slice(1));
  const firstShare = (list: readonly ConversationTurn[]): number =>
    list.filter(({ rank }) => rank === 1).length / (list.length || 1);
  const whole = conversations.filter((all) => all.every(({ rank }) => rank === 1));
  return {
    conversations: conversations.length,
    turns: turns.length,
    first: firstShare(turns),
    laterFirst: firstShare(later),
    whole: whole.length / (conversations.length || 1),
    fields: turns.filter(({ fieldRight }) => fieldRight).length / (turns.length || 1),
  };
}
