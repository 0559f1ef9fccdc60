const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/** better-auth's words in our tables' words (prisma/schema.prisma); what it must not write is `input: false`. */
export const STAFF_TABLES = {
  user: {
    modelName: 'staff',
    fields: { ...TIMES, emailVerified: 'email_verified' },
    additionalFields: {
      login: { type: 'string', required: true, input: false },
      role: { type: 'string', required: true, input: false },
      agency: { type: 'string', required: false, input: false },
      mustChange: { type: 'boolean', required: true, input: false, fieldName: 'must_change' },
      enabled: { type: 'boolean', required: true, input: false },
    },
  },
  session: {
    modelName: 'staff_session',
    fields: {
      ...TIMES,
      userId: 'staff_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
  },
  account: {
    modelName: 'staff_account',
    fields: {
      ...TIMES,
      userId: 'staff_id',
      providerId: 'provider_id',
      accountId: 'account_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: {
    modelName: 'staff_verification',
    fields: { ...TIMES, expiresAt: 'expires_at' },
  },
} as const;

/** The same for its second factor. */
export const TWO_FACTOR_TABLES = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'staff_two_factor',
    fields: {
      userId: 'staff_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
} as const;
