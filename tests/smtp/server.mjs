// An SMTP server for the tests: `smtp-server`, which others wrote, with whims that a test asks for.
//
//   npm ci && node server.mjs ['{"certificate": "FILE", "key": "FILE", "user": "…", "password": "…"}']
//
// It listens on free ports of 127.0.0.1 and prints them as one line of JSON. Without a certificate the
// two ports of TLS are null; with a user nobody sends who has not logged in.
//
//   {"plain": 1, "starttls": 2, "tls": 3, "http": 4}
//
// A recipient's name says what becomes of a letter to it; every other one is accepted:
//
//   defer…   451 4.7.1 after RCPT       full…   452 4.2.2 after RCPT
//   nobody…  550 5.1.1 after RCPT       refuse… 554 5.7.1 after the letter
//   hang…    no answer to the letter    drop…   the connection ends instead of an answer
//   lost…    as drop…, but the letter has arrived
//
// Over HTTP a test sees what came, and gives the whole server a whim, for a time if it likes:
//
//   GET    /messages    [{"recipient", "sender", "raw", "at"}]: what was accepted, in order
//   DELETE /messages    forgets them and the counts
//   GET    /counts      {"connections", "most_at_once", "logins", "senders"}; senders: MAIL commands
//   POST   /behaviour   {"do": "accept" | "defer" | "refuse" | "hang" | "close", "for_ms": 1000}
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { SMTPServer } from 'smtp-server';

const options = JSON.parse(process.argv[2] ?? '{}');
const nothing = () => ({ connections: 0, most_at_once: 0, logins: 0, senders: 0 });
let messages = [];
let counts = nothing();
let whim = 'accept';
let whimEnds;
const servers = [];

const answer = (responseCode, text) => Object.assign(new Error(text), { responseCode });
const AT_RECIPIENT = {
  defer: () => answer(451, '4.7.1 <somebody@example.mn>: try again later'),
  full: () => answer(452, '4.2.2 <somebody@example.mn>: the mailbox is full'),
  nobody: () => answer(550, '5.1.1 <somebody@example.mn>: nobody of this name'),
};
const AT_LETTER = ['refuse', 'hang', 'drop', 'lost'];

// What the whole server does now, wherever a client waits for an answer of it.
function asItLikes(session, next) {
  if (whim === 'defer') return next(answer(421, '4.3.2 not now'));
  if (whim === 'refuse') return next(answer(554, '5.3.2 no service for you'));
  if (whim === 'close') return cut(session);
  if (whim === 'accept') return next();
}

// There is no public way to end a connection without a word.
function cut(session) {
  const connections = servers.flatMap((server) => [...server.connections]);
  connections.find((connection) => connection.id === session.id)?._socket.destroy();
}

const handlers = {
  onConnect(session, next) {
    counts.connections += 1;
    const open = servers.reduce((sum, server) => sum + server.connections.size, 0);
    counts.most_at_once = Math.max(counts.most_at_once, open);
    asItLikes(session, next);
  },
  onAuth({ username, password }, session, next) {
    counts.logins += 1;
    const isRight = username === options.user && password === options.password;
    next(isRight ? null : answer(535, '5.7.8 nobody of this name and password'), { user: username });
  },
  onMailFrom(address, session, next) {
    counts.senders += 1;
    asItLikes(session, next);
  },
  onRcptTo({ address }, session, next) {
    const whimOf = Object.keys(AT_RECIPIENT).find((name) => address.startsWith(name));
    next(whimOf && AT_RECIPIENT[whimOf]());
  },
  async onData(stream, session, next) {
    const raw = await text(stream);
    const { mailFrom, rcptTo } = session.envelope;
    const recipient = rcptTo[0].address;
    const whimOf = AT_LETTER.find((name) => recipient.startsWith(name));
    if (whimOf === 'refuse') return next(answer(554, '5.7.1 <somebody@example.mn>: not this letter'));
    if (whimOf === 'hang') return;
    if (whimOf !== 'drop') {
      messages.push({ recipient, sender: mailFrom.address, raw, at: new Date().toISOString() });
    }
    if (whimOf) return cut(session);
    next();
  },
};

async function listening(port) {
  const server = new SMTPServer({
    disableReverseLookup: true,
    // It ends with its test, whoever is still connected.
    socketTimeout: 600_000,
    authOptional: !options.user,
    allowInsecureAuth: true,
    ...handlers,
    ...port,
    disabledCommands: [...(port.disabledCommands ?? []), ...(options.user ? [] : ['AUTH'])],
  });
  servers.push(server);
  // Clients that leave in the middle are what the tests are about.
  server.on('error', () => {});
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return server.server.address().port;
}

async function overHttp(request, response) {
  const asked = `${request.method} ${request.url}`;
  if (asked === 'DELETE /messages') [messages, counts] = [[], nothing()];
  if (asked === 'POST /behaviour') {
    const { do: wanted, for_ms: time } = JSON.parse(await text(request));
    clearTimeout(whimEnds);
    whim = wanted;
    if (time) whimEnds = setTimeout(() => (whim = 'accept'), time);
  }
  const body = asked === 'GET /messages' ? messages : asked === 'GET /counts' ? counts : {};
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function text(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const ports = { plain: await listening({ disabledCommands: ['STARTTLS'] }), starttls: null, tls: null };
if (options.certificate) {
  const identity = { cert: readFileSync(options.certificate), key: readFileSync(options.key) };
  const mustEncrypt = (session, next, otherwise) =>
    session.secure ? otherwise() : next(answer(530, '5.7.0 STARTTLS comes first'));
  ports.starttls = await listening({
    ...identity,
    onMailFrom: (address, session, next) =>
      mustEncrypt(session, next, () => handlers.onMailFrom(address, session, next)),
  });
  ports.tls = await listening({ ...identity, secure: true });
}
const http = createServer(overHttp);
await new Promise((ready) => http.listen(0, '127.0.0.1', ready));
console.log(JSON.stringify({ ...ports, http: http.address().port }));
