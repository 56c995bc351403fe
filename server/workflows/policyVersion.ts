/** The versions of the house's policies (workflows.md, section 7; requirements, section D): written, approved by two, announced, and only then in force. */
import * as z from 'zod';
import { roles, say, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { asked, choice, id, text } from './fields.ts';
import { type PolicyVersionFacts, policyVersionGates } from './policyVersionGates.ts';
import { changeReason, clauseList } from './clauseList.ts';
import { drivers } from './policyWords.ts';

const editors = ['manager', 'administrator'] as const;

const change = {
  change_reason: asked(changeReason, say('What changes and why, in both languages', 'Ce qui change et pourquoi, dans les deux langues'), true),
  change_driver: asked(choice(drivers), say('What brought the change about', 'Ce qui a motivé la modification')),
  important: asked(z.boolean(), say('Important: customers are told too', 'Importante : les clients sont avertis aussi')),
  important_reason: asked(text(1_000, 3).nullish(), say('Why it is important', 'Pourquoi elle est importante'), true),
};
const clauses = asked(clauseList, say('Clauses', 'Clauses'));

/** What the text of a version is made of: it changes by `edit_clauses` alone. */
export const textFields: readonly string[] = ['clauses', 'number', 'policy_id', ...Object.keys(change)];

/** How a form's answer is kept: what has parts as JSON. */
const kept = (input: Record<string, unknown>): Record<string, string | number | null> =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, typeof value === 'boolean' ? Number(value) : typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as string | null)]));

export const policyVersion = workflow<PolicyVersionFacts>()({
  subject: 'PolicyVersion',
  resource: 'policy_versions',
  label: say('Version of a policy', 'Version d’un document'),
  starts: 'draft',
  order: ['created_at', 'ASC'],
  fields: z.object({ policy_id: id, clauses, ...change, important: change.important.default(false) }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['draft', 'approved', 'announced', 'in_force', 'superseded'] },
    policy_id: { kind: 'number', filter: true },
    number: { kind: 'number', filter: true },
    clauses: { kind: 'json', quiet: true },
    change_reason: { kind: 'json' },
    change_driver: { kind: 'text', filter: true, facet: Object.keys(drivers) },
    important: { kind: 'flag', filter: true },
    important_reason: { kind: 'text' },
    approved_at: { kind: 'instant', filter: true },
    approved_by: { kind: 'number' },
    announced_at: { kind: 'instant', filter: true },
    in_force_at: { kind: 'instant', filter: true },
    superseded_at: { kind: 'instant', filter: true },
  },
  reads: roles,
  creates: editors,
  edits: { by: editors, fields: ['priority', 'assignee_id'] },
  belongs: { policy: { resource: 'policies', by: 'policy_id' } },
  states: {
    draft: { label: say('Draft', 'Projet'), tone: 'waiting' },
    approved: { label: say('Approved', 'Approuvée'), tone: 'active' },
    announced: { label: say('Announced', 'Annoncée'), tone: 'active' },
    in_force: { label: say('In force', 'En vigueur'), tone: 'good' },
    superseded: { label: say('Superseded', 'Remplacée'), tone: 'neutral', final: true },
  },
  gates: policyVersionGates,
  glass: ['members_informed', 'customers_informed', 'notice_period_over'],
  transitions: {
    edit_clauses: {
      from: ['draft'], to: 'stays', by: editors, needs: ['still_draft', 'own_ids'], clause: 'quality-charter.evolution',
      label: say('Edit the text', 'Modifier le texte'), done: say('Text edited', 'Texte modifié'),
      input: z.object({ clauses, change_reason: change.change_reason.optional(), change_driver: change.change_driver.optional(), important: change.important.optional(), important_reason: change.important_reason }),
      sets: kept,
    },
    approve: {
      from: ['draft'], to: 'approved', by: ['manager'], second_person: true, grave: true, needs: ['reasoned'], clause: 'house-rules.second-person',
      label: say('Approve', 'Approuver'), done: say('Approved', 'Approuvée'),
      sets: (_input, { at, by }) => ({ approved_at: at, approved_by: by.id }),
    },
    announce: {
      from: ['approved'], to: 'announced', by: editors, grave: true, final_at_once: say('Everybody concerned is written to at once.', 'Toutes les personnes concernées reçoivent aussitôt un courrier.'), clause: 'quality-charter.members-informed',
      label: say('Announce', 'Annoncer'), done: say('Announced', 'Annoncée'),
      sets: (_input, { at }) => ({ announced_at: at }),
    },
    inform_newcomers: {
      from: ['announced'], to: 'stays', by: editors, needs: ['somebody_to_inform'], final_at_once: say('Everybody concerned is written to at once.', 'Toutes les personnes concernées reçoivent aussitôt un courrier.'), clause: 'quality-charter.members-informed',
      label: say('Write to those who joined since', 'Écrire à ceux qui nous ont rejoints depuis'), done: say('Written to those who joined since', 'Courriers écrits à ceux qui nous ont rejoints depuis'),
    },
    put_in_force: {
      from: ['announced'], to: 'in_force', by: editors, grave: true, final_at_once: say('From this moment decisions rest on it: write another version instead.', 'Dès cet instant, des décisions reposent dessus : rédigez plutôt une autre version.'), freezes: true,
      needs: ['members_informed', 'customers_informed', 'notice_period_over'], clause: 'quality-charter.members-informed',
      label: say('Put in force', 'Mettre en vigueur'), done: say('Put in force', 'Mise en vigueur'),
      sets: (_input, { at }) => ({ in_force_at: at }),
    },
    adopt: {
      from: ['draft'], to: 'in_force', by: ['clock'], needs: ['first_version'],
      label: say('Adopt with the house', 'Adopter avec la maison'), done: say('Adopted with the house', 'Adoptée avec la maison'),
      sets: (_input, { at }) => ({ in_force_at: at }),
    },
    supersede: {
      from: ['draft', 'approved', 'announced', 'in_force'], to: 'superseded', by: ['clock'], clause: 'quality-charter.evolution',
      label: say('Supersede', 'Remplacer'), done: say('Superseded', 'Remplacée'),
      sets: (_input, { at }) => ({ superseded_at: at }),
    },
  },
});
