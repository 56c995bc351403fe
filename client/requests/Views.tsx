import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { type RaRecord, useListContext } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { whoIsHere } from '../providers/session.ts';
import type { Filter } from '../records/Facets.tsx';
import { seesAside } from './request.ts';
import { type ViewName, filterOf, ofViews, viewNames, viewOf } from './views.ts';

/** Which requests are listed; what narrows them further stays. */
export function Views() {
  const t = useT();
  const list = useListContext<RaRecord>();
  const here = whoIsHere();
  const filter = list.filterValues as Filter;
  const view = viewOf(filter);
  const choose = (next: ViewName) => {
    const rest = Object.fromEntries(Object.entries(filter).filter(([name]) => !ofViews.includes(name)));
    list.setFilters({ ...rest, ...filterOf(next, here?.id ?? 0, seesAside()) }, undefined, false);
  };
  return (
    <>
      <Box sx={{ overflowX: 'auto', mb: 1.5 }}>
        <ToggleButtonGroup exclusive size="small" value={view} aria-label={t('requests.views.label')} onChange={(_, next: ViewName | null) => (next ? choose(next) : undefined)}>
          {viewNames.filter((name) => name !== 'aside' || seesAside()).map((name) => <ToggleButton key={name} value={name} sx={{ textTransform: 'none', whiteSpace: 'nowrap', py: 0.5 }}>{t(`requests.views.${name}`)}</ToggleButton>)}
        </ToggleButtonGroup>
      </Box>
      {view === 'aside' ? <Typography color="text.secondary" sx={{ mb: 1.5, maxWidth: '90ch' }}>{t('requests.asideWhy')}</Typography> : null}
    </>
  );
}
