// Whether a letter's DKIM signatures are right, as `mailauth` sees it, which others wrote. No name is
// looked up: the record is handed in.
//
//   node dkim.mjs 'v=DKIM1; k=rsa; p=…' < LETTER
//
// Prints [{"domain", "selector", "result", "signed"}] as one line of JSON; result: pass, fail, …
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';

const [record] = process.argv.slice(2);
const { results } = await dkimVerify(process.stdin, { resolver: async () => [[record]] });
const said = results.map(({ signingDomain, selector, status, signingHeaders }) => ({
  domain: signingDomain,
  selector,
  result: status.result,
  signed: signingHeaders?.keys,
}));
console.log(JSON.stringify(said));
