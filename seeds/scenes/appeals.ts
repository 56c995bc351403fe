/** Decisions that were appealed against: one was wrong and fell, one was too much, one stands, and two are on somebody's desk this morning. */
import type { ProviderKey } from '../people/providers.ts';
import { Appealing } from '../story/appealing.ts';
import type { Play } from './play.ts';

/** A case about the named provider, shortly before this working day. */
const about = ({ stage, company }: Play, key: ProviderKey, workday: number): Appealing => new Appealing(stage, `appeal of ${key}, ${workday}`, () => company.provider(key)).before(workday).office();

export function appeals(play: Play): void {
  overturned(play);
  reduced(play);
  upheld(play);
  waiting(play);
}

/** The gardener: suspended for a fee that the agreement named after all. He is listed since the day he was before. */
function overturned(play: Play): void {
  about(play, 'gones', 41).noticed('cases', 'Une cliente conteste l’évacuation des déchets verts, facturée 120 euros.')
    .opened('cases', { type: 'hidden_fee', facts: '120 euros d’évacuation facturés ; la cliente n’en retrouve trace nulle part.', ago: 5 }).asked('cases')
    .outside(8).office(1).suspended('cases', { days: 30, reasons: 'Le supplément n’apparaît pas au devis que la cliente nous a transmis, et notre question est restée sans réponse.', departs_because: 'Le silence du prestataire sur une somme importante.' })
    .outside(3).appealed('J’étais hospitalisé quand vous avez écrit. L’évacuation est au devis, page deux, que la cliente a signée ; elle ne vous en a envoyé que la première.', {
      page: 'https://jardins-du-gone.example/devis/2381',
      file: { name: 'devis-2381-page-2.txt', text: 'Devis 2381, page 2 sur 2\n\nÉvacuation des déchets verts en déchetterie : 120,00 EUR\n\nBon pour accord, la cliente.\n' },
    })
    .office(1).given('manager', 'manager2')
    .office(2).settled('manager2', 'overturned', 'La seconde page du devis, signée, nomme l’évacuation et son prix. Nous aurions dû demander le devis entier avant de décider.');
}

/** A suspension that ends sooner. */
function reduced(play: Play): void {
  about(play, 'helios', 33).noticed('cases', 'Un client attend depuis un mois la fin d’un dépannage payé d’avance.')
    .opened('cases', { type: 'under_delivery', facts: 'Acompte de 400 euros versé, pompe commandée, personne n’est revenu en quatre semaines.', ago: 4 }).asked('cases')
    .outside(2).answered('La pompe est en rupture chez le fabricant, je l’ai dit au client au téléphone.')
    .office(1).suspended('cases', { days: 60, reasons: 'Le client n’a reçu aucune nouvelle écrite, ni la pompe, ni son acompte.', departs_because: 'Quatre semaines sans chauffage en hiver.' })
    .outside(4).appealed('Voici le courriel du fabricant, et celui où j’ai proposé de rendre l’acompte. Deux mois, c’est la fin de mon entreprise.', { file: { name: 'courriel-fabricant.txt', text: 'Objet : rupture de stock\n\nNous vous confirmons que la pompe commandée ne sera pas livrée avant six semaines.\n' } })
    .office(1).given('manager2', 'manager')
    .office(2).settled('manager', 'reduced', 'La rupture est établie et l’acompte avait été proposé au client. Le manque d’écrit demeure : dix jours suffisent.', { reduced_to: 'suspension', days: 3 });
}

/** A warning that stands. */
function upheld(play: Play): void {
  about(play, 'vandamme', 28).noticed('cases', 'Une cliente âgée s’est entendu dire de se pousser ou d’être repeinte.')
    .opened('cases', { type: 'unprofessional_conduct', facts: '« Poussez-vous, ou je repeins vos chaussons », dit deux fois devant sa fille.', ago: 3 }).asked('cases')
    .outside(1).answered('C’était de l’humour.')
    .office(1).warned('cases', { reasons: 'Ni la cliente ni sa fille n’ont ri, et la phrase a été répétée.', departs_because: 'Dans le cas comparable, rien n’était établi ; ici deux personnes l’ont entendu.' })
    .outside(5).appealed('Tout le monde connaît mon humour, voyez les messages de mes clients.', { page: 'https://vandamme-peinture.example/livre-d-or' })
    .office(1).given('manager', 'manager2')
    .office(1).settled('manager2', 'upheld', 'Les messages viennent d’autres chantiers. Les deux personnes présentes disent la même chose.');
}

/** This morning: one that nobody was given yet, one that lies before the other manager. */
function waiting(play: Play): void {
  about(play, 'gones', 12).noticed('cases', 'Un voisin se plaint de propos tenus par-dessus la haie.')
    .opened('cases', { type: 'unprofessional_conduct', facts: 'Le jardinier a traité le voisin d’imbécile, devant la cliente.', ago: 3 }).asked('cases')
    .outside(1).answered('Il m’avait traité de voleur.')
    .office(1).warned('cases', { reasons: 'L’insulte est reconnue. Une provocation n’y change rien.', departs_because: 'Les propos sont reconnus, devant témoin.' })
    .outside(2).appealed('Le voisin retire sa plainte et s’excuse, voici sa lettre.', { file: { name: 'lettre-du-voisin.txt', text: 'Je retire ma plainte et regrette mes propos, qui étaient les premiers.\n' } });
  about(play, 'benali', 17).noticed('cases', 'A customer was charged a call-out fee although the visit was agreed as free.')
    .opened('cases', { type: 'hidden_fee', facts: 'A call-out fee of 45 euros on the bill; the message of the day before says “no charge for coming out”.', ago: 3 }).asked('cases')
    .outside(2).answered('That was for the first visit. This was the second.')
    .office(1).warned('cases', { reasons: 'The message names no visit: it says that coming out is free.', departs_because: 'The sum is small and was paid back at once; the comparable suspension was for holding on to far more.' })
    .outside(3).appealed('Here is the whole exchange: she asks for a second visit, and I say what it costs.', { page: 'https://benali-plumbing.example/messages/91', file: { name: 'messages.txt', text: '“Could you come again on Friday?” “I can; a second call-out is 45.” “Fine.”\n' } })
    .office(1).given('manager', 'manager2');
}
