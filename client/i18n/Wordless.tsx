import type { Locale, Say } from '#engine/workflow';
import { say } from '#engine/workflow';

const cut = say('The texts of this page did not arrive. Check your connection, then try again.', 'Les textes de cette page ne sont pas arrivés. Vérifiez votre connexion, puis réessayez.');
const again = say('Try again', 'Réessayer');

const inBoth = (sentence: Say) => (['fr', 'en'] as const satisfies readonly Locale[]).map((locale) => <span key={locale} lang={locale} style={{ display: 'block' }}>{sentence[locale]}</span>);

/** A page could not fetch its texts: said in both languages, for it knows neither, and without the console's theme, for it comes later. */
export function Wordless() {
  return (
    <main style={{ maxWidth: '40ch', margin: '20vh auto 0', padding: '0 1rem', fontFamily: 'system-ui, sans-serif', lineHeight: 1.5 }}>
      <h1 style={{ fontSize: '1.25rem' }}>Entente</h1>
      <p role="alert">{inBoth(cut)}</p>
      <button type="button" style={{ font: 'inherit', minHeight: 44, padding: '0 1.25rem' }} onClick={() => window.location.reload()}>{inBoth(again)}</button>
    </main>
  );
}
