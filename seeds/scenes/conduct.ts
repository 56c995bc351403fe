/** Providers who broke a rule, or did not: each case is named in docs/demo.md. */
import type { ProviderKey } from '../people/providers.ts';
import { Conduct } from '../story/reproach.ts';
import type { Play } from './play.ts';

/** A case about the named provider, shortly before this working day. */
const about = ({ stage, company }: Play, key: ProviderKey, workday: number): Conduct => new Conduct(stage, `conduct of ${key}, ${workday}`, () => company.provider(key)).before(workday).office();

export function conduct(play: Play): void {
  ladder(play);
  running(play);
  reconsidered(play);
  waiting(play);
  nothing(play);
}

/** The tutor: warned, suspended, and excluded in the end by two managers. She is no longer a member. */
function ladder(play: Play): void {
  about(play, 'whitcombe', 78).noticed('cases', 'Two parents say that lessons begin half an hour late and are charged whole.')
    .opened('cases', { type: 'overcharging', facts: 'Four lessons of 60 minutes were invoiced; the parents noted 35, 30, 40 and 35 minutes.', ago: 6 }).asked('cases')
    .outside(2).answered('The buses are what they are. I make up for it at exam time.')
    .office(1).warned('cases', { reasons: 'Lessons are charged by the hour and were not given by the hour. Making up for it later was never agreed with the parents.' });
  about(play, 'whitcombe', 62).noticed('cases', 'Another parent shows a diary: lessons of 40 minutes, invoices for 60.')
    .opened('cases', { type: 'overcharging', facts: 'Six invoices for 60 minutes against a diary that shows 40, after the warning.', ago: 4 }).asked('cases')
    .outside(8).office(1).suspended('cases', { days: 10, reasons: 'The same again, six weeks after the warning, and no answer to our question.' });
  about(play, 'whitcombe', 45).noticed('manager', 'A parent was asked to pay by bank transfer, “outside the app, to make it simpler”.')
    .opened('manager', { type: 'off_platform_solicitation', facts: '“Let us leave the app out of it, I will do it for five pounds less.” (message kept by the parent)', ago: 3 }, { type: 'overcharging', facts: 'Three more lessons of 40 minutes invoiced as 60.', ago: 8 }).asked('manager')
    .outside(1).answered('Everybody does it. Your fees are too high.')
    .office(1).excluded('manager', { reasons: 'A warning and a suspension have changed nothing, and customers are now drawn away from the platform.', departs_because: 'Like cases ended milder, but none came after both a warning and a suspension for the same thing.' })
    .office().excluded('manager2', { reasons: '' });
}

/** A warning, a suspension that runs, one that is still to begin, an exclusion under notice. */
function running(play: Play): void {
  about(play, 'lavandier', 26).noticed('cases', 'Une cliente signale un parquet taché par un produit inadapté.', 'damage')
    .opened('cases', { type: 'harm_property', facts: 'Un détergent alcalin, employé pur sur un parquet huilé, a laissé des traces sur six mètres carrés.', ago: 5 }).asked('cases')
    .outside(2).answered('Mon employée a pris le mauvais bidon. J’en suis désolée et je propose de faire poncer.')
    .office(1).warned('cases', { reasons: 'L’erreur est reconnue et sa réparation proposée aussitôt. Un avertissement suffit.', restitution: { finding: 'Le bidon portait la mention « ne pas employer sur bois huilé » ; personne ne l’a lue avant de commencer.', amount_cents: 38_000 } });
  about(play, 'tanguy', 15).noticed('cases', 'Un client se plaint d’un supplément « urgence » jamais annoncé.')
    .opened('cases', { type: 'hidden_fee', facts: 'Un supplément de 90 euros, absent du devis accepté, a été exigé avant de remettre l’eau.', ago: 3 }, { type: 'off_platform_chat', facts: 'L’échange s’est fait par téléphone et par SMS, hors de la plateforme.', ago: 3 }).asked('cases')
    .outside(1).answered('C’était un dimanche soir. Tout le monde sait qu’un dimanche coûte plus cher.')
    .office(2).suspended('cases', { days: 45, reasons: 'Le devis accepté ne prévoit aucun supplément, et l’eau a été retenue jusqu’au paiement.', departs_because: 'L’eau coupée a servi de moyen de pression sur une personne âgée.' });
  about(play, 'brightside', 7).noticed('cases', 'A customer heard our provider call the firm before them “crooks who only wet the floor”.')
    .opened('cases', { type: 'disparagement', facts: '“Crooks who only wet the floor”, said twice in front of the customer and her mother.', ago: 4 }).asked('cases')
    .outside(1).answered('I said it. They had left the place in a state.')
    .office(1).suspended('cases', { days: 7, from: 20, reasons: 'A colleague’s work is not run down in front of a customer, whatever it was like.', departs_because: 'The provider says that it would be said again; a warning would be lost on it.' });
  about(play, 'fall', 21).noticed('manager2', 'Deux clientes décrivent les mêmes gestes déplacés du technicien.')
    .opened('manager2', { type: 'harm_person', facts: 'Main posée sur l’épaule, puis à la taille, malgré un refus clair ; deux récits concordants, recueillis séparément.', ago: 6 }).asked('manager2')
    .outside(3).answered('Je suis chaleureux, voilà tout. On ne peut plus rien faire.')
    .office(1).excluded('manager2', { reasons: 'Deux récits concordants et aucun regret. Personne ne doit avoir à craindre qui entre chez soi.', departs_because: 'Une mesure plus douce exposerait d’autres clientes ; le fait est sans commune mesure avec les cas précédents.' })
    .office(1).excluded('manager', { reasons: '' });
}

