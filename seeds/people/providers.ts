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
  /** What they are booked for, and how their invoices are numbered. */
  readonly services: readonly string[];
  readonly invoice: string;
}

const seeds = {
  lavandier: {
    name: 'Lavandier Services', trade: 'Ménage', area: 'paris', locale: 'fr', email: 'contact@lavandier.example', phone: '+33 1 99 00 41 12', invoice: 'LS',
    services: ['Ménage hebdomadaire, 3 h', 'Nettoyage de fin de bail, 2 pièces', 'Grand ménage après travaux', 'Vitres et balcon'],
  },
  tanguy: {
    name: 'Tanguy Plomberie', trade: 'Plomberie', area: 'paris', locale: 'fr', email: 'bonjour@tanguy-plomberie.example', phone: '+33 6 39 98 20 31', invoice: 'TP',
    services: ['Recherche de fuite', 'Dépannage évier', 'Remplacement de chauffe-eau', 'Réfection de salle de bains'],
  },
  mercier: {
    name: 'Camille Mercier, cours particuliers', trade: 'Cours particuliers', area: 'paris', locale: 'fr', email: 'camille@cours-mercier.example', phone: '+33 6 39 98 77 04', invoice: 'CM',
    services: ['Mathématiques, seconde, 8 séances', 'Français, préparation au bac', 'Aide aux devoirs, 10 séances'],
  },
  gones: {
    name: 'Les Jardins du Gone', trade: 'Jardinage', area: 'lyon', locale: 'fr', email: 'equipe@jardinsdugone.example', phone: '+33 4 65 71 30 08', invoice: 'JG',
    services: ['Taille de haie', 'Entretien du jardin, forfait mensuel', 'Création de potager', 'Réfection de pelouse'],
  },
  marechal: {
    name: 'Maréchal Électricité', trade: 'Électricité', area: 'lyon', locale: 'fr', email: null, phone: '+33 4 65 71 55 90', invoice: 'M',
    services: ['Mise aux normes du tableau', 'Dépannage électrique', 'Pose de prises et luminaires'],
  },
  vandamme: {
    name: 'Vandamme Peinture', trade: 'Peinture', area: 'brussels', locale: 'fr', email: 'info@vandamme-peinture.example', phone: null, invoice: 'VP',
    services: ['Peinture cage d’escalier', 'Peinture salle de bains', 'Façade arrière', 'Deux chambres et un couloir'],
  },
  helios: {
    name: 'Helios Informatique', trade: 'Informatique', area: 'brussels', locale: 'fr', email: 'support@helios-info.example', phone: null, invoice: 'HI',
    services: ['Récupération de données', 'Installation réseau', 'Remplacement de serveur', 'Dépannage à distance'],
  },
  teranga: {
    name: 'Téranga Propreté', trade: 'Ménage', area: 'dakar', locale: 'fr', email: 'teranga@proprete.example', phone: null, invoice: 'TG',
    services: ['Entretien de bureaux, 3 passages', 'Grand ménage, villa', 'Nettoyage de fin de bail'],
  },
  fall: {
    name: 'Fall Froid & Clim', trade: 'Climatisation', area: 'dakar', locale: 'fr', email: 'atelier@fall-froid.example', phone: null, invoice: 'FF',
    services: ['Entretien de trois splits', 'Dépannage climatisation', 'Pose d’un split'],
  },
  kouassi: {
    name: 'Traiteur Kouassi', trade: 'Traiteur', area: 'abidjan', locale: 'fr', email: null, phone: null, invoice: 'TK',
    services: ['Buffet, 40 personnes', 'Repas de mariage', 'Pauses et déjeuner de séminaire'],
  },
  brightside: {
    name: 'Brightside Cleaning', trade: 'Cleaning', area: 'london', locale: 'en', email: 'hello@brightside.example', phone: '+44 20 7946 0212', invoice: 'BC',
    services: ['Weekly clean, 2 h', 'End of tenancy clean', 'Oven and kitchen deep clean', 'Office clean'],
  },
  foxley: {
    name: 'Foxley IT Support', trade: 'IT support', area: 'london', locale: 'en', email: 'desk@foxley-it.example', phone: '+44 20 7946 0855', invoice: 'FX',
    services: ['Monthly support, 10 seats', 'Data recovery', 'Office move: network and phones', 'Laptop repair'],
  },
  benali: {
    name: 'Benali & Sons Plumbing', trade: 'Plumbing', area: 'leeds', locale: 'en', email: 'jobs@benaliandsons.example', phone: '+44 113 496 0117', invoice: 'BS', relative: 'moderator2',
    services: ['Boiler service', 'Emergency call-out', 'Bathroom refit', 'Radiators, ground floor'],
  },
  whitcombe: {
    name: 'Harriet Whitcombe Tuition', trade: 'Tutoring', area: 'leeds', locale: 'en', email: 'harriet@whitcombe-tuition.example', phone: '+44 113 496 0640', invoice: 'HW',
    services: ['GCSE chemistry, 10 lessons', 'GCSE maths resit, 8 lessons', 'Interview practice, 3 sessions'],
  },
} as const satisfies Record<string, ProviderSeed>;

export type ProviderKey = keyof typeof seeds;
export const providers: Readonly<Record<ProviderKey, ProviderSeed>> = seeds;
