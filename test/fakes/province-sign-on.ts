import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Somebody with an account at the province. */
export interface ProvincePerson {
  readonly sub: string;
  readonly email: string;
  readonly name: string;
}

/** A province's single sign-on: OpenID Connect with discovery, PKCE, keys at a JWKS, codes that open once. */
export interface ProvinceSignOn {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who sits at the browser from now on. */
  readonly isHere: (person: ProvincePerson) => void;
  /** From now on tokens are signed with a key that the JWKS does not hold. */
  readonly forge: (on: boolean) => void;
  readonly stop: () => Promise<void>;
}

interface Grant {
  readonly person: ProvincePerson;
  readonly challenge: string;
  readonly nonce: string | null;
  readonly redirectUri: string;
}

const CLIENT = { clientId: 'mot-cua', clientSecret: 'bi-mat-cua-cong-dang-nhap-tinh' } as const;
const KEY_ID = 'khoa-1';

/** Starts the fake on a free port. */
export async function startProvinceSignOn(): Promise<ProvinceSignOn> {
  const [known, stranger] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const keys = {
    keys: [{ ...(await exportJWK(known.publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' }],
  };
  const grants = new Map<string, Grant>();
  let person: ProvincePerson | undefined;
  let forged = false;
  let issuer = '';
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', issuer);
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(response, discovery(issuer));
      case '/jwks':
        return json(response, keys);
      case '/authorize':
        return authorize(url, response);
      case '/token':
        return token(request, response);
      default:
        return json(response, { error: 'not_found' }, 404);
    }
  };
  const authorize = (url: URL, response: ServerResponse): void => {
    const asked = (name: string): string => url.searchParams.get(name) ?? '';
    const right =
      asked('client_id') === CLIENT.clientId &&
      asked('response_type') === 'code' &&
      asked('code_challenge_method') === 'S256' &&
      asked('scope').split(' ').includes('openid');
    if (!right || !person) return json(response, { error: 'invalid_request' }, 400);
    const code = randomUUID();
    const redirectUri = asked('redirect_uri');
    const nonce = url.searchParams.get('nonce');
    grants.set(code, { person, challenge: asked('code_challenge'), nonce, redirectUri });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked('state'));
    back.searchParams.set('iss', issuer);
    response.writeHead(302, { location: back.href }).end();
  };
  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await bodyOf(request));
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const verifier = form.get('code_verifier') ?? '';
    const right =
      grant &&
      isClient(request, form) &&
      form.get('redirect_uri') === grant.redirectUri &&
      createHash('sha256').update(verifier).digest('base64url') === grant.challenge;
    if (!right) return json(response, { error: 'invalid_grant' }, 400);
    const { sub, email, name } = grant.person;
    const claims = {
      email,
      name,
      email_verified: true,
      ...(grant.nonce && { nonce: grant.nonce }),
    };
    const idToken = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: KEY_ID })
      .setIssuer(issuer)
      .setAudience(CLIENT.clientId)
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign((forged ? stranger : known).privateKey);
    json(response, {
      access_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: 300,
      id_token: idToken,
    });
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => json(response, { error: 'server_error' }, 500));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    ...CLIENT,
    isHere: (somebody) => {
      person = somebody;
    },
    forge: (on) => {
      forged = on;
    },
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    scopes_supported: ['openid', 'email', 'profile'],
  };
}

function isClient(request: IncomingMessage, form: URLSearchParams): boolean {
  const basic = Buffer.from(`${CLIENT.clientId}:${CLIENT.clientSecret}`).toString('base64');
  if (request.headers.authorization === `Basic ${basic}`) return true;
  return (
    form.get('client_id') === CLIENT.clientId && form.get('client_secret') === CLIENT.clientSecret
  );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
