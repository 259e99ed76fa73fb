// An OpenID provider for the journeys: `oidc-provider`, which others wrote and which is certified.
//
//   node provider.mjs PORT
//
// Port 0 takes a free one; the address is printed once it listens. Then it is told where the house is,
// for the way back. Two clients want their id_tokens signed in two ways. Whoever logs in is the registration number that they type.
//
// Under /test a journey makes the provider do what a provider should not, or seldom does: new keys,
// keys nobody is told of, another nonce, another audience, an issuer of long ago. What must not be
// true in an id_token is written over the one that the provider made, and signed with its own key.
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { SignJWT, decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

const [port] = process.argv.slice(2);
let redirectUri = 'http://127.0.0.1:1/sign-in/callback';
const server = createServer((request, response) => handle(request, response));
await new Promise((listening) => server.listen(Number(port), '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

// What the journey has asked for, and how often the keys were read.
const wishes = { claims: null, header: null, key: null, keysRead: 0, accounts: {} };
let keys, provider;
await withNewKeys();

async function key(alg, kid = randomUUID()) {
  const pair = await generateKeyPair(alg, { extractable: true });
  return { alg, kid, pair, jwk: { ...(await exportJWK(pair.privateKey)), alg, kid, use: 'sig' } };
}

async function withNewKeys() {
  keys = { RS256: await key('RS256'), ES256: await key('ES256') };
  provider = openProvider();
}

function openProvider() {
  const client = (id, alg) => ({
    client_id: id,
    client_secret: 'a secret of this house',
    redirect_uris: [redirectUri],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    id_token_signed_response_alg: alg,
    require_auth_time: true,
  });
  const opened = new Provider(issuer, {
    clients: [client('sanal-rs256', 'RS256'), client('sanal-es256', 'ES256')],
    jwks: { keys: Object.values(keys).map(({ jwk }) => jwk) },
    scopes: ['openid', 'profile', 'nationalid'],
    claims: { openid: ['sub'], profile: ['gender', 'birthdate', 'region'], nationalid: ['nationalid'] },
    cookies: { keys: ['the journeys'] },
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
    // The house is a client of the state's: nobody is asked whether it may know.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid profile nationalid');
      await grant.save();
      return grant;
    },
    findAccount: (ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, nationalid: id, ...wishes.accounts[id] }),
    }),
  });
  return opened;
}

async function handle(request, response) {
  const { pathname } = new URL(request.url, issuer);
  try {
    if (pathname.startsWith('/test/')) return await asTheJourneyWants(pathname, request, response);
    if (pathname === '/jwks') wishes.keysRead += 1;
    if (pathname === '/token' && (wishes.claims || wishes.header || wishes.key)) {
      return await withAnotherIdToken(request, response);
    }
    return await provider.callback()(request, response);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}

async function asTheJourneyWants(pathname, request, response) {
  const body = JSON.parse((await text(request)) || '{}');
  if (pathname === '/test/house') {
    redirectUri = `${body.url}/sign-in/callback`;
    provider = openProvider();
  }
  if (pathname === '/test/rotate') await withNewKeys();
  if (pathname === '/test/wish') Object.assign(wishes, { claims: null, header: null, key: null }, body);
  if (pathname === '/test/account') wishes.accounts[body.id] = body.claims;
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ keysRead: wishes.keysRead }));
}

// The provider answers, and its id_token is replaced: other claims, another header, another key.
async function withAnotherIdToken(request, response) {
  const chunks = [];
  const { end, write } = response;
  response.write = (chunk) => chunks.push(Buffer.from(chunk));
  response.end = async (chunk) => {
    if (chunk) chunks.push(Buffer.from(chunk));
    const answer = JSON.parse(Buffer.concat(chunks).toString());
    if (answer.id_token) answer.id_token = await another(answer.id_token);
    const body = Buffer.from(JSON.stringify(answer));
    Object.assign(response, { end, write });
    response.setHeader('content-length', body.length);
    response.end(body);
  };
  await provider.callback()(request, response);
}

async function another(token) {
  const claims = { ...decodeJwt(token), ...wishes.claims };
  const header = { ...decodeProtectedHeader(token), ...wishes.header };
  for (const [name, value] of Object.entries(claims)) if (value === null) delete claims[name];
  if (header.alg === 'none') {
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part(header)}.${part(claims)}.`;
  }
  if (header.alg === 'HS256') {
    const secret = new TextEncoder().encode('a secret of this house');
    return new SignJWT(claims).setProtectedHeader(header).sign(secret);
  }
  const signing = wishes.key === 'forged' ? await key(header.alg, header.kid) : keys[header.alg];
  return new SignJWT(claims).setProtectedHeader(header).sign(signing.pair.privateKey);
}

async function text(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

console.log(`The provider listens on ${issuer}`);
