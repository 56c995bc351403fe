/** Which of our two languages a text is written in, so that it reaches readers and moderators who understand it. */
import type { eld as Detector } from 'eld/extrasmall';

export type Language = 'fr' | 'en';

/** Fewer letters than this are a greeting or a name: no language is guessed. */
const FEWEST_LETTERS = 20;
/** So much of a text tells its language as well as the whole, and reading more is what costs. */
const ENOUGH_TEXT = 240;
/** The two languages' scores (0 to 1) must be this far apart: "Excellent service" is both. */
const CLEAR_MARGIN = 0.08;

/** Words that one language cannot do without and the other does not have. */
const COMMON: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:the|and|was|were|with|for|they|this|that|of|to|my|we|you|have|had|is|it|not|but)\b/giu,
  fr: /(?<!\p{L})(?:le|la|les|des|une|est|et|dans|pour|avec|que|qui|nous|très|pas|je|il|elle|au|du|sur)(?!\p{L})/giu,
};
/** So many of them, and none of the other's, and nobody needs to look closer. */
const PLAINLY = 5;

let detector: Pick<typeof Detector, 'detect'> | undefined;
let loading: Promise<void> | undefined;

/** Loads the detector's tables (a third of a second, once). Until it is done, no language is guessed. */
export function loadLanguages(): Promise<void> {
  loading ??= import('eld/extrasmall').then(({ eld }) => {
    const own = eld.newInstance();
    own.setLanguageSubset(['fr', 'en']);
    detector = own;
  });
  return loading;
}

/** Whether a text is plainly in this language; no answer when it is not: ask `languageOf`. A twentieth of its cost, and most texts are. */
export function plainly(text: string, language: Language): boolean {
  const start = text.slice(0, ENOUGH_TEXT);
  return (start.match(COMMON[language])?.length ?? 0) >= PLAINLY && start.match(COMMON[language === 'en' ? 'fr' : 'en']) === null;
}

/** The language of a text, or null where it is too short or could be either; `margin` says how clear it is (0 to 1). */
export function languageOf(text: string): { language: Language; margin: number } | null {
  if (!detector || !hasEnoughLetters(text)) return null;
  const { fr = 0, en = 0 } = detector.detect(text.slice(0, ENOUGH_TEXT)).getScores();
  const margin = Math.abs(fr - en);
  return margin < CLEAR_MARGIN ? null : { language: fr > en ? 'fr' : 'en', margin };
}

function hasEnoughLetters(text: string): boolean {
  let letters = 0;
  for (let at = 0; at < text.length && letters < FEWEST_LETTERS; at++) {
    const unit = text.charCodeAt(at) | 32;
    if ((unit >= 97 && unit <= 122) || unit >= 0xe0) letters++;
  }
  return letters >= FEWEST_LETTERS;
}
