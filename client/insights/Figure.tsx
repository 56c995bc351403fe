import { Link } from 'react-router-dom';
import type { Cell, Unit } from '#workflows/insightTable';
import { useT } from '../i18n/useT.ts';
import { useWritten, listAddress } from './figures.ts';

/** One number; where records stand behind it, it opens their list. `name` says what it is, for whoever hears the link alone. */
export function Figure({ cell: { value, of }, unit, name, strong = false }: { cell: Cell; unit: Unit; name: string; strong?: boolean }) {
  const t = useT();
  const write = useWritten();
  const text = write(unit, value);
  const look = { fontVariantNumeric: 'tabular-nums', fontWeight: strong ? 650 : undefined } as const;
  if (!of || value === null) return <span style={look}>{text}</span>;
  return <Link to={listAddress(of)} aria-label={t('insights.opens', { value: text, name })} style={{ ...look, display: 'inline-block', minWidth: 24, minHeight: 24, lineHeight: '24px' }}>{text}</Link>;
}
