import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/useT.ts';
import { useSay } from '../i18n/useSay.ts';
import type { FacetCount } from '../providers/data.ts';
import { useHouse } from '../providers/useHouse.ts';
import { stateLook, valueWords } from '../workflow/declared.ts';
import { useWords } from '../workflow/words.ts';

export type Filter = Readonly<Record<string, unknown>>;

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value]);

/** The filter with one value of a facet taken in or out. */
function toggled(filter: Filter, field: string, value: unknown): Filter {
  const before = listed(filter[field]);
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const { [field]: _gone, ...rest } = filter;
  return after.length === 0 ? rest : { ...rest, [field]: after };
}

export interface FacetsProps {
  readonly resource: string;
  readonly fields: readonly string[];
  readonly filter: Filter;
  change(filter: Filter): void;
}

/** What a list holds, by field and value, with counts; each value takes itself in or out of the filter. */
export function Facets({ resource, fields, filter, change }: FacetsProps) {
  const t = useT();
  const say = useSay();
  const words = useWords(resource);
  const house = useHouse();
  const { data } = useQuery({
    queryKey: [resource, 'facets', fields, filter],
    queryFn: async () => (await house.facets(resource, fields, filter)).data,
    enabled: fields.length > 0,
    placeholderData: (before) => before,
    retry: false,
  });
  const nameOf = (field: string, value: FacetCount['value']): string => {
    const declared = field === 'state' ? stateLook(resource, String(value))?.label : valueWords(resource, field, String(value));
    if (declared) return say(declared);
    return value === null ? t('shell.list.none') : words.value(field, value);
  };
  return fields.map((field) => {
    const counts = data?.[field] ?? [];
    return counts.length === 0 ? null : (
      <Box key={field} role="group" aria-label={words.field(field)} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}>
        <Typography component="span" variant="body2" color="text.secondary" sx={{ mr: 0.5 }}>{words.field(field)}</Typography>
        {counts.map(({ value, count, capped }) => (
          <ToggleButton key={String(value)} size="small" value={String(value)} selected={listed(filter[field]).includes(value)} onChange={() => change(toggled(filter, field, value))} sx={{ py: 0, px: 1, minHeight: 24, textTransform: 'none', color: 'text.primary' }}>
            {nameOf(field, value)}
            <Box component="span" sx={{ ml: 0.75, color: 'text.secondary' }}>{capped ? t('shell.menu.many', { count }) : count}</Box>
          </ToggleButton>
        ))}
      </Box>
    );
  });
}
