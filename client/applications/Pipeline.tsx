import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useRequireAccess } from 'ra-core';
import { Link, useSearchParams } from 'react-router-dom';
import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useAbility } from '../providers/ability.ts';
import { Board } from './Board.tsx';
import { PipelineList } from './PipelineList.tsx';
import { PipelineNarrowing } from './PipelineNarrowing.tsx';
import { type Drawing, type Narrowing, addressOf, drawingOf, narrowingOf } from './pipeline.ts';

/** The ways to draw it, and the key that turns from one to the other. */
function DrawingChoice({ as, choose }: { as: Drawing; choose(as: Drawing): void }) {
  const t = useT();
  useCommand({ id: 'vetting.drawing', keys: 'v', label: t('vetting.pipeline.turn'), group: 'view', run: () => choose(as === 'board' ? 'list' : 'board') });
  return (
    <ToggleButtonGroup exclusive size="small" value={as} aria-label={t('vetting.pipeline.drawing')} onChange={(_, chosen: Drawing | null) => chosen && choose(chosen)}>
      {(['board', 'list'] as const).map((one) => <ToggleButton key={one} value={one} sx={{ py: 0, px: 1.25, minHeight: 28, textTransform: 'none', color: 'text.primary' }}>{t(`vetting.pipeline.${one}`)}</ToggleButton>)}
    </ToggleButtonGroup>
  );
}

/** Every candidate's file by its stage: a board on a desk, a list on a phone or where one is preferred. */
export default function Pipeline() {
  const t = useT();
  const allowed = useAbility();
  const { isPending } = useRequireAccess({ resource: 'applications', action: 'list' });
  const wide = useMediaQuery('(min-width: 900px)', { noSsr: true });
  const [address, setAddress] = useSearchParams();
  const narrowing = narrowingOf(address);
  const chosen = drawingOf(address);
  const as = chosen ?? (wide ? 'board' : 'list');
  const change = (next: Narrowing, drawing = chosen) => setAddress(addressOf(next, drawing), { replace: true });
  if (isPending) return <Loading />;
  return (
    <Page
      title={t('vetting.pipeline.title')}
      actions={
        <>
          {allowed('list', 'recommendations') ? <Button variant="outlined" component={Link} to="/recommendations">{t('vetting.pipeline.recommendations')}</Button> : null}
          <DrawingChoice as={as} choose={(drawing) => change(narrowing, drawing)} />
        </>
      }
    >
      <PipelineNarrowing narrowing={narrowing} change={change} />
      <Box sx={{ mt: 1.5 }}>{as === 'board' ? <Board narrowing={narrowing} /> : <PipelineList narrowing={narrowing} />}</Box>
    </Page>
  );
}
