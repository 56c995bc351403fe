/** A case file as a PDF: tagged, in the reader's language, each clause in the words of its day. */
import { Sheet } from '../pdf/sheet.ts';
import { type Locale, type Say, say } from '#engine/workflow';
import { recipients } from '#workflows/caseFileWords';
import type { Answer, CaseFile, Entry } from './caseFile.ts';

const words = {
  title: say('Case file', 'Dossier'),
  for: say('Made for', 'Édité pour'),
  purpose: say('Purpose', 'Motif'),
  made: say('Made', 'Édité'),
  by: say('by', 'par'),
  state: say('State', 'État'),
  timeline: say('What happened', 'Ce qui s’est passé'),
  letters: say('Letters', 'Courriers'),
  to: say('To', 'À'),
  files: say('Files', 'Fichiers'),
  clauses: say('Clauses that were cited', 'Clauses citées'),
  version: say('version', 'version'),
  proof: say('Proof', 'Preuve'),
  whole: say('Every event of this history is what was recorded, in its order.', 'Chaque trace de cet historique est telle qu’enregistrée, dans son ordre.'),
  broken: say('This history is not what was recorded.', 'Cet historique n’est pas ce qui a été enregistré.'),
  head: say('ends with event', 'se termine par la trace'),
  none: say('None.', 'Aucun.'),
} as const;

/** An instant as it is read on paper: the platform's own zone, to the minute. */
const instant = (locale: Locale, at: string): string => new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }).format(Date.parse(at));

const leftOut = (file: CaseFile): Say => {
  const { entries, letters, files } = file.left_out;
  return say(`Left out for this recipient: ${entries} acts, ${letters} letters, ${files} files.`, `Omis pour ce destinataire : ${entries} actes, ${letters} courriers, ${files} fichiers.`);
};

/** Draws the file. Two drawings of the same file are the same to the byte. */
export function drawn(file: CaseFile): Promise<Buffer> {
  const { locale } = file;
  const tell = (text: Say | string): string => (typeof text === 'string' ? text : text[locale]);
  const name = `${tell(words.title)} · ${tell(file.label)} ${file.reference}`;
  const sheet = new Sheet({ title: name, locale, at: file.made_at });
  sheet.title(name);
  sheet.pair(tell(words.for), tell(recipients[file.recipient].label));
  sheet.pair(tell(words.purpose), file.purpose);
  sheet.pair(tell(words.made), `${instant(locale, file.made_at)}, ${tell(words.by)} ${file.made_by}`);
  if (file.state) sheet.pair(tell(words.state), tell(file.state));
  if (file.left_out.entries + file.left_out.letters + file.left_out.files > 0) sheet.paragraph(tell(leftOut(file)), true);
  sheet.heading(tell(words.timeline));
  for (const entry of file.entries) act(sheet, entry, locale, tell);
  for (const { title, lines } of file.parts) {
    sheet.heading(tell(title));
    if (!lines.length) sheet.paragraph(tell(words.none), true);
    for (const { at, heading, text } of lines) sheet.pair(`${instant(locale, at)} · ${tell(heading)}`, text);
  }
  sheet.heading(tell(words.letters));
  if (!file.letters.length) sheet.paragraph(tell(words.none), true);
  for (const { at, to, subject, body } of file.letters) {
    sheet.pair(`${instant(locale, at)} · ${tell(words.to)} ${to}`, subject);
    sheet.paragraph(body);
  }
  if (file.files.length) sheet.heading(tell(words.files));
  for (const { name: named, at, bytes, sha256 } of file.files) sheet.pair(`${named} · ${instant(locale, at)} · ${bytes} B`, sha256, true);
  if (file.clauses.length) sheet.heading(tell(words.clauses));
  for (const { id, policy, version, text } of file.clauses) sheet.pair(`${tell(policy)}, ${tell(words.version)} ${version} · ${id}`, tell(text));
  sheet.heading(tell(words.proof));
  sheet.paragraph(tell(file.proof.ok ? words.whole : words.broken));
  for (const { resource, record_id, seq, hash } of file.proof.heads) sheet.pair(`${resource} #${record_id} ${tell(words.head)} ${seq}`, hash, true);
  return sheet.end();
}

function act(sheet: Sheet, entry: Entry, locale: Locale, tell: (text: Say | string) => string): void {
  const of = entry.of ? `${tell(entry.of)} · ` : '';
  const moved = entry.to ? ` (${entry.from ? `${tell(entry.from)} → ` : ''}${tell(entry.to)})` : '';
  const cited = entry.clause_id ? ` · ${entry.clause_id}${entry.policy_version === null ? '' : ` v${entry.policy_version}`}` : '';
  const answers = entry.answers.map(({ label, value }: Answer) => `${label[locale]}${locale === 'fr' ? ' :' : ':'} ${tell(value)}`);
  sheet.pair(`${instant(locale, entry.at)} · ${tell(entry.who)}`, [`${of}${tell(entry.what)}${moved}${cited}`, ...answers].join('\n'));
}
