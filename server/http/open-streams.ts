/** What a watcher is told: something may be new in the store, or an answer is being written. */
export type News = 'new' | 'writing';

/** Who listens to a conversation in this process: open web chats. */
export interface OpenStreams {
  /** Calls `hear` whenever there is news; returns how to stop. */
  readonly watch: (name: string, hear: (news: News) => void) => () => void;
  /** Something was said, sent or held in this conversation, or is about to be said. */
  readonly announce: (name: string, news?: News) => void;
}

export function createOpenStreams(): OpenStreams {
  const watchers = new Map<string, Set<(news: News) => void>>();
  return {
    watch: (name, hear) => {
      const set = watchers.get(name) ?? new Set();
      watchers.set(name, set.add(hear));
      return () => {
        set.delete(hear);
        if (set.size === 0) watchers.delete(name);
      };
    },
    announce: (name, news = 'new') => {
      for (const hear of watchers.get(name) ?? []) hear(news);
    },
  };
}
