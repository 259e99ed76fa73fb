// The program to look at, started on a free port with sample people and petitions of its own.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

function executable() {
  const named = process.env.SANAL_EXECUTABLE;
  const built = ['target/debug/sanal', 'target/release/sanal'].map((path) => join(root, path));
  const found = named ?? built.find(existsSync);
  if (!found) throw new Error('build it first: cargo build --package sanal');
  return found;
}

export async function openHouse() {
  const folder = await mkdtemp(join(tmpdir(), 'sanal-browser-'));
  const data = join(folder, 'data');
  const child = spawn(executable(), ['demo', '--data', data, '--listen', '127.0.0.1:0', '--fresh'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Whatever happens to the tests, the program ends with them, and if it ends before, it is told.
  const killed = () => child.kill('SIGKILL');
  process.once('exit', killed);
  let isClosing = false;
  child.once('exit', (code, signal) => {
    process.off('exit', killed);
    if (!isClosing) console.error(`sanal demo ended by itself: ${code ?? signal}`);
  });
  const url = await new Promise((found, failed) => {
    child.once('exit', (code) => failed(new Error(`sanal demo ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = line.match(/^Sanal is ready: (http:\S+)$/);
      if (ready) found(ready[1]);
    });
  });
  const close = async () => {
    isClosing = true;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  return { url, close };
}

// The sample people of the demonstration.
export const people = {
  bat: 'Бат',
  bolor: 'Болор',
  moderator: 'Энхжаргал',
  secretariat: 'Мөнхбат',
  drafter: 'Ариунболд',
  operator: 'Ундрах',
  analyst: 'Отгон',
  officer: 'Чулуун',
  auditor: 'Мөнхзул',
  administrator: 'Солонго',
};

// What a program does: a session for a registration number, and a call with it.
export async function session(house, registerNumber) {
  const answer = await fetch(`${house.url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ register_number: registerNumber }),
  });
  return (await answer.json()).token;
}

export async function call(house, token, method, path, body) {
  const answer = await fetch(house.url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? undefined : answer.json();
}

// The n-th of a crowd of adults.
export const somebody = (n) => `ИБ${String(50 + (n % 49)).padStart(2, '0')}0${1 + (Math.floor(n / 49) % 9)}1117`;
