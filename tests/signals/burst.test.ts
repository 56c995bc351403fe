import { describe, expect, it } from 'vitest';
import { burst, mostBefore } from '../../server/signals/burst.ts';

describe('a burst', () => {
  it('is five reviews in 24 hours where there were none, the new one included', () => {
    expect(burst({ count: 5, before: 0 })).toMatchObject({ count: 5, usual: 0, windowHours: 24 });
    expect(burst({ count: 4, before: 0 })).toBeNull();
  });

  it('is nothing unusual for a provider who receives as many every day', () => {
    expect(burst({ count: 7, before: 180 })).toBeNull();
    expect(burst({ count: 8, before: 180 })).toMatchObject({ count: 8, usual: 2 });
  });

  it('needs no more of the usual days to be counted than would make it nothing unusual', () => {
    for (const count of [5, 6, 7, 40]) {
      expect(burst({ count, before: mostBefore(count) })).not.toBeNull();
      expect(burst({ count, before: mostBefore(count) + 1 })).toBeNull();
    }
  });

  it('weighs more the farther it goes beyond the rule, never more than one', () => {
    expect(burst({ count: 5, before: 0 })?.score).toBe(0.5);
    expect(burst({ count: 50, before: 0 })?.score).toBe(1);
  });
});
