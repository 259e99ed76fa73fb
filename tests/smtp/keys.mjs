// Keys of DKIM for one test, and what DNS would say of them, as one line of JSON:
//
//   {"rsa": {"pkcs8", "pkcs1", "record"}, "ed25519": {"pkcs8", "record"}, "weak": {"pkcs8"}}
import { generateKeyPairSync } from 'node:crypto';

const pem = (pair, type) => pair.privateKey.export({ type, format: 'pem' });
const spki = (pair) => pair.publicKey.export({ type: 'spki', format: 'der' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ed25519 = generateKeyPairSync('ed25519');
// The record of RFC 8463 has the 32 bytes alone.
const short = spki(ed25519).subarray(-32);

const said = {
  rsa: {
    pkcs8: pem(rsa, 'pkcs8'),
    pkcs1: pem(rsa, 'pkcs1'),
    record: `v=DKIM1; k=rsa; p=${spki(rsa).toString('base64')}`,
  },
  ed25519: {
    pkcs8: pem(ed25519, 'pkcs8'),
    record: `v=DKIM1; k=ed25519; p=${short.toString('base64')}`,
  },
  weak: { pkcs8: pem(weak, 'pkcs8') },
};
console.log(JSON.stringify(said));
