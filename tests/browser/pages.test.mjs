// Every page, for everyone who may see it, in both languages, light and dark, on a phone and a desk.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import { openBrowser, openPage, signIn, stateOf } from './browser.mjs';
import { openHouse, people } from './house.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

let house;
let browser;
let open;
let closed;
let overdue;
let waiting;
let draft;
let states;
let webhook;
let bill;
let comment;
let drafted;
let complaint;
const decided = 'traffic.traffic-police.MN-1-1119.1';
const issue = `/issues/${decided}`;

before(async () => {
  try {
    await setTheScene();
  } catch (error) {
    await leave();
    throw error;
  }
});

after(leave);

async function setTheScene() {
  house = await openHouse();
  browser = await openBrowser();
  const list = (await (await fetch(`${house.url}/petitions.json`)).json()).data.map((petition) => petition.id);
  states = { nobody: undefined };
  for (const [who, name] of Object.entries(people)) states[who] = await stateOf(browser, house, name);
  open = list[0];
  // The demonstration's oldest has been answered, the one after it is overdue.
  closed = await closeOne(list.at(-1));
  overdue = list.at(-2);
  draft = await startOne();
  waiting = await firstWaiting();
  await signOne(list[1]);
  await followOne(list[1]);
  await registerOne();
  bill = (await (await fetch(`${house.url}/bills.json?state=open`)).json()).data[0].id;
  comment = await commentOnOne();
  drafted = await unpublishedOne();
  await changeOne();
  complaint = await complainOfOne();
}

async function leave() {
  await browser?.close();
  await house?.close();
}

async function as(who, work) {
  const { context, page } = await openPage(browser, house, { storageState: states[who] });
  const result = await work(page);
  await context.close();
  return result;
}

const closeOne = (number) =>
  as('secretariat', async (page) => {
    await page.goto(`/petitions/${number}`);
    await page.locator('#reason').fill('Өргөдөл гаргагчийн хүсэлтээр хаав.');
    await page.locator('section.staff button').click();
    return number;
  });

const startOne = () =>
  as('bat', async (page) => {
    await page.goto('/petitions/new');
    await page.locator('#action').fill('Сумын төвд номын сан байгуулах');
    await page.locator('#kind-inspection').check();
    await page.locator('main form button').click();
    const number = new URL(page.url()).pathname.split('/')[2];
    await page.goto(`/petitions/${number}/edit?step=reason`);
    await page.locator('#background').fill('Хүүхдүүд ном унших газаргүй байна.');
    await page.locator('[value=next]').click();
    // What the explanation will look like is shown while it is written.
    await page.locator('#additional_details').fill('**Сум** бүрд нэг номын сан.');
    await page.locator('#preview strong').waitFor();
    return number;
  });

const firstWaiting = () =>
  as('moderator', async (page) => {
    await page.goto('/moderation');
    const link = await page.locator('main a[href^="/moderation/PN-"]').first().getAttribute('href');
    return link.split('/').pop();
  });

async function signOne(number) {
  await as('bat', async (page) => {
    await page.goto(`/petitions/${number}/sign`);
    await page.locator('#consent').check();
    await page.locator('form.sign button').click();
    await page.waitForURL(/\/signed/);
  });
  states.signed = number;
}

const followOne = (number) =>
  as('bat', async (page) => {
    await page.goto(`/petitions/${number}`);
    await page.locator(`form[action="/petitions/${number}/follow"] button`).click();
    await page.waitForURL(`**/petitions/${number}`);
  });

const commentOnOne = () =>
  as('bat', async (page) => {
    await page.goto(`/bills/${bill}/comments?provision=p3`);
    await page.locator('details:has(#comment-text)').evaluateAll((all) => all.forEach((one) => (one.open = true)));
    await page.locator('#comment-text').fill('Хэмжилтийн цэг айл бүрд ойр байвал сайн.');
    await page.locator(`form[action="/bills/${bill}/comments"] button:not([name])`).click();
    await page.waitForURL(/done=written/);
    return new URL(page.url()).pathname;
  });

