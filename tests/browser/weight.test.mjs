// How much a phone has to fetch for a petition, with everything the page needs.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { openBrowser, openPage } from './browser.mjs';
import { openHouse } from './house.mjs';

const BYTES_MAX = 14 * 1024;

let house;
let browser;

before(async () => {
  house = await openHouse();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await house?.close();
});

for (const language of ['mn', 'en']) {
  it(`a petition weighs 14 kB at most over the wire (${language})`, async (test) => {
    const list = (await (await fetch(`${house.url}/petitions.json?order=most_signed`)).json()).data;
    const { context, page } = await openPage(browser, house);
    await context.addCookies([{ name: 'sanal_language', value: language, url: house.url }]);
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    const addresses = new Map();
    const weights = new Map();
    network.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
    network.on('Network.responseReceived', ({ requestId, response }) => {
      weights.set(requestId, response.encodedDataLength);
    });
    network.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      weights.set(requestId, (weights.get(requestId) ?? 0) + encodedDataLength);
    });
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      weights.set(requestId, encodedDataLength);
    });
    const live = page.waitForRequest(/\/live$/);
    await page.goto(`/petitions/${list[0].id}`, { waitUntil: 'load' });
    await live;
    const fetched = [...weights].map(([id, bytes]) => [new URL(addresses.get(id)).pathname, bytes]);
    // A browser without a window fetches no icon; it is weighed as it would be.
    const icon = await page.locator('link[rel="icon"]').getAttribute('href');
    if (!fetched.some(([path]) => path === icon)) fetched.push([icon, await weigh(network, page, icon, weights, addresses)]);
    const total = fetched.reduce((sum, [, bytes]) => sum + bytes, 0);
    test.diagnostic(`${total} bytes: ${fetched.map(([path, bytes]) => `${path} ${bytes}`).join(', ')}`);
    assert.ok(fetched.length >= 4, 'page, style, script, icon');
    assert.ok(total <= BYTES_MAX, `${total} bytes`);
    await context.close();
  });
}

async function weigh(network, page, path, weights, addresses) {
  await page.evaluate(async (address) => (await fetch(address, { cache: 'reload' })).text(), path);
  const [id] = [...addresses].find(([, address]) => address.endsWith(path)) ?? [];
  return weights.get(id) ?? 0;
}
