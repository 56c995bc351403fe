import { useEffect, useState } from 'react';

/** The value as it was when the person paused. */
export function usePaused<T>(value: T, after = 350): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setPaused(value), after);
    return () => window.clearTimeout(timer);
  }, [value, after]);
  return paused;
}
