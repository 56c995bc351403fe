/** What every scene is made with: the stage, and a review of its own. */
import type { Person } from '../people/customers.ts';
import type { Company } from '../story/opening.ts';
import type { Authors } from '../story/ordinary.ts';
import { type Author, Scene } from '../story/scene.ts';
import type { Stage } from '../story/stage.ts';
import { casesEn } from '../texts/cases.en.ts';
import { casesFr } from '../texts/cases.fr.ts';
import type { Text } from '../texts/text.ts';

const cases = { ...casesFr, ...casesEn };
export type CaseName = keyof typeof cases;

export class Play {
  constructor(
    readonly stage: Stage,
    readonly company: Company,
    readonly authors: Authors,
  ) {}

  text = (name: CaseName): Text => cases[name];

  /** The named text is written shortly before this working day (counted back from the end), by a customer who booked unless told otherwise. */
  begins = (name: CaseName, workday: number, author: Author = this.authors.customer(this.text(name))): Scene => this.scene(name).before(workday).writes(this.text(name), author);

  /** The same by somebody of whom the platform knows nothing. */
  byStranger = (name: CaseName, workday: number): Scene => this.begins(name, workday, this.authors.stranger(this.text(name)));

  scene(name: string): Scene {
    const scene = new Scene(this.stage, this.company, name);
    this.scenes.set(name, scene);
    return scene;
  }
  private readonly scenes = new Map<string, Scene>();

  /** The number that the named review was given; 0 while nobody has written it. */
  numberOf = (name: CaseName): number => this.scenes.get(name)?.id ?? 0;
}

/** An author whom only this scene needs. */
export const someone = (name: string, email: string | null): Author => ({ person: { name, email, phone: null, locale: 'fr' } satisfies Person, known: false, booked: false });
