// Signing in a real browser: without script, with the keyboard only, and with the total kept current.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { openBrowser, openPage, signIn } from './browser.mjs';
import { call, openHouse, people, session, somebody } from './house.mjs';

let house;
let browser;
let numbers;

before(async () => {
  house = await openHouse();
  browser = await openBrowser();
  numbers = (await (await fetch(`${house.url}/petitions.json?state=open`)).json()).data.map(({ id }) => id);
});

after(async () => {
  await browser?.close();
  await house?.close();
});

const total = async (number) =>
  (await (await fetch(`${house.url}/petitions/${number}/count.json`)).json()).signature_count;

const comesTo = async (number, expected) => {
  const until = Date.now() + 10_000;
  while ((await total(number)) !== expected && Date.now() < until);
  assert.equal(await total(number), expected);
};

it('Bat signs and takes it back in a browser that runs no script', async () => {
  const [number] = numbers;
  const before = await total(number);
  const { context, page, complaints } = await openPage(browser, house, { javaScriptEnabled: false });
  await page.goto('/');
  await page.locator(`a[href="/petitions/${number}"]`).first().click();
  await page.locator(`a[href="/petitions/${number}/sign"]`).click();
  await page.locator('main a.button').click();
  await page.locator('button.person', { hasText: people.bat }).first().click();
  await page.waitForURL(`**/petitions/${number}/sign`);
  await page.locator('form.sign button').click();
  assert.equal(await page.locator('#consent-error').count(), 1);
  await page.locator('#consent').check();
  await page.locator('form.sign button').click();
  await page.waitForURL(`**/petitions/${number}/signed`);
  await comesTo(number, before + 1);
  await page.goto('/me/signatures');
  await page.locator(`main a[href="/petitions/${number}"]`).first().click();
  await page.locator(`a[href="/petitions/${number}/withdraw"]`).click();
  await page.locator(`form[action="/petitions/${number}/withdraw"] button`).click();
  await comesTo(number, before);
  await page.locator('form[action="/sign-out"] button').click();
  await page.goto('/me/signatures');
  assert.match(page.url(), /\/sign-in\?/);
  assert.deepEqual(complaints, []);
  await context.close();
});

// Nothing but Tab, Space and Enter; each stop must be visible to the eye.
async function tabTo(page, selector) {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const here = page.locator(':focus');
    if ((await here.count()) === 0) continue;
    const [is, outline] = await here.evaluate(
      (element, wanted) => [element.matches(wanted), getComputedStyle(element).outlineStyle],
      selector,
    );
    assert.notEqual(outline, 'none', `${await here.evaluate((element) => element.outerHTML)} shows no focus`);
    if (is) return;
  }
  assert.fail(`${selector} is not reached with Tab`);
}

it('Bat signs with the keyboard only', async () => {
  const number = numbers[1];
  const before = await total(number);
  const { context, page, complaints } = await openPage(browser, house);
  await page.goto(`/petitions/${number}`);
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').getAttribute('href'), '#main', 'the first stop skips to the content');
  await tabTo(page, `a[href="/petitions/${number}/sign"]`);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sign-in\?/);
  await tabTo(page, 'main a.button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/mock-dan\//);
  await tabTo(page, 'button.person');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/petitions/${number}/sign`);
  await tabTo(page, '#consent');
  await page.keyboard.press('Space');
  await tabTo(page, 'form.sign button');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/petitions/${number}/signed`);
  await comesTo(number, before + 1);
  assert.deepEqual(complaints, []);
  await context.close();
});

it('the total on an open page changes when somebody signs elsewhere', async () => {
  const number = numbers[2];
  const before = await total(number);
  const { context, page, complaints } = await openPage(browser, house);
  await page.goto(`/petitions/${number}`);
  const shown = page.locator('.total strong');
  assert.equal(await shown.textContent(), before.toLocaleString('en'));
  await page.evaluate(() => { window.stayed = true; });
  for (const n of [1, 2]) {
    const token = await session(house, somebody(n));
    await call(house, token, 'POST', `/api/v1/petitions/${number}/signatures`);
    await page.waitForFunction(
      (expected) => document.querySelector('.total strong').textContent === expected,
      (before + n).toLocaleString('en'),
    );
  }
  assert.equal(await page.evaluate(() => window.stayed), true, 'without a reload');
  assert.deepEqual(complaints, []);
  await context.close();
});

it('the language that was chosen stays, and the way back from the sign-in too', async () => {
  const { context, page } = await openPage(browser, house);
  await page.goto('/petitions');
  await page.locator('a.tool[hreflang="en"]').click();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await signIn(page, people.bat, '/me/petitions');
  assert.equal(new URL(page.url()).pathname, '/me/petitions');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await context.close();
});

it('Undrakh loses the network in the middle of a call, and nothing of the call', async () => {
  const { context, page } = await openPage(browser, house);
  await signIn(page, people.operator, '/desk/new');
  const channel = page.locator('[name=intake-channel]:checked');
  assert.equal(await page.locator(':focus').getAttribute('name'), 'intake-channel', 'the call begins there');
  await page.keyboard.press('Digit2');
  const chosen = await channel.inputValue();
  assert.equal(chosen, await page.locator('[name=intake-channel]').nth(1).inputValue());
  await page.locator('#intake-kind').selectOption('request');
  await page.locator('#intake-text').fill('Гэрэлтүүлэг асахгүй байна');
  await context.setOffline(true);
  await page.keyboard.press('Control+Enter');
  const state = page.locator('#draft-state');
  const unsent = await state.getAttribute('data-unsent');
  await page.waitForFunction((text) => document.getElementById('draft-state').textContent === text, unsent);
  assert.equal(new URL(page.url()).pathname, '/desk/new');
  await context.setOffline(false);
  await page.goto('/desk/new');
  assert.equal(await channel.inputValue(), chosen);
  assert.equal(await page.locator('#intake-kind').inputValue(), 'request');
  assert.equal(await page.locator('#intake-text').inputValue(), 'Гэрэлтүүлэг асахгүй байна');
  await page.locator('#intake-division').selectOption('MN-1-1119');
  await page.locator('#intake-text').focus();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/desk/CN-*');
  await page.goto('/desk/new');
  assert.equal(await page.locator('#intake-text').inputValue(), '', 'it was taken in: nothing is left of it');
  await context.close();
});

it('what the words of a call are about is suggested, and one key away', async () => {
  const { context, page } = await openPage(browser, house);
  await signIn(page, people.operator, '/desk/new');
  await page.locator('#intake-text').fill('Гудамжны гэрэлтүүлэг асахгүй, харанхуй байна');
  await page.keyboard.press('Alt+KeyL');
  const suggested = page.locator('[data-chooses=intake-topic]');
  await suggested.first().waitFor();
  assert.equal(await page.locator('#intake-topic').inputValue(), await suggested.first().getAttribute('value'));
  const last = await suggested.last().getAttribute('value');
  await suggested.last().press('Enter');
  assert.equal(await page.locator('#intake-topic').inputValue(), last);
  await context.close();
});
