// A browser with a fresh profile, and a watch on what it must not do.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

export function openBrowser() {
  return chromium.launch({
    executablePath: places.find((place) => place && existsSync(place)),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

// A page that remembers every complaint: errors on the console, requests to another host.
// A status of 4xx is told on the console too, and a 502 that the state's sign-in gave no good answer:
// that is no error of the page.
export async function openPage(browser, house, options = {}) {
  const context = await browser.newContext({ baseURL: house.url, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    const isStatus = /the server responded with a status of (4\d\d|502)/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isStatus) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== house.url) complaints.push(`another host: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const isLeft = /ERR_ABORTED/.test(request.failure()?.errorText ?? '');
    if (!isLeft) complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  return { context, page, complaints };
}

// Through the practice sign-in, as one of the sample people.
export async function signIn(page, name, returnTo = '/') {
  await page.goto(`/sign-in?return_to=${encodeURIComponent(returnTo)}`);
  await page.locator('main a.button').click();
  await page.locator('button.person', { hasText: name }).first().click();
  // Until what it leads to has loaded, scripts too: the place asked for, or why there is no way in.
  await page.waitForURL(({ pathname }) => [returnTo, '/sign-in/callback'].includes(pathname));
}

// Somebody's cookies, so that many pages can be looked at with one sign-in.
export async function stateOf(browser, house, name) {
  const { context, page } = await openPage(browser, house);
  await signIn(page, name);
  const state = await context.storageState();
  await context.close();
  return state;
}
