/** What customers asked in French, and what they were answered. */
import type { Answered, Asked } from '../story/exchange.ts';

const asked = (kind: Asked['kind'], channel: Asked['channel'], subject: string, text: string): Asked => ({ kind, channel, locale: 'fr', subject, text });
const answered = (outcome: Answered['outcome'], clause: string, text: string): Answered => ({ outcome, clause, text });

export const requestsFr = {
  insured: [
    asked('question', 'form', 'Le plombier est-il assuré ?', 'Bonjour, avant de faire poser un chauffe-eau au-dessus du plafond de ma voisine, j’aimerais savoir si votre prestataire est assuré, et qui le vérifie.'),
    answered('explained', 'client-protection.insurance', 'Oui, et nous le vérifions nous-mêmes : l’attestation de M. Diallo court jusqu’en novembre et couvre la plomberie. Le jour où une attestation prend fin, le prestataire n’est plus proposé.'),
  ],
  prices: [
    asked('question', 'email', 'Le prix affiché comprend-il le déplacement ?', 'Sur la fiche il est écrit « à partir de 45 € l’heure ». J’habite à douze kilomètres. Est-ce que le trajet est compté en plus ?'),
    answered('explained', 'client-protection.clear-prices', 'Les conditions de ce prestataire, telles qu’affichées aujourd’hui, comprennent le déplacement jusqu’à quinze kilomètres. Vous n’aurez donc rien à payer pour le trajet.'),
  ],
  noShow: [
    asked('complaint', 'form', 'Personne n’est venu, et l’on me compte la visite', 'J’ai posé une demi-journée. Personne. Le soir, je vois 30 € de « visite » sur mon compte. Je ne paie pas une visite qui n’a pas eu lieu, cela me semble simple.'),
    answered('granted', 'conduct-policy.agreed-quality', 'Le prestataire reconnaît n’être pas venu. Les 30 € vous sont rendus aujourd’hui, et il vous présente ses excuses. Merci d’avoir gardé votre calme une demi-journée entière.'),
  ],
  neighbour: [
    asked('concern', 'phone', 'Un technicien qui photographie l’appartement', 'Mme Combe s’inquiète : le technicien a pris des photos du tableau électrique et du couloir. Elle demande ce qu’elles deviennent et si elles seront montrées à quelqu’un.'),
    answered('explained', 'client-protection.confidentiality', 'Les photos servent au devis et ne sont vues que par l’électricien. Celle du couloir a été effacée devant nous ; il aurait dû vous demander d’abord, et le fera désormais.'),
  ],
  fee: [
    asked('complaint', 'email', 'Frais d’annulation que je conteste', 'J’ai annulé la veille au soir parce que ma fille avait de la fièvre. On me retient 25 €. Je trouve cela petit. Remboursez-moi et n’en parlons plus.'),
    answered('not_granted', 'client-protection.before-booking', 'Nous espérons que votre fille va mieux. Les frais d’annulation passé midi la veille vous étaient indiqués avant de réserver, et le prestataire avait réservé sa matinée : nous ne pouvons pas vous les rendre.'),
  ],
  feeFacts: 'Voici ce que je n’avais pas sous la main : le message du prestataire, à 11 h 02 la veille, où il me demande lui-même de décaler. C’est donc lui qui a annulé le premier.',
  feeAgain: answered('granted', 'client-protection.before-booking', 'Ce message change tout, et nous ne l’avions pas : le prestataire a proposé de décaler avant midi. Les 25 € vous sont rendus. Merci d’avoir cherché.'),
  boss: [
    asked('complaint', 'form', 'Je veux un geste commercial', 'Le jardinier a fini à 18 h 40 au lieu de 18 h. Quarante minutes ! J’attends un geste commercial, disons la moitié.'),
    answered('not_granted', 'conduct-policy.agreed-quality', 'Le travail convenu a été fait en entier et rien ne vous a été compté pour les quarante minutes. Aucune de nos règles ne prévoit de réduction dans ce cas.'),
  ],
  bossWords: 'Vous n’y connaissez rien. Passez-moi votre directeur, lui comprendra.',
  widow: [
    asked('concern', 'letter', 'Annuler après un deuil', 'Mon mari avait commandé une terrasse en bois. Il est mort le 2. Je ne veux plus de terrasse. On me dit que l’acompte est perdu. Est-ce vraiment ainsi ?'),
    answered('granted', 'client-protection.clear-prices', 'Recevez nos condoléances. Les conditions disent que l’acompte reste dû, et c’est notre direction qui a décidé qu’il vous serait rendu en entier : vous l’aurez sous trois jours. Vous n’avez rien d’autre à faire.'),
  ],
  widowException: ['L’acompte de la terrasse est rendu en entier', 'Le client est mort avant le début des travaux ; le bois n’était pas commandé et le prestataire est d’accord.'],
  invoice: [
    asked('question', 'chat', 'Où est ma facture ?', 'Je cherche la facture du 14 pour mon assurance et je ne trouve que le devis.'),
    answered('granted', 'client-protection.answers', 'La voici dans votre espace, à la ligne du 14 : le prestataire l’avait rangée au mauvais endroit, c’est réparé.'),
  ],
  lateNow: asked('complaint', 'email', 'Troisième relance pour un carrelage qui sonne creux', 'Deux dalles sur cinq sonnent creux depuis la pose. Le carreleur répond « c’est normal ». Ce n’est pas normal. Que faites-vous de nos réclamations ?'),
  todayNow: asked('question', 'form', 'Puis-je choisir une femme pour le ménage ?', 'Ma mère vit seule et préférerait une femme. Est-ce que je peux le demander sans que ce soit mal vu ?'),
  freshNow: asked('concern', 'chat', 'On me demande de payer en dehors du site', 'Le peintre propose dix pour cent de moins si je paie par virement direct. Cela me gêne. Que dois-je répondre ?'),
  phoneNow: asked('complaint', 'phone', 'Une chaudière qui fuit depuis la visite', 'M. Tissot appelle, furieux mais poli : la chaudière fuit depuis le passage du chauffagiste lundi. Il n’a pas d’adresse e-mail et veut être rappelé après 18 h.'),
} as const;
