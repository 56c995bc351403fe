/** What vetting officers and managers write down on an ordinary admission. Officers write French; a manager writes their own language. */
import type { Locale } from '../../server/engine/workflow.ts';

export const recommendationSeen = {
  phone_call: ['Jointe au numéro donné : raconte la prestation sans notes, sait le nom de qui est venu.', 'Jointe au téléphone. Récit précis, dates plausibles, aucun lien de famille.'],
  email_link: ['A répondu depuis son adresse habituelle, avec la date et le montant.', 'Réponse le jour même ; cite un détail que seul un client connaît.'],
  engagement: ['Prestation retrouvée sur la plateforme, au bon nom.', 'Cliente connue de la plateforme, deux prestations avec ce prestataire.'],
} as const;

export const backgroundSeen = [
  'Inscription au registre vérifiée en ligne, au bon nom et à la bonne adresse. Aucune procédure.',
  'Extrait du registre de moins de trois mois, pièce d’identité vue en visio, noms concordants.',
  'Registre consulté, deux anciens employeurs joints : dates exactes.',
];

export const skillsSeen = [
  'Diplôme vu, numéro vérifié auprès de l’organisme. Trois réalisations montrées avec leurs dates.',
  'Essai sur place, une heure, devant Paul. Travail propre, gestes sûrs.',
  'Portfolio daté, recoupé avec les trois références.',
];

export const admitted: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Three references that agree, a clear interview, papers in order.', 'Read the whole file. Nothing missing, nothing odd.', 'Good on all four criteria; clients would call again.'],
  fr: ['Trois références concordantes, entretien solide, pièces à jour.', 'Dossier lu en entier, rien ne manque.', 'Des clients qui rappelleraient, un métier tenu.'],
};
