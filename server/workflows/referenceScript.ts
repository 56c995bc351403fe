/** What whoever telephones a client says, in the client's language, step by step; each step goes with fields of the sheet. Pure. */
import { type Say, say } from '#engine/workflow';
import type { sheet } from './referenceSheet.ts';

export type SheetField = keyof typeof sheet | 'read_back';

export interface CallFacts {
  readonly caller: string;
  readonly client: string;
  readonly candidate: string;
  readonly service: string;
  /** The day it ended, in words of each language. */
  readonly ended: Say;
}

export interface ScriptStep {
  readonly name: 'agreement' | 'service' | 'professionalism' | 'satisfaction' | 'again' | 'closing';
  readonly title: Say;
  readonly fields: readonly SheetField[];
  /** What to say, word for word. */
  lines(facts: CallFacts): readonly Say[];
}

export const script: readonly ScriptStep[] = [
  {
    name: 'agreement', title: say('Say who you are, why you call, and ask', 'Se présenter, dire pourquoi, demander l’accord'), fields: ['agreed_to_answer'],
    lines: ({ caller, client, candidate }) => [
      say(`Hello, am I speaking to ${client}? My name is ${caller}, I call from Entente.`, `Bonjour, suis-je bien avec ${client} ? Je suis ${caller}, j’appelle de la part d’Entente.`),
      say(`${candidate} wishes to join the providers we list, gave us your number and told us that you agree to be called.`, `${candidate} souhaite rejoindre les prestataires que nous référençons, nous a donné votre numéro et dit que vous acceptez notre appel.`),
      say('May I ask you six short questions? You may say no, and we will not call again. Your answers are not shown to them.', 'Puis-je vous poser six questions courtes ? Vous pouvez refuser, nous ne rappellerons pas. Vos réponses ne lui seront pas montrées.'),
    ],
  },
  {
    name: 'service', title: say('The service', 'La prestation'), fields: ['heard_service', 'heard_month', 'service_as_declared'],
    lines: ({ candidate }) => [
      // Asked openly first: what was declared is read out only afterwards.
      say(`What did ${candidate} do for you, and when?`, `Quelle prestation ${candidate} a-t-il réalisée pour vous, et quand ?`),
    ],
  },
  {
    name: 'professionalism', title: say('Professionalism', 'Professionnalisme'), fields: ['professionalism'],
    lines: () => [
      say('Did they come on time? Was the place left clean? Was the price the one agreed?', 'Était-il à l’heure ? Les lieux ont-ils été laissés propres ? Le prix convenu a-t-il été tenu ?'),
      say('From 1, poor, to 5, excellent: how professional was the work?', 'De 1, médiocre, à 5, excellent : quel était son professionnalisme ?'),
    ],
  },
  {
    name: 'satisfaction', title: say('Satisfaction', 'Satisfaction'), fields: ['satisfaction'],
    lines: () => [say('And how satisfied are you with it today, from 1 to 5? What makes you say so?', 'Et aujourd’hui, de 1 à 5, êtes-vous satisfait ? Qu’est-ce qui vous le fait dire ?')],
  },
  {
    name: 'again', title: say('Again?', 'Referiez-vous appel ?'), fields: ['would_hire_again', 'heard_years'],
    lines: () => [
      say('Would you call on them again?', 'Referiez-vous appel à ce professionnel ?'),
      say('As far as you know, for how many years have they done this work?', 'À votre connaissance, depuis combien d’années exerce-t-il ce métier ?'),
    ],
  },
  {
    name: 'closing', title: say('Read back, thank, and the right to withdraw', 'Relire, remercier, rappeler le droit de retrait'), fields: ['other_words', 'read_back'],
    lines: () => [
      say('Let me read back what I wrote. Is that what you said?', 'Je vous relis ce que j’ai noté. Est-ce bien ce que vous avez dit ?'),
      say('Thank you. Should you wish to withdraw or correct your answers, write to us at any time.', 'Merci. Si vous souhaitez retirer ou corriger vos réponses, écrivez-nous à tout moment.'),
    ],
  },
];

/** The step that a field of the sheet belongs to. */
export const stepOf = (field: string): ScriptStep['name'] | undefined => script.find(({ fields }) => (fields as readonly string[]).includes(field))?.name;
