import { render, screen } from '@testing-library/react';
import { CoreAdminContext } from 'ra-core';
import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { createI18nProvider } from '../../client/providers/i18n.ts';
import { EventItem } from '../../client/workflow/History.tsx';
import type { CaseRecord, EventRecord } from '../../client/workflow/record.ts';
import { useDoneWords } from '../../client/workflow/useDoneWords.ts';

const i18nProvider = await createI18nProvider('fr');

const proposal = { name: 'withdraw', by: 4, at: '2026-11-20T09:00:00.000Z', input: { clause_id: 'quality-charter.no-false-reviews' } };
const after: CaseRecord = { id: 12, version: 8, state: 'challenged', proposal };
const told = (action: string, details: EventRecord['details']): EventRecord => ({ id: 1, resource: 'reviews', record_id: 12, action, actor_name: 'Ali', at: proposal.at, from_state: 'challenged', to_state: 'challenged', details });

function Done({ record }: { record: CaseRecord }) {
  return <p>{useDoneWords('reviews')('withdraw', record)}</p>;
}

const inFrench = (what: React.ReactNode) =>
  render(
    <MemoryRouter>
      <CoreAdminContext i18nProvider={i18nProvider}>{what}</CoreAdminContext>
    </MemoryRouter>,
  );

test('an act that waits for a second person is said to be proposed, and only then to be done', async () => {
  inFrench(<><Done record={after} /><Done record={{ ...after, state: 'withdrawn', proposal: null }} /></>);
  expect(await screen.findByText('Proposé : Retirer')).toBeVisible();
  expect(screen.getByText('Retiré')).toBeVisible();
});

test('the history tells a proposal and its end in words, in one’s own language', async () => {
  inFrench(<ol><EventItem event={told('propose_withdraw', { before: { proposal: null } })} /><EventItem event={told('refuse_proposal', { before: { proposal: JSON.stringify(proposal) }, after: { proposal: null } })} /></ol>);
  expect(await screen.findByText('Proposé : Retirer')).toBeVisible();
  expect(screen.getByText('Proposition refusée')).toBeVisible();
  expect(document.body.textContent).not.toContain('clause_id');
});
