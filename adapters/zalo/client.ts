import { type AboutOa, aboutOa } from './about-oa.ts';
import { type CallZalo, createZaloApi, type ZaloApiOptions } from './api.ts';
import { createZaloHistory, type ZaloHistory } from './history.ts';
import { createZaloSending, type ZaloSending } from './sending.ts';
import { createZaloTags, type ZaloTags } from './tags.ts';
import { createZaloUploads, type UploadStore, type ZaloUploads } from './uploads.ts';
import { createZaloUsers, type ZaloUsers } from './users.ts';
import { lastInteractionOf, quotaOfOa, type ZaloAsset } from './window.ts';

/** How one Official Account's API is reached. */
export interface ZaloClientOptions extends Omit<ZaloApiOptions, 'proofKey'> {
  /** The app's secret, which signs `appsecret_proof`; not the key that proves webhooks. */
  readonly appSecret: string;
  /** Send `appsecret_proof` with every call. Default true: demanded by some apps, harmless for the rest. */
  readonly sendProof?: boolean | undefined;
  /** Where ids of uploaded files rest. Default: nowhere, every file is uploaded each time. */
  readonly uploadStore?: UploadStore | undefined;
  readonly now?: (() => Date) | undefined;
}

/** The OA API v3 (v2 where that is still the current path), typed. Every function throws `DeliveryFailed`. */
export interface ZaloClient extends ZaloSending, ZaloUploads {
  readonly users: ZaloUsers;
  readonly tags: ZaloTags;
  readonly history: ZaloHistory;
  /** What Zalo says of the account behind the token. */
  readonly about: () => Promise<AboutOa>;
  /** When a citizen last did something that keeps the window open. */
  readonly lastInteraction: (userId: string) => Promise<Date>;
  /** What is left of the OA's packages of messages. */
  readonly quota: (
    type: 'sub_quota' | 'purchase_quota' | 'reward_quota',
  ) => Promise<readonly ZaloAsset[]>;
  /** Any other call of the API. */
  readonly call: CallZalo;
}

const NO_STORE: UploadStore = {
  find: async () => undefined,
  keep: async () => undefined,
  forget: async () => undefined,
};

export function createZaloClient(options: ZaloClientOptions): ZaloClient {
  const { appSecret, sendProof = true, uploadStore = NO_STORE } = options;
  const now = options.now ?? (() => new Date());
  const call = createZaloApi({ ...options, proofKey: sendProof ? appSecret : undefined });
  return {
    call,
    ...createZaloSending(call),
    ...createZaloUploads(call, { store: uploadStore, now }),
    users: createZaloUsers(call),
    tags: createZaloTags(call),
    history: createZaloHistory(call),
    about: () => aboutOa(call),
    lastInteraction: (userId) => lastInteractionOf(call, userId),
    quota: (type) => quotaOfOa(call, type),
  };
}
