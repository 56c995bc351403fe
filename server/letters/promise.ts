/** The one letter that colleagues receive: a promise that was theirs is late. Pure: facts in, text out. */
import type { Locale } from '#engine/workflow';
import { paper, written } from './paper.ts';

/** Says to whoever has a case in charge that its day has passed, and where it is. */
export function lateReminder(locale: Locale, f: { readonly name: string; readonly case: string; readonly promised: string; readonly due: string; readonly address: string }): { subject: string; body: string } {
  return locale === 'fr'
    ? paper('fr', f.name, written`${f.case} : le délai est passé`, [written`Nous avons promis ceci : ${f.promised}. L’échéance était le ${f.due}.`, written`Le dossier est à votre charge :\n${f.address}`, 'Si vous ne pouvez pas le traiter, passez-le à un collègue avec une note.'], 'service')
    : paper('en', f.name, written`${f.case}: its day has passed`, [written`We promised this: ${f.promised}. It was due on ${f.due}.`, written`The case is in your charge:\n${f.address}`, 'If you cannot see to it, hand it over to a colleague with a note.'], 'service');
}
