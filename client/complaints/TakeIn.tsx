import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';

/** The way to a complaint about whoever answered this request, or about anybody else of the team. */
export function TakeIn({ request }: { request: number }) {
  const t = useT();
  const allowed = useAbility();
  return allowed('create', 'staff_complaints') ? <Button color="inherit" component={Link} to={`/staff_complaints/create?request_id=${request}`}>{t('complaints.take')}</Button> : null;
}