// Of the demonstration's bills, the one that nobody but its drafters sees.
const unpublishedOne = () =>
  as('drafter', async (page) => {
    await page.goto('/drafting');
    const addresses = await page.locator('main a[href^="/bills/BN-"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const listed = (await (await fetch(`${house.url}/bills.json?state=all`)).json()).data.map((one) => one.id);
    return addresses.map((address) => address.split('/')[2]).find((number) => !listed.includes(number));
  });

// A second version, so that there is something to compare, and a change that is not published yet.
async function changeOne() {
  await as('drafter', async (page) => {
    for (const heading of ['Хариуцлага', 'Хяналт']) {
      await page.goto(`/bills/${bill}/insert`);
      await page.locator('#insert-level').selectOption('article');
      await page.locator('#insert-heading').fill(heading);
      await page.locator(`form[action="/bills/${bill}/insert"] button`).click();
      await page.waitForURL(`**/bills/${bill}/draft*`);
      if (heading === 'Хяналт') return;
      await page.goto(`/bills/${bill}/steps`);
      await page.locator('#publish-explanation').fill('Хариуцлагыг нэмэв.');
      await page.locator(`form[action="/bills/${bill}/steps/publish"] button`).click();
      await page.waitForURL(`**/bills/${bill}`);
    }
  });
}

// A case that is answered, so that its owner has the last word.
async function complainOfOne() {
  const number = await as('bat', async (page) => {
    await page.goto('/complaints/new');
    const filled = { text: 'Гэрлэн дохио асахгүй байна.', name: 'Бат', address: 'Сүхбаатар дүүрэг', phone: '99112233' };
    for (const [field, value] of Object.entries(filled)) await page.locator(`#complaint-${field}`).fill(value);
    await page.locator('#complaint-kind').selectOption('complaint');
    await page.locator('#complaint-topic').selectOption('traffic');
    await page.locator('#complaint-division').selectOption('MN-1-1119');
    await page.locator('form[action="/complaints/new"] button').click();
    await page.locator('text=/CN-\\d{5}-\\d{5}/').first().waitFor();
    return (await page.locator('main').innerText()).match(/CN-\d{5}-\d{5}/)[0];
  });
  await as('officer', async (page) => {
    await page.goto(`/desk/${number}`);
    await page.locator(`form[action="/desk/${number}/accept"]`).evaluate((form) => form.requestSubmit());
    await page.waitForURL(`**/desk/${number}`);
  });
  return number;
}

const registerOne = () =>
  as('administrator', async (page) => {
    await page.goto('/webhooks');
    await page.locator('#receiver').fill('Өдрийн сонин');
    await page.locator('#address').fill('https://hooks.example.mn/sanal');
    await page.locator('[name="petition.answered"]').check();
    await page.locator('form[action="/webhooks"] button').click();
    await page.waitForURL('**/webhooks/*');
    webhook = new URL(page.url()).pathname;
    await page.locator(`form[action="${webhook}/test"] button`).click();
    await page.waitForURL('**?tested=yes');
  });

const visits = {
  nobody: (language) => [
    '/', '/petitions', '/petitions?state=closed', '/petitions?state=all', `/petitions/${open}`, `/petitions/${closed}`,
    '/sign-in', '/sign-in?return_to=%2Fpetitions', '/privacy', '/privacy/retention', '/moderation/record', '/moderation/grounds', '/erased', '/api/docs', '/open-data', '/open-data/petition-breakdown', '/live', '/statistics', '/statistics/e-participation', `/petitions/${open}/breakdown`, `/petitions/${closed}/breakdown`, '/nothing', '/petitions/PN-202001-99999',
    `/petitions/${overdue}`, `/petitions/${open}/poster`, `/embed/petitions/${open}?lang=${language}`,
    `/embed/petitions/${closed}?lang=${language}`,
    '/directory', '/directory?topic=road-repair&division=MN-1-1119', '/directory?topic=&division=MN-041', '/directory/agencies', '/directory/holidays', '/directory/topics/roads',
    '/bills', '/bills?state=all&kind=law', '/consultations', `/bills/${bill}`, `/bills/${bill}/versions/1`,
    `/bills/${bill}/versions/1/print`, `/bills/${bill}/compare?from=1&to=2`, `/bills/${bill}/comments`,
    `/bills/${bill}/comments?provision=p3`, comment, `/bills/${drafted}`, '/complaints', '/complaints/tip', `/complaints/${complaint}`, '/complaints/figures', '/complaints/figures?by=channel', '/complaints/figures?by=colour', '/cabinet', `/cabinet/${decided}`, '/cabinet/buses.ub-transport.MN-1-1122.1', '/petitions?state=lost', '/sign-in/callback?code=a&state=b', '/sign-in/start?return_to=/',
  ],
  bat: () => [
    '/', `/petitions/${open}`, `/petitions/${open}/sign`, `/petitions/${closed}/sign`, `/petitions/${draft}`,
    `/petitions/${draft}/edit`, `/petitions/${draft}/edit?step=reason`, `/petitions/${draft}/edit?step=explanation&preview=yes`,
    `/petitions/${draft}/edit?step=check`, `/petitions/${draft}/edit?step=similar`, `/petitions/${draft}/share`,
    `/petitions/${states.signed}`, `/petitions/${states.signed}/signed`,
    `/petitions/${states.signed}/withdraw`, '/petitions/new', '/me/signatures', '/me/petitions', '/me/sessions', '/moderation',
    `/bills/${bill}`, `/bills/${bill}/comments?provision=p3`, comment, '/me/comments', '/drafting',
    '/me', '/me/following', '/me/notices', '/me/notices/wishes', '/practice/post', '/me/erase', '/offices',
    '/complaints/new', '/me/complaints', `/complaints/${complaint}`,
  ],
  bolor: () => [`/petitions/${open}/sign`, '/me/signatures'],
  moderator: () => ['/moderation', `/moderation/${waiting}`, `/petitions/${waiting}`, `/moderation/comments/${comment.split('/').pop()}`],
  secretariat: () => [
    `/petitions/${open}`, `/petitions/${open}/answering`, `/petitions/${overdue}/answering`,
    `/petitions/${closed}/answering`, '/me', '/moderation/grounds', '/moderation/grounds/new',
    '/moderation/grounds/duplicate', '/anomalies', `/petitions/${open}/anomalies`,
  ],
  drafter: () => [
    '/drafting', '/drafting/new', `/bills/${bill}`, `/bills/${bill}/draft`, `/bills/${bill}/draft/p3`,
    `/bills/${bill}/draft/changes`, `/bills/${bill}/describe`, `/bills/${bill}/insert`, `/bills/${bill}/import`,
    `/bills/${bill}/steps`, `/bills/${bill}/answering`, comment.replace('/comments/', '/answering/comments/'), `/bills/${drafted}`, `/bills/${drafted}/draft`, `/bills/${drafted}/steps`,
  ],
  operator: () => ['/people', '/service-points', '/desk', '/desk/new', `/desk/${complaint}`, '/follow-ups', '/follow-ups/street-lights.ub-bayanzurkh.MN-1-1110.1'],
  analyst: () => [
    '/directory', '/directory/agencies', '/directory/agencies/usug', '/directory/topics/roads', '/directory/topics/roads/edit',
    '/directory/topics/roads/routes/MN-041', '/directory/holidays', '/directory/holidays/2027-07-11', '/directory/history',
    '/directory/new/agency', '/directory/new/topic', '/directory/new/holiday',
    '/desk', `/desk/${complaint}`, '/issues', issue, '/issues/air-odour.ub-air.MN-1-1116.1',
    '/issues/air-odour.ub-air.MN-1-1116.1?read=yes', '/agendas',
  ],
  officer: () => [
    '/agencies/traffic-police/officers', '/agencies/customs/officers', '/agencies/traffic-police/complaints',
    `/desk/${complaint}`, '/agencies/traffic-police/decisions', `/agencies/traffic-police/decisions/${decided}`,
  ],
  auditor: () => ['/audit', '/audit?act=PetitionPublished&from=x', '/offices', '/moderation'],
  administrator: () => ['/deliveries', '/webhooks', webhook, '/offices', '/offices/new', '/me/erase'],
};

for (const language of ['mn', 'en']) {
  describe(`in ${language}, light and dark, on a phone and a desk`, () => {
    for (const who of Object.keys(visits)) {
      it(`${who} sees every page whole, calm and within the house`, async () => {
        const { context, page, complaints } = await openAs(who, language);
        for (const path of visits[who](language)) {
          await page.goto(path, { waitUntil: 'load' });
          await isInOrder(page, `${who} ${path}`, language);
        }
        assert.deepEqual(complaints, [], who);
        await context.close();
      });
    }

    it('a form with faults is in order too', async () => {
      const { context, page, complaints } = await openAs('bat', language);
      await page.goto('/petitions/new');
      await page.locator('#action').fill('ө'.repeat(151));
      await page.locator('main form button').click();
      await isInOrder(page, 'a start with faults', language);
      await page.goto(`/petitions/${open}/sign`);
      await page.locator('form.sign button').click();
      await isInOrder(page, 'consent missing', language);
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('a wrong number at the practice sign-in is in order too', async () => {
      const { context, page, complaints } = await openAs('nobody', language);
      await page.goto('/sign-in/start?return_to=/');
      await page.locator('#registration_number').fill('YБ85041213');
      await page.locator('form .field ~ button.button').click();
      await isInOrder(page, 'a wrong number', language);
      assert.deepEqual(complaints, []);
      await context.close();
    });

    it('a sign-in that the state refuses leads to a page in order', async () => {
      const { context, page, complaints } = await openAs('nobody', language);
      for (const name of ['Гомбо', 'Пүрэв', 'Чимэг', 'Тэмүүлэн']) {
        await signIn(page, name);
        await isInOrder(page, name, language);
      }
      assert.deepEqual(complaints, []);
      await context.close();
    });
  });
}

async function openAs(who, language) {
  const opened = await openPage(browser, house, { viewport: PHONE, storageState: states[who] });
  await opened.context.addCookies([{ name: 'sanal_language', value: language, url: house.url }]);
  return opened;
}

// One visit, four looks: what can differ between them is the layout, and by night the colours.
async function isInOrder(page, what, language) {
  assert.equal(await page.locator('html').getAttribute('lang'), language, what);
  assert.equal(await page.locator('h1').count(), 1, `${what}: one heading`);
  await page.evaluate(axe.source);
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light' });
    await findsNothing(page, `${what}, ${viewport.width} px, light`, { type: 'tag', values: RULES });
    await page.emulateMedia({ colorScheme: 'dark' });
    await findsNothing(page, `${what}, ${viewport.width} px, dark`, { type: 'rule', values: ['color-contrast'] });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= viewport.width, `${what}: ${width} px wide on ${viewport.width}`);
  }
  await page.setViewportSize(PHONE);
}

async function findsNothing(page, what, runOnly) {
  const found = await page.evaluate(async (options) => {
    const { violations } = await window.axe.run(document, options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, { runOnly, resultTypes: ['violations'] });
  assert.deepEqual(found, [], what);
}
