// Every letter that goes out, in both languages, light and dark: as a mail program would show it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { openBrowser } from './browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

let folder;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanal-letters-'));
  const built = join(root, 'target/debug/examples/samples');
  if (existsSync(built)) execFileSync(built, [folder], { cwd: root });
  else execFileSync('cargo', ['run', '--quiet', '--package', 'web', '--example', 'samples', '--', folder], { cwd: root });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

for (const language of ['mn', 'en']) {
  it(`letters in ${language} are in order`, async () => {
    const files = (await readdir(folder)).filter((name) => name.startsWith('letter-') && name.endsWith(`.${language}.html`));
    assert.ok(files.length > 20, `${files.length} letters`);
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    for (const file of files) {
      await page.setContent(await readFile(join(folder, file), 'utf8'));
      await page.evaluate(axe.source);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: 'tag', values } }), RULES);
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
        assert.deepEqual(found, [], `${file}, ${colorScheme}`);
      }
      assert.equal(await page.locator('html').getAttribute('lang'), language, file);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 360, `${file}: ${width} px wide on 360`);
      assert.equal(await page.locator('script, img, link').count(), 0, `${file}: nothing is loaded`);
    }
    await page.close();
  });
}
