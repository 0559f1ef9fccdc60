import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DeliveryFailed } from '#bot/errors.ts';
import type { CallZalo } from './api.ts';
import { refusalIn } from './error-table.ts';

/** A file of ours on its way to Zalo. */
export interface ZaloFile {
  readonly kind: 'image' | 'gif' | 'file';
  readonly bytes: Uint8Array;
  /** With its ending, by which Zalo and we tell the type. */
  readonly name: string;
}

/** Where the ids of uploaded files rest, so that one file is not uploaded for every citizen. */
export interface UploadStore {
  /** The id kept under this digest that is good until after `now`. */
  readonly find: (digest: string, now: Date) => Promise<string | undefined>;
  readonly keep: (digest: string, reference: string, expiresAt: Date) => Promise<void>;
  readonly forget: (digest: string) => Promise<void>;
}

/** The file cannot be sent by Zalo, whatever one tries: send a link instead. */
export class NotUploadable extends Error {
  override readonly name = 'NotUploadable';
  readonly why: 'type' | 'size';

  constructor(why: NotUploadable['why'], message: string) {
    super(message);
    this.why = why;
  }
}

const MIB = 1024 * 1024;
/** Types and sizes Zalo takes (documents of v2.0 uploads, transcribed 2026-08-20). */
const LIMITS = {
  image: { path: '/v2.0/oa/upload/image', endings: ['jpg', 'jpeg', 'png'], bytes: MIB },
  gif: { path: '/v2.0/oa/upload/gif', endings: ['gif'], bytes: 5 * MIB },
  file: { path: '/v2.0/oa/upload/file', endings: ['pdf', 'doc', 'docx', 'csv'], bytes: 5 * MIB },
} as const;
/** Zalo keeps an upload for 7 days; ours are used for 6, so that none runs out on its way. */
const USED_FOR_MS = 6 * 24 * 3_600_000;

const Uploaded = z.union([
  z.object({ attachment_id: z.string().min(1) }).transform((data) => data.attachment_id),
  z.object({ token: z.string().min(1) }).transform((data) => data.token),
]);

export interface ZaloUploads {
  /**
   * Uploads at once and gives what a message names: an `attachment_id` for pictures, a `token` for files. 5,000
   * a month of each kind. @throws NotUploadable, DeliveryFailed
   */
  readonly upload: (file: ZaloFile) => Promise<string>;
  /**
   * Sends a file by the id it has, or uploads it first; where Zalo says that the id ran out (-100) it is
   * uploaded again and sent once more. @throws NotUploadable, DeliveryFailed
   */
  readonly sendUploaded: <Sent>(
    file: ZaloFile,
    send: (reference: string) => Promise<Sent>,
  ) => Promise<Sent>;
}

export function createZaloUploads(
  call: CallZalo,
  { store, now }: { readonly store: UploadStore; readonly now: () => Date },
): ZaloUploads {
  const upload = async (file: ZaloFile): Promise<string> => {
    refuseUnfit(file);
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(file.bytes)]), file.name);
    const data = await call({ method: 'POST', path: LIMITS[file.kind].path, form });
    const read = Uploaded.safeParse(data);
    if (!read.success)
      throw new DeliveryFailed('zalo', 'no-answer', {
        cause: new Error('the upload was answered without an id'),
      });
    return read.data;
  };
  const uploaded = async (file: ZaloFile): Promise<string> => {
    const reference = await upload(file);
    await store.keep(digestOf(file), reference, new Date(now().getTime() + USED_FOR_MS));
    return reference;
  };
  return {
    upload,
    sendUploaded: async (file, send) => {
      const kept = await store.find(digestOf(file), now());
      if (kept === undefined) return send(await uploaded(file));
      try {
        return await send(kept);
      } catch (error) {
        if (refusalIn(error)?.class !== 'upload-again') throw error;
        await store.forget(digestOf(file));
        return send(await uploaded(file));
      }
    },
  };
}

function refuseUnfit({ kind, bytes, name }: ZaloFile): void {
  const limit = LIMITS[kind];
  const ending = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!limit.endings.some((allowed) => allowed === ending))
    throw new NotUploadable('type', `Zalo takes ${limit.endings.join(', ')} as ${kind}`);
  if (bytes.length > limit.bytes)
    throw new NotUploadable('size', `Zalo takes at most ${limit.bytes} bytes as ${kind}`);
}

function digestOf({ kind, bytes }: ZaloFile): string {
  return createHash('sha256').update(kind).update(bytes).digest('hex');
}
