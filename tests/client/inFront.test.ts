import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordAt } from '../../client/incidents/inFront.ts';
import { houseAbility } from '../../client/providers/ability.ts';

beforeEach(() => void houseAbility.update([{ action: 'read', subject: ['Review', 'Customer', 'Application', 'Request'] }]));
afterEach(() => void houseAbility.update([]));

test('a report is about the record of the page, whatever its address looks like', () => {
  expect(recordAt('/reviews/12/show')).toEqual({ resource: 'reviews', id: 12 });
  expect(recordAt('/customers/3/show')).toEqual({ resource: 'customers', id: 3 });
  expect(recordAt('/requests/7')).toEqual({ resource: 'requests', id: 7 });
  expect(recordAt('/vetting/4/references/2/call')).toEqual({ resource: 'applications', id: 4 });
  expect(recordAt('/moderation', '?view=to-decide&id=133')).toEqual({ resource: 'reviews', id: 133 });
});

test('and about none where the page shows none, or one that this person may not read', () => {
  for (const [path, search] of [['/', ''], ['/reviews', ''], ['/moderation', '?view=to-decide'], ['/my-reports', '?id=3'], ['/profile', ''], ['/reviews/new/show', ''], ['/providers/4/show', '']] as const)
    expect(recordAt(path, search), path + search).toBeNull();
});
