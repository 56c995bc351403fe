/** What is typed, kept in this tab until it is sent: a phone that closes a tab in the background loses nothing. */
import { useCallback, useState } from 'react';

export type Values = Readonly<Record<string, unknown>>;

function kept(place: string): Values {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Values;
  } catch {
    // Storage may be switched off, or hold half a value.
    return {};
  }
}

/** A form's values that outlive the page: `[values, change, drop]`. */
export function useDraft(opened: string, first: Values): readonly [Values, (name: string, value: unknown) => void, () => void] {
  const place = `entente.link:${opened}`;
  const [values, setValues] = useState<Values>(() => ({ ...first, ...kept(place) }));
  const change = useCallback(
    (name: string, value: unknown) => {
      const after = { ...values, [name]: value };
      setValues(after);
      try {
        sessionStorage.setItem(place, JSON.stringify(after));
      } catch {
        // Storage may be switched off or full: the page still holds the words.
      }
    },
    [place, values],
  );
  const drop = useCallback(() => sessionStorage.removeItem(place), [place]);
  return [values, change, drop];
}
