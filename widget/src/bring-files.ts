import type { ChatFile, SendMessage } from '../protocol.ts';
import type { Answer, Api } from './api.ts';
import type { Keep } from './keep.ts';

/** Files of messages that are not stored yet. */
export interface OwnFiles {
  /** Takes a file, also over a reload where the device may keep it. */
  readonly add: (id: string, bytes: Blob) => void;
  /** Brings a message's files to the server, each once, one after the other. */
  readonly bring: (
    token: string,
    message: SendMessage,
    onPart: (part: number) => void,
  ) => Promise<Answer<undefined>>;
  /** The message is stored, or will never be. */
  readonly drop: (message: SendMessage) => void;
  readonly clear: () => void;
}

/** The files of a message, in order; none for one of words. */
export function filesOf({ content }: SendMessage): readonly ChatFile[] {
  return content.kind === 'attachment' ? content.files : [];
}

/** Holds files for as long as their messages wait. */
export function createOwnFiles(api: Pick<Api, 'bring'>, keep: () => Keep): OwnFiles {
  const held = new Map<string, Blob>();
  const brought = new Set<string>();
  return {
    add: (id, bytes) => {
      held.set(id, bytes);
      void keep().keepFile(id, bytes);
    },
    bring: async (token, message, onPart) => {
      const files = filesOf(message);
      for (const [at, file] of files.entries()) {
        const bytes = held.get(file.id) ?? (await keep().file(file.id));
        const key = `${token} ${file.id}`;
        if (brought.has(key)) continue;
        // A device that forgot the bytes cannot send them, however often it tries.
        if (!bytes) return { kind: 'refused', status: 410 };
        const tell = (part: number): void => onPart((at + part) / files.length);
        const answer = await api.bring(token, file, bytes, tell);
        if (answer.kind !== 'done') return answer;
        brought.add(key);
        tell(1);
      }
      return { kind: 'done', value: undefined };
    },
    drop: (message) => {
      for (const { id } of filesOf(message)) {
        held.delete(id);
        void keep().dropFile(id);
      }
    },
    clear: () => held.clear(),
  };
}
