import Button from '@mui/material/Button';
import { useCreate, useGetList, useNavigate, useNotify } from 'ra-core';
import { Link } from 'react-router-dom';
import type { ApplicationRecord } from '../applications/application.ts';
import { useHere } from '../applications/useFrom.ts';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { useAbility } from '../providers/ability.ts';
import type { RecommendationRecord } from './recommendation.ts';

/** The candidate's file, when there is one; else the button that opens it, once the recommendation is found genuine. */
export function FileOf({ recommendation: { id, state } }: { recommendation: RecommendationRecord }) {
  const t = useT();
  const here = useHere();
  const navigate = useNavigate();
  const notify = useNotify();
  const allowed = useAbility();
  const { data, isPending: looking } = useGetList<ApplicationRecord>('applications', { filter: { recommendation_id: id }, pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'DESC' } }, { enabled: allowed('list', 'applications') });
  const [create, { isPending }] = useCreate<ApplicationRecord>();
  const file = data?.[0];
  const opens = state === 'genuine' && !file && !looking && allowed('create', 'applications');
  const goes = (to: number) => void navigate(`/vetting/${to}`, { state: here });
  const open = () => {
    if (file) goes(file.id);
    else if (!isPending)
      void create(
        'applications',
        { data: { recommendation_id: id } },
        {
          onSuccess: (made) => {
            announce(t('recommendations.opened'));
            goes(Number(made.id));
          },
          onError: (error) => notify(error instanceof Error ? error.message : '', { type: 'error' }),
        },
      );
  };
  useCommand({ id: 'recommendations.file', keys: 'o', label: t(file ? 'recommendations.file' : 'recommendations.open'), group: 'decide', run: open, when: opens || file !== undefined });
  const keys = useKeysOf('recommendations.file', 'o');
  const shown = keys ? <Kbd keys={keys} /> : null;
  if (file) return <Button variant="outlined" component={Link} to={`/vetting/${file.id}`} state={here} aria-keyshortcuts={ariaKeys(keys)}>{t('recommendations.file')}{shown}</Button>;
  return opens ? <Button variant="contained" disabled={isPending} onClick={open} aria-keyshortcuts={ariaKeys(keys)}>{t('recommendations.open')}{shown}</Button> : null;
}
