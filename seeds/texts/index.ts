/** Every text that has no scene of its own. */
import { cateringFr } from './catering.fr.ts';
import { cleaningEn } from './cleaning.en.ts';
import { cleaningFr } from './cleaning.fr.ts';
import { computingEn } from './computing.en.ts';
import { computingFr } from './computing.fr.ts';
import { coolingFr } from './cooling.fr.ts';
import { electricityFr } from './electricity.fr.ts';
import { gardeningFr } from './gardening.fr.ts';
import { paintingFr } from './painting.fr.ts';
import { plumbingEn } from './plumbing.en.ts';
import { plumbingFr } from './plumbing.fr.ts';
import type { Text } from './text.ts';
import { tutoringEn } from './tutoring.en.ts';
import { tutoringFr } from './tutoring.fr.ts';

export const ordinaryTexts: readonly Text[] = [
  ...cateringFr, ...cleaningFr, ...computingFr, ...coolingFr, ...electricityFr, ...gardeningFr, ...paintingFr, ...plumbingFr, ...tutoringFr,
  ...cleaningEn, ...computingEn, ...plumbingEn, ...tutoringEn,
];
