import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { Identifier } from 'ra-core';
import { LanguageName } from '../i18n/LanguageName.tsx';
import { useT } from '../i18n/useT.ts';
import { usePaused } from '../layout/usePaused.ts';
import { useHouse } from '../providers/useHouse.ts';

export interface LetterPreviewProps {
  readonly resource: string;
  readonly id: Identifier;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The letters that this action would send, in the recipient's language, as they would leave now. */
export function LetterPreview({ resource, id, name, input }: LetterPreviewProps) {
  const t = useT();
  const house = useHouse();
  const asked = usePaused(input);
  const { data, isPending, error } = useQuery({
    queryKey: [resource, 'preview', { id, name, input: asked }],
    queryFn: async () => (await house.previewTransition(resource, id, { name, input: asked })).data,
    placeholderData: (before) => before,
    retry: false,
  });
  // A form half filled is refused with its fields: there is no letter to show yet.
  if (error) return <Typography color="text.secondary">{t('workflow.letter.later')}</Typography>;
  if (isPending) return <Typography color="text.secondary">{t('workflow.letter.writing')}</Typography>;
  if (data.length === 0) return <Typography color="text.secondary">{t('workflow.letter.none')}</Typography>;
  return (
    <>
      {data.map((letter, index) => (
        <Box key={index} component="article" aria-label={t('workflow.letter.title', { to: letter.to })} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, mb: 1, overflow: 'hidden' }}>
          <Box sx={{ px: 1.5, py: 0.75, bgcolor: 'background.default', borderBottom: 1, borderColor: 'divider' }}>
            <Typography variant="caption" color="text.secondary" component="p">
              {t('workflow.letter.title', { to: letter.to })} · <LanguageName of={letter.locale} />
            </Typography>
            <Typography variant="h3" component="p" lang={letter.locale}>{letter.subject}</Typography>
          </Box>
          <Typography lang={letter.locale} sx={{ px: 1.5, py: 1, whiteSpace: 'pre-wrap', maxHeight: 260, overflowY: 'auto' }} tabIndex={0}>{letter.body}</Typography>
        </Box>
      ))}
      <Alert severity="info" icon={false}>{t('workflow.letter.promise')}</Alert>
    </>
  );
}
