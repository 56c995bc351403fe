import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import CopyIcon from '@mui/icons-material/ContentCopy';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { dialled } from './reference.ts';

/** A telephone that is dialled by a click, and copied by another. */
export function Phone({ phone }: { phone: string | null | undefined }) {
  const t = useT();
  if (!phone) return <span>{t('references.phone.none')}</span>;
  const copy = async () => {
    await navigator.clipboard.writeText(phone);
    announce(t('references.phone.copied'));
  };
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <a href={dialled(phone)} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px', fontVariantNumeric: 'tabular-nums' }}>{phone}</a>
      <Tooltip title={t('references.phone.copy')}>
        <IconButton size="small" onClick={() => void copy()} aria-label={t('references.phone.copyOf', { phone })}><CopyIcon sx={{ fontSize: 14 }} /></IconButton>
      </Tooltip>
    </span>
  );
}
