import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';

test('a real browser draws accented letters and keeps two people apart', async () => {
  const browser = await openBrowser();
  try {
    const [ines, dora] = [await browser.newContext({ locale: 'fr-FR' }), await browser.newContext()];
    const [inesPage, doraPage] = [await ines.newPage(), await dora.newPage()];
    await inesPage.setContent('<h1>Éléonore a été vérifiée</h1>');
    await ines.addCookies([{ name: 'seen', value: '1', url: 'http://localhost' }]);
    expect(await inesPage.getByRole('heading').textContent()).toBe('Éléonore a été vérifiée');
    expect(await inesPage.evaluate(() => navigator.language)).toBe('fr-FR');
    expect((await inesPage.screenshot()).length).toBeGreaterThan(2000);
    expect(await dora.cookies('http://localhost')).toEqual([]);
    await doraPage.close();
  } finally {
    await browser.close();
  }
});
