/** The providers of the demo story. Their addresses end in .example and their numbers are kept for fiction. */
import type { Locale } from '../../server/engine/workflow.ts';

export type Area = 'paris' | 'lyon' | 'brussels' | 'dakar' | 'abidjan' | 'london' | 'leeds';

export interface ProviderSeed {
  readonly name: string;
  readonly trade: string;
  readonly area: Area;
  readonly locale: Locale;
  readonly email: string | null;
  readonly phone: string | null;
  /** The box of the colleague they are related to. */
  readonly relative?: 'moderator2';
  /** What they are booked for, with the words of a review that tells of it; the first is for all others. Then how their invoices are numbered. */
  readonly services: readonly (readonly [title: string, told?: RegExp])[];
  readonly invoice: string;
}

const seeds = {
  lavandier: {
    name: 'Lavandier Services', trade: 'Ménage', area: 'paris', locale: 'fr', email: 'contact@lavandier.example', phone: '+33 1 99 00 41 12', invoice: 'LS',
    services: [['Ménage hebdomadaire, 3 h'], ['Nettoyage de fin de bail, 2 pièces', /état des lieux|bail/i], ['Grand ménage après travaux', /plâtre|travaux|grand ménage/i], ['Nettoyage de cuisine et four', /four |canapé/i], ['Vitres et balcon', /vitres/i]],
  },
  tanguy: {
    name: 'Tanguy Plomberie', trade: 'Plomberie', area: 'paris', locale: 'fr', email: 'bonjour@tanguy-plomberie.example', phone: '+33 6 39 98 20 31', invoice: 'TP',
    services: [['Dépannage plomberie'], ['Remplacement de chauffe-eau', /chauffe-eau/i], ['Réfection de salle de bains', /chantier de trois|salle de bain finie/i], ['Recherche de fuite', /fuit|fuyait|siphon/i]],
  },
  mercier: {
    name: 'Camille Mercier, cours particuliers', trade: 'Cours particuliers', area: 'paris', locale: 'fr', email: 'camille@cours-mercier.example', phone: '+33 6 39 98 77 04', invoice: 'CM',
    services: [['Aide aux devoirs, 10 séances'], ['Mathématiques, seconde, 8 séances', /maths/i], ['Français, préparation au bac', /bac de|oral/i]],
  },
  gones: {
    name: 'Les Jardins du Gone', trade: 'Jardinage', area: 'lyon', locale: 'fr', email: 'equipe@jardinsdugone.example', phone: '+33 4 65 71 30 08', invoice: 'JG',
    services: [['Entretien du jardin, forfait mensuel'], ['Taille de haie', /thuyas|clôture|taille de haie/i], ['Taille d’arbres et d’arbustes', /taille annuelle|hortensias|fruitiers|rosier/i], ['Création de potager', /potager/i], ['Réfection de pelouse', /pelouse/i]],
  },
  marechal: {
    name: 'Maréchal Électricité', trade: 'Électricité', area: 'lyon', locale: 'fr', email: null, phone: '+33 4 65 71 55 90', invoice: 'M',
    services: [['Dépannage électrique'], ['Mise aux normes du tableau', /tableau|disjoncteur/i], ['Pose de prises et luminaires', /gaines/i]],
  },
  vandamme: {
    name: 'Vandamme Peinture', trade: 'Peinture', area: 'brussels', locale: 'fr', email: 'info@vandamme-peinture.example', phone: null, invoice: 'VP',
    services: [['Deux chambres et un couloir'], ['Peinture cage d’escalier', /cage|quatre étages/i], ['Peinture salle de bains', /salle de bain/i], ['Façade arrière', /façade/i], ['Peinture rez-de-chaussée', /rez-de|ixelles/i]],
  },
  helios: {
    name: 'Helios Informatique', trade: 'Informatique', area: 'brussels', locale: 'fr', email: 'support@helios-info.example', phone: null, invoice: 'HI',
    services: [['Dépannage à distance'], ['Récupération de données', /photos|disque/i], ['Installation réseau', /wifi/i], ['Remplacement de serveur', /serveur|migration/i], ['Remplacement d’écran', /écran/i]],
  },
  teranga: {
    name: 'Téranga Propreté', trade: 'Ménage', area: 'dakar', locale: 'fr', email: 'teranga@proprete.example', phone: null, invoice: 'TG',
    services: [['Ménage de maison, une journée'], ['Entretien de bureaux, 3 passages', /bureau/i], ['Nettoyage de fin de bail', /bail/i]],
  },
  fall: {
    name: 'Fall Froid & Clim', trade: 'Climatisation', area: 'dakar', locale: 'fr', email: 'atelier@fall-froid.example', phone: null, invoice: 'FF',
    services: [['Dépannage climatisation'], ['Entretien de trois splits', /contrat d’entretien|recharge/i], ['Pose de splits', /splits posés|la pose|devis détaillé/i]],
  },
  kouassi: {
    name: 'Traiteur Kouassi', trade: 'Traiteur', area: 'abidjan', locale: 'fr', email: null, phone: null, invoice: 'TK',
    services: [['Buffet, 40 personnes'], ['Repas de mariage', /mariage/i], ['Repas de cérémonie, 80 personnes', /quatre-vingts|baptême/i], ['Plateaux et pauses de séminaire', /séminaire|pauses|plateaux/i]],
  },
  brightside: {
    name: 'Brightside Cleaning', trade: 'Cleaning', area: 'london', locale: 'en', email: 'hello@brightside.example', phone: '+44 20 7946 0212', invoice: 'BC',
    services: [['Weekly clean, 2 h'], ['End of tenancy clean', /tenancy/i], ['Oven and kitchen deep clean', /oven|deep clean/i], ['Office clean', /desks/i], ['Curtains and upholstery', /curtains/i]],
  },
  foxley: {
    name: 'Foxley IT Support', trade: 'IT support', area: 'london', locale: 'en', email: 'desk@foxley-it.example', phone: '+44 20 7946 0855', invoice: 'FX',
    services: [['Monthly support, 10 seats'], ['Ransomware recovery', /ransomware/i], ['Data recovery', /viva|thèse|empty computer/i], ['Office network and phones', /phones and wifi|migration/i], ['Equipment advice', /keyboard/i]],
  },
  benali: {
    name: 'Benali & Sons Plumbing', trade: 'Plumbing', area: 'leeds', locale: 'en', email: 'jobs@benaliandsons.example', phone: '+44 113 496 0117', invoice: 'BS', relative: 'moderator2',
    services: [['Emergency call-out'], ['Boiler service', /boiler/i], ['Bathroom refit', /bathroom|shower/i], ['Radiators, ground floor', /radiators|air lock/i], ['Leak repair', /leak is mended/i]],
  },
  whitcombe: {
    name: 'Harriet Whitcombe Tuition', trade: 'Tutoring', area: 'leeds', locale: 'en', email: 'harriet@whitcombe-tuition.example', phone: '+44 113 496 0640', invoice: 'HW',
    services: [['Physics and maths, 10 lessons'], ['GCSE chemistry, 10 lessons', /chemistry/i], ['GCSE maths resit, 8 lessons', /resit/i], ['Interview practice, 3 sessions', /interview/i], ['English, 10 lessons', /dyslexi/i]],
  },
} as const satisfies Record<string, ProviderSeed>;

export type ProviderKey = keyof typeof seeds;
export const providers: Readonly<Record<ProviderKey, ProviderSeed>> = seeds;

/** The service that a review of this provider tells of. */
export const serviceOf = (key: ProviderKey, told: string): string => {
  const { services } = providers[key];
  return (services.find(([, words]) => words?.test(told)) ?? services[0])?.[0] ?? '';
};
