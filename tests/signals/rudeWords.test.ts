import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRudeWords } from '../../server/signals/rudeWords.ts';
import { ADDED, PUT_ASIDE } from '../../server/signals/rudeVocabulary.ts';
import { within } from './within.ts';

const found = (text: string, language: 'fr' | 'en'): string[] => findRudeWords(text, language).map(({ start, end }) => text.slice(start, end));

describe('rude words', () => {
  it.each([
    ['Quel connard, ce plombier', 'connard'],
    ['ENCULÉS de première', 'ENCULÉS'],
    ['c’est un fils de pute', 'fils de pute'],
    ['Il s’en branle', 'branle'],
    ['c0nnard', 'c0nnard'],
    ['fdp !', 'fdp'],
    ['connaaaaard', 'connaaaaard'],
    ['m.e.r.d.e alors', 'm.e.r.d.e'],
    ['espèce de p u t e', 'p u t e'],
    ['va te faire v0ir et m*rde', 'm*rde'],
    ['5alope', '5alope'],
    ['un f**k you en français', 'f**k'],
    ['ｍｅｒｄｅ', 'ｍｅｒｄｅ'],
    ['me\u0301rde', 'me\u0301rde'],
  ])('are found in French: %s', (text, word) => {
    expect(found(text, 'fr')).toEqual([word]);
  });

  it.each([
    ['What an asshole', 'asshole'],
    ['sh1t work', 'sh1t'],
    ['they can f u c k off', 'f u c k'],
    ['b*llsh*t', 'b*llsh*t'],
    ['@sshole', '@sshole'],
    ['a55h0l3', 'a55h0l3'],
    ['A BUNCH OF WANKERS', 'WANKERS'],
    ['a piece of shit', 'piece of shit'],
    ['le patron est un enculé, he said', 'enculé'],
  ])('are found in English: %s', (text, word) => {
    expect(found(text, 'en')).toEqual([word]);
  });
});

describe('innocent words', () => {
  it.each([
    'L’assurance a été analysée et contestée par le contrôleur de Conflans.',
    'Ma chatte a fait pipi, la garde a tout nettoyé.',
    'Il a ramoné la cheminée et réparé la pédale du vélo.',
    'Une gerbe de fleurs, un ménage à trois femmes de chambre, une folle semaine.',
    'La maison au fond du cul-de-sac, un cul de poule en cuisine.',
    'Le pub, le concert, la connexion, joué con brio',
    'Il a bandé ma cheville et nous jouissons de la vue.',
    'Appartement A55, 4x4, lot 455, réf. C0N.',
    'Il a péché par excès ; la tapette à souris est posée.',
    'J.-P. a vu M. C. à Q.',
  ])('are left alone in French: %s', (text) => {
    expect(found(text, 'fr')).toEqual([]);
  });

  it.each([
    'Scunthorpe, Penistone and Sussex; the class assistant passed the glass.',
    'The dog may bite; the cat pussy-footed; the Maine Coon was humping a leg.',
    'They replaced the nipple, the stop cock and the butt joint.',
    'Pros and cons, a con artist, a retard in the fire department.',
    'Her rectum was operated, the fecal test and the anus were fine.',
    'Dick Smith fixed the tranny, spic and span, xx',
    'I analysed the shitake and the cockpit of the Hancock.',
    'The model 5H17, and S*** B**** wrote it.',
    '*** Five stars *** A* service, 100% @ home',
  ])('are left alone in English: %s', (text) => {
    expect(found(text, 'en')).toEqual([]);
  });

  it('are read in the language of the text', () => {
    expect(found('the bite of the dog', 'en')).toEqual([]);
    expect(found('quelle bite', 'fr')).toEqual(['bite']);
    expect(found('un retard de deux heures', 'fr')).toEqual([]);
  });
});

it('a rude word is found whatever its case and wherever it stands among words', () => {
  const word = fc.constantFrom('connard', 'merde', 'salope', 'enculé');
  const around = fc.stringMatching(/^([b-z]{3,6} ){0,5}$/);
  fc.assert(
    fc.property(word, around, fc.boolean(), (rude, before, shouted) => {
      const written = shouted ? rude.toUpperCase() : rude;
      expect(found(`${before}${written}, voilà`, 'fr')).toContain(written);
    }),
  );
});

it('no entry is both put aside and added', () => {
  for (const language of ['fr', 'en'] as const) {
    expect(ADDED[language].filter((entry) => PUT_ASIDE[language].includes(entry))).toEqual([]);
  }
});

it.each(['a', 'a ', 'f*', 'f*k ', 'm.e.r.d.', '1', 'c0n ', '$@', '*', 'é', 'trou du ', 's***e '])('stays quick on 50 kB of “%s”', (piece) => {
  const evil = piece.repeat(Math.ceil(50_000 / piece.length));
  expect(within(100, () => findRudeWords(evil, 'fr'))).toBe(true);
});
