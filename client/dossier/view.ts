/** What is shown of a dossier, in its address: a view is shared by sharing it, and the figures and the timeline tell of the same day. */
import { useSearchParams } from 'react-router-dom';
import { isDay } from '../i18n/dates.ts';

/** Kinds of entry that are no kind of record, as the server names them. */
export const alone = ['letters', 'decisions'] as const;

export interface View {
  /** A resource, one of `alone`, or empty for everything. */
  readonly kind: string;
  /** Only what changed where a case stands, and letters. */
  readonly key: boolean;
  /** `YYYY-MM-DD`, or empty for today. */
  readonly asOf: string;
}

/** The view in the address, and the way to change it. */
export function useView(): [View, (change: Partial<View>) => void] {
  const [params, setParams] = useSearchParams();
  const asOf = params.get('as_of') ?? '';
  const view: View = { kind: params.get('kind') ?? '', key: params.has('key'), asOf: isDay(asOf) ? asOf : '' };
  const change = (wanted: Partial<View>) => {
    const { kind, key, asOf: day } = { ...view, ...wanted };
    setParams({ ...(kind && { kind }), ...(key && { key: '1' }), ...(day && { as_of: day }) }, { replace: true });
  };
  return [view, change];
}
