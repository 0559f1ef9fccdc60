import { createHmac } from 'node:crypto';

/**
 * The `appsecret_proof` header: lower-case hex HMAC-SHA256 of the access token under the app secret. Only
 * demanded where it is switched on for the app; sending it is harmless everywhere.
 */
export function appSecretProof(accessToken: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex');
}
