/** `GET /api/desk/notice-templates`: which template message of Zalo is used for what. */
export interface NoticeTemplates {
  /** A Zalo account is connected that can send template messages. */
  readonly connected: boolean;
  readonly mayKeep: boolean;
  readonly purposes: readonly PurposeShown[];
  /** Everything that a template may ask for. */
  readonly values: readonly {
    readonly name: string;
    readonly words: string;
    readonly sample: string;
  }[];
}

export interface PurposeShown {
  readonly purpose: string;
  readonly words: string;
  /** Null while none is named. */
  readonly template: TemplateShown | null;
}

export interface TemplateShown {
  readonly id: string;
  readonly state: 'usable' | 'unusable' | 'not-read';
  /** Why it cannot be used, in words; empty where it can. */
  readonly problem: string;
  readonly loadedAt: string | null;
  /** As Zalo tells it; empty until it was read. */
  readonly name: string;
  /** đồng for one message by phone number and by Zalo user. */
  readonly prices: readonly [number, number] | null;
  /** What it asks for, filled with an example and cut as it would be. */
  readonly parameters: readonly {
    readonly name: string;
    /** Null where we cannot fill it. */
    readonly sample: string | null;
    readonly required: boolean;
  }[];
}

/** `POST /api/desk/notice-templates`; `seen` is the id that was named before, or empty. `POST …/check` asks Zalo anew. */
export interface TemplateNamed {
  readonly purpose: string;
  readonly templateId: string;
  readonly seen: string;
}