/** A suspension that a manager without part in it took back: everything is as it was. */
function reconsidered(play: Play): void {
  about(play, 'vandamme', 52).noticed('cases', 'Un client affirme que la seconde couche n’a pas été faite.')
    .opened('cases', { type: 'under_delivery', facts: 'Une seule couche visible sur deux murs, deux facturées.', ago: 4 }).asked('cases')
    .outside(8).office(1).suspended('cases', { days: 30, reasons: 'La seconde couche est facturée et ne se voit pas ; aucune réponse à notre question.', departs_because: 'Le silence sur un manquement aussi net.' })
    .office(3).withdrawn('manager2', 'Notre courrier était parti à une ancienne adresse. Les photographies datées du chantier montrent les deux couches.');
}

/** On somebody's desk this morning: signals, an answer awaited, one to decide on, an exclusion for a second manager, a decision that reached nobody. */
function waiting(play: Play): void {
  about(play, 'foxley', 4).noticed('cases', 'The customer’s accountant found a copy of their payroll on the technician’s laptop.').opened('cases', { type: 'information_systems', facts: 'A folder with the payroll of March was copied during a printer repair.', ago: 5 });
  about(play, 'helios', 3).noticed('cases', 'Un client attend depuis trois semaines un rappel promis « demain ».').opened('cases', { type: 'unmanaged_complaint', facts: 'Cinq messages en trois semaines, aucun rappel.', ago: 2 }).asked('cases');
  about(play, 'kouassi', 9).noticed('cases', 'Le buffet prévu pour soixante en a nourri quarante.').opened('cases', { type: 'under_delivery', facts: 'Soixante couverts facturés, quarante servis ; photographies des plats vides à 20 heures.', ago: 3 }).asked('cases')
    .outside(2).answered('Des invités de plus sont venus. J’ai les listes.');
  about(play, 'mercier', 6).noticed('manager', 'Une fausse attestation d’agrément figure sur les devis.', 'staff').opened('manager', { type: 'false_credentials', facts: 'L’agrément cité sur trois devis n’a jamais été délivré ; la préfecture le confirme.', ago: 7 }).asked('manager')
    .outside(2).answered('La demande était en cours, j’ai anticipé.')
    .office(1).excluded('manager', { reasons: 'Un agrément inventé, sur trois devis, à des familles qui s’y sont fiées.', departs_because: 'La tromperie porte sur ce que les familles vérifient en premier.' });
  about(play, 'marechal', 11).noticed('cases', 'Un client parle de propos grossiers sur son escalier.').opened('cases', { type: 'unprofessional_conduct', facts: 'Jurons répétés devant les enfants du client.', ago: 3 }).asked('cases')
    .later(30, 60).told('cases', 'Au téléphone : « Je me suis coincé le doigt, les enfants étaient là, je regrette. »')
    .office(1).warned('cases', { reasons: 'Les propos sont reconnus et regrettés. Un avertissement.', departs_because: 'Dans le cas comparable, rien n’était établi ; ici les propos sont reconnus.' });
}

/** What proved to be nothing. */
function nothing(play: Play): void {
  about(play, 'teranga', 37).noticed('cases', 'Une cliente croit avoir payé deux fois.').opened('cases', { type: 'overcharging', facts: 'Deux débits du même montant le même jour.', ago: 2 }).asked('cases')
    .outside(1).answered('Deux appartements, deux factures : 12 et 12 bis.')
    .office(1).dismissed('cases', 'Deux prestations distinctes ont bien été faites. Merci de votre réponse rapide.');
  about(play, 'benali', 30).noticed('manager', 'A customer says that the firm was rude on the phone.', 'staff').opened('manager', { type: 'unprofessional_conduct', facts: '“Not today, love” and the line was cut.', ago: 2 }).asked('manager')
    .outside(1).answered('My phone died on the motorway. I rang back within the hour; it is on the bill.')
    .office(1).nothingDone('manager', { reasons: 'The call back is on the bill. The customer had not heard it.' });
}
