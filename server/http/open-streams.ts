/** Who listens to a conversation in this process: open web chats. */
export interface OpenStreams {
  /** Calls `look` whenever something may be new; returns how to stop. */
  readonly watch: (conversationId: string, look: () => void) => () => void;
  /** Something was said, sent or held in this conversation. */
  readonly announce: (conversationId: string) => void;
}

export function createOpenStreams(): OpenStreams {
  const watchers = new Map<string, Set<() => void>>();
  return {
    watch: (conversationId, look) => {
      const set = watchers.get(conversationId) ?? new Set();
      watchers.set(conversationId, set.add(look));
      return () => {
        set.delete(look);
        if (set.size === 0) watchers.delete(conversationId);
      };
    },
    announce: (conversationId) => {
      for (const look of watchers.get(conversationId) ?? []) look();
    },
  };
}
