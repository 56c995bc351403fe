import type * as z from 'zod';
import { shownAlone } from '../engine/timeline.ts';
import { sendingAgain } from '../engine/sendAgain.ts';
import { schemaOf } from '../engine/show.ts';
import { apiKey } from '../records/apiKey.ts';
import { newNote } from '../records/note.ts';
import { newStaff, staffChange } from '../records/staff.ts';
import { bellRead } from './bell.ts';
import { newCaseFile } from './caseFiles.ts';
import { handover, newAbsence } from './charge.ts';
import { deskSeen } from './desk.ts';
import { beingHere } from './presence.ts';
import { snoozing } from './snoozes.ts';
import type { Operation, Paths } from './openapi.ts';

const place = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: name === 'id' ? 'integer' : 'string' } }));
const body = (schema: object) => ({ requestBody: { content: { 'application/json': { schema } } } });
const texts = (...names: string[]): object => ({ type: 'object', required: names, properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) });

/** One operation in a line: what it does, what comes back, and the form it takes. */
const does = (summary: string, description = 'The answer.', form?: object): Operation => ({ summary, responses: { 200: { description } }, ...(form && body(form)) });
const formOf = (schema: z.ZodObject): object => schemaOf(schema);

const operations: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  '/api/session': {
    get: does('Who is signed in, and their rules'),
    post: does('Sign in', '{staff, rules}, and a cookie.', texts('email', 'password')),
    delete: { summary: 'Sign out', responses: { 204: { description: 'Signed out.' } } },
  },
  '/api/invitations/accept': { post: does('Choose a password with an invitation', undefined, texts('token', 'password')) },
  '/api/welcome': { get: does('Whether this is a demo, and its accounts') },
  '/api/declarations': { get: does('States, transitions and closed lists in words', '[{resource, states, transitions, values, shut}]') },
  '/api/openapi.json': { get: does('This document') },
  '/api/docs': { get: does('This document as a page') },
  '/api/staff_complaints/passed_on': { get: does('The complaints about staff that you took in and passed on', '[{reference, complainant, received_at}]') },
  '/api/insights/incidents': { get: { ...does('Outcomes of incidents of a quarter by category, colleague and manager, with their spread', '{quarter, total, by_category, by_colleague, by_manager, spread}'), parameters: [{ name: 'quarter', in: 'query', description: 'Such as 2026-Q1; the present one when left out', schema: { type: 'string' } }] } },
  '/api/insights/overview': { get: { ...does('Queues, critical reviews beside kind ones, appeals by clause, second signatures, load and support; for managers and the auditor', '{week, weeks, from, to, counted_at, tables}: each number with the list behind it; or, with format=csv, a line for each number.'), parameters: [{ name: 'week', in: 'query', description: 'Such as 2026-W47; the present one when left out', schema: { type: 'string' } }, { name: 'weeks', in: 'query', description: 'How many weeks that end with it', schema: { enum: [1, 4, 13] } }, { name: 'format', in: 'query', schema: { enum: ['csv'] } }, { name: 'table', in: 'query', description: 'One table alone, as CSV', schema: { type: 'string' } }] } },
  '/api/insights/yearly': { get: { ...does('The transparency report of a year: counts, delays, outcomes by ground; for managers and the auditor', '{year, from, to, counted_at, counted_by, tables}; or a file, where each number bears the name of its question and the question.'), parameters: [{ name: 'year', in: 'query', description: 'The year before this one when left out', schema: { type: 'integer' } }, { name: 'format', in: 'query', schema: { enum: ['csv', 'pdf'] } }, { name: 'locale', in: 'query', schema: { enum: ['en', 'fr'] } }, { name: 'table', in: 'query', description: 'One table alone, as CSV', schema: { type: 'string' } }] } },
  '/api/insights/requests': { get: does('Requests by kind: open, late, oldest, median working days to an answer; and the clauses that answers cite', '{kinds, clauses, days}') },
  '/api/insights/trainings': { get: does('Who was trained on which version of which policy', '{policies, people}') },
  '/api/desk': { get: does('What waits for me: now, waiting, slipping; the promises that are late or end today; what changed since my last visit', '{now, waiting, slipping, totals, changed, figures, asked_at}; of an empty desk also {last_decision_at, help}') },
  '/api/desk/seen': { post: { summary: 'I have looked through my desk, as it stood when I asked for it', requestBody: { content: { 'application/json': { schema: formOf(deskSeen) } } }, responses: { 204: { description: 'Noted.' } } } },
  '/api/bell': { get: does('What concerns me, by case: I was named, handed it, what I wait on moved, what I proposed was confirmed or not, what I put off woke', '{unread, more, asked_at, cases: [{resource, id, title, unread, at, lines: [{reason, of, action, actor_kind, actor, at}]}]}. A count stops at 99: then more is true.') },
  '/api/bell/read': { post: does('I have read what was there when I asked for it: of one record, or all', '{read}', formOf(bellRead)) },
  '/api/presence/{resource}/{id}': { get: does('Who else is on a record now', '[{staff_id, name, editing}]'), put: does('A tab of mine is on it; said again within 75 seconds, or it counts as gone', '[{staff_id, name, editing}]: who else is', formOf(beingHere)) },
  '/api/presence/{tab}': { delete: { summary: 'This tab left', responses: { 204: { description: 'Gone.' } } } },
  '/api/state': { get: does('What does not go as it should in the house itself: letters, imports, accounts, keys, the chain, the clock; for administrators', '[{name, lines: [{title, says, at, path, urgent}]}]') },
  '/api/handovers': { post: { summary: 'Hand a case over with a note, to a colleague or to whoever is best placed', requestBody: { content: { 'application/json': { schema: formOf(handover) } } }, responses: { 201: { description: 'The record.' } } } },
  '/api/absences': { get: does('Who is away, today and later', '[{id, staff_id, from_on, until_on}]'), post: { summary: 'Days on which I am away, or a colleague', requestBody: { content: { 'application/json': { schema: formOf(newAbsence) } } }, responses: { 201: { description: 'The absence.' } } } },
  '/api/absences/{id}': { delete: { summary: 'They are here after all', responses: { 204: { description: 'Gone.' } } } },
  '/api/snoozes': { get: does('What I put off, and what is awake and why', '[{resource, record_id, until_at, wakes_on, awake}]') },
  '/api/snoozes/{resource}/{id}': { put: does('Put a case off for myself, until a moment or until something happens', '{resource, record_id, until_at, wakes_on, awake}', formOf(snoozing)), delete: { summary: 'Take it up again', responses: { 204: { description: 'Back on my desk.' } } } },
  '/api/promises': { get: does('Every promise with a clock, what is late and what will be by the close of Friday; for managers', '{now, friday, promises, otherwise}') },
  '/api/insights/load': { get: does('How much abuse each colleague took in 30 and 90 days, by name; for managers', '[{staff_id, name, days_30, days_90, calmer}]') },
  '/api/search': { get: { ...does('People and cases by name, e-mail, telephone, number, words'), parameters: [{ name: 'q', in: 'query', required: true, schema: { type: 'string' } }] } },
  '/api/preferences': {
    get: does('What I chose for my own hands', '{keys: {off, own}, views}'),
    put: does('Choose; what is left out stays', '{keys: {off, own}, views}', { type: 'object', properties: { keys: { type: 'object' }, views: { type: 'object' } } }),
  },
  '/api/clauses': { get: does('Every clause in force, with its document and version') },
  '/api/clauses/{clause_id}': { get: { ...does('One clause, as it is in force or as it was at the end of a day'), parameters: [{ name: 'on', in: 'query', schema: { type: 'string', format: 'date' } }] } },
  '/api/drafts/{resource}/{id}/{name}': {
    get: does('My own form of a transition or of a note, or (with new for the number and create, or create?provider_id=5, for the name) of a record to be made, begun and not sent', '{input, revision, saved_at}'),
    put: does('Keep it', '{input, revision, saved_at}', { type: 'object', required: ['input'], properties: { input: { type: 'object' } } }),
    delete: { summary: 'Throw it away', responses: { 204: { description: 'Gone.' } } },
  },
  '/api/providers/{id}/terms': { get: does('What a customer is shown before they book: prices, payment, cancellation', '{prices, payment, cancellation}, each {id, number, text, since}') },
  '/api/standing': { get: { ...does('Whether a sender’s messages are held back, until when; whether a provider is listed', '{known, blocked, state, channels, until, listed}'), parameters: ['email', 'phone', 'customer_id', 'provider_id'].map((name) => ({ name, in: 'query', schema: { type: name.endsWith('_id') ? 'integer' : 'string' } })) } },
  '/api/attachments': {
    get: { ...does('Files of the records that I may read', 'A page of {resource, record_id, name, kind, bytes, sha256, uploaded_by, created_at}.'), parameters: [{ name: 'filter', in: 'query', schema: { type: 'string' } }] },
    post: {
      summary: 'Add a file to a record: PDF, PNG, JPEG or plain text, at most 10 MB',
      requestBody: { content: { 'multipart/form-data': { schema: { type: 'object', required: ['resource', 'record_id', 'file'], properties: { resource: { type: 'string' }, record_id: { type: 'integer' }, file: { type: 'string', format: 'binary' } } } } } },
      responses: { 201: { description: 'The file, as it is listed.' } },
    },
  },
  '/api/timeline': {
    get: { ...does('One person across everything: events and letters of the cases about them, newest first', 'A page of {kind: event | letter, id, resource, record_id, at, …}.'), parameters: [{ name: 'filter', in: 'query', required: true, schema: { type: 'string', description: 'JSON: {"customer_id": 5} or {"provider_id": 5}; also resource' } }, { name: 'as_of', in: 'query', schema: { type: 'string', description: 'As it was known at the end of this day' } }, { name: 'key', in: 'query', schema: { type: 'boolean', description: 'Only what changed where a case stands, and letters' } }, { name: 'show', in: 'query', schema: { enum: shownAlone, description: 'One kind of entry alone' } }] },
  },
  '/api/timeline/summary': {
    get: { ...does('One person in figures: how many of each kind of case that I may list, by state', '{counts: {reviews: {total, capped, states}, …}, state}. A count stops at 1,000.'), parameters: [{ name: 'filter', in: 'query', required: true, schema: { type: 'string', description: 'JSON: {"customer_id": 5} or {"provider_id": 5}' } }, { name: 'as_of', in: 'query', schema: { type: 'string', description: 'As it was known at the end of this day' } }] },
  },
  '/api/case_files': { post: does('One case as a PDF or as JSON, for one recipient, with what they may know and the proof of its history', 'The file, as a download.', formOf(newCaseFile)) },
  '/api/notes': {
    get: { ...does('What colleagues wrote about the records that I may read', 'A page of {resource, record_id, text, mentions, author_id, author_name, created_at}.'), parameters: [{ name: 'filter', in: 'query', schema: { type: 'string' } }] },
    post: { summary: 'Write a note about a record; colleagues whom it names find it on their bell and their desk', requestBody: { content: { 'application/json': { schema: formOf(newNote) } } }, responses: { 201: { description: 'The note.' } } },
  },
  '/api/notes/{id}/pin': { put: does('Pin a note above its record', 'The note.'), delete: does('Take a pinned note down', 'The note.') },
  '/api/attachments/{id}': { get: does('Download a file', 'Its bytes, always as a download.') },
  '/api/stream': { get: does('Server-sent events {resource, id, version, state} for what I may read; {resource: bell} when my bell changed, {resource: presence, of, id} when somebody came to a record or left it') },
  '/api/letters/{id}/send_again': { post: does('Send again a letter that was set aside, to a corrected address if one is given', undefined, formOf(sendingAgain)) },
  '/api/audit/verify': { get: does('Walks the chain of events', '{events, ok, broken_at}') },
  '/api/imports/{resource}': { post: does('Import rows: text/csv or application/x-ndjson; ?dry_run=1', '{received, created, updated, refused, errors}') },
  '/api/links/open': { post: does('Open a link', '{purpose, locale, form, title, summary}', texts('token')) },
  '/api/links/submit': { post: does('Answer through an open link', undefined, { type: 'object', required: ['input'], properties: { input: { type: 'object' }, act: { type: 'string' }, version: { type: 'integer' } } }) },
  '/api/links/agreement': { get: does('The signed agreement of the mediation whose room is open, as a PDF', 'Its bytes, as a download.') },
  '/api/links/files/{id}': { get: does('A file of the room that is open, for the side whose room it is', 'Its bytes, as a download.') },
  '/api/mediations/{id}/agreement': { get: does('The signed agreement as a PDF', 'Its bytes, as a download.') },
  '/api/links/attachments': {
    post: {
      summary: 'Join a file to the answer of an open link, where it takes files',
      requestBody: { content: { 'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' }, opened: { type: 'string' } } } } } },
      responses: { 201: { description: '{id, name, kind, bytes}' } },
    },
  },
  '/api/links/attachments/{id}': { delete: { summary: 'Take a file out again before the answer is given', responses: { 204: { description: 'Gone.' } } } },
  '/api/staff': { get: does('The staff'), post: does('Invite a member of staff', undefined, formOf(newStaff)) },
  '/api/staff/{id}': { get: does('One of the staff'), put: does('Change or disable an account', undefined, formOf(staffChange)) },
  '/api/staff/{id}/invitation': { post: does('Invite again') },
  '/api/api_keys': { get: does('The platform’s keys'), post: does('Create a key; its secret is shown once', undefined, formOf(apiKey.fields)) },
  '/api/api_keys/{id}': { get: does('One key') },
  '/api/api_keys/{id}/revoke': { post: does('End a key') },
};

/** Routes that belong to no resource. */
export const fixedPaths: Paths = Object.fromEntries(
  Object.entries(operations).map(([path, verbs]) => [
    path,
    Object.fromEntries(Object.entries(verbs).map(([verb, operation]) => [verb, { ...operation, ...(path.includes('{') && { parameters: [...place(path), ...(operation.parameters ?? [])] }) }])),
  ]),
);
