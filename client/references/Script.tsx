import { useEffect, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Locale } from '#engine/workflow';
import { type CallFacts, type ScriptStep, script } from '#workflows/referenceScript';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';

export interface ScriptProps {
  readonly facts: CallFacts;
  /** The language that the client speaks. */
  readonly locale: Locale;
  readonly at: ScriptStep['name'];
}

/** A sign never begins a line in French. */
const unbroken = (text: string): string => text.replace(/ ([?!:;»])/g, '\u00a0$1').replace('« ', '«\u00a0');

/** What to say, word for word, in the client's language; it moves along with the form. */
export function Script({ facts, locale, at }: ScriptProps) {
  const t = useT();
  const [language, setLanguage] = useState(locale);
  const list = useRef<HTMLOListElement>(null);
  const other = language === 'fr' ? 'en' : 'fr';
  const turn = () => setLanguage(other);
  useCommand({ id: 'call.language', keys: 'l', label: t('references.script.turn'), group: 'view', run: turn });
  const keys = useKeysOf('call.language', 'l');
  useEffect(() => {
    list.current?.querySelector('[aria-current=step]')?.scrollIntoView?.({ block: 'nearest' });
  }, [at]);
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography variant="h2">{t('references.script.title')}</Typography>
        <Button size="small" onClick={turn} aria-keyshortcuts={ariaKeys(keys)} sx={{ ml: 'auto' }}>
          {t(`references.script.in.${other}`)}
          {keys ? <Kbd keys={keys} /> : null}
        </Button>
      </Box>
      <Box component="ol" ref={list} lang={language} aria-label={t('references.script.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {script.map((step, index) => {
          const here = step.name === at;
          return (
            <Box
              component="li" key={step.name} aria-current={here ? 'step' : undefined}
              // On a small screen only the step at hand stands above its question.
              sx={{ display: { xs: here ? 'block' : 'none', md: 'block' }, borderInlineStart: 3, borderColor: here ? 'primary.main' : 'divider', bgcolor: here ? 'action.selected' : 'transparent', px: 1.5, py: 0.75, mb: 0.5 }}
            >
              <Typography variant="h3" component="p">{index + 1} · {step.title[language]}</Typography>
              {step.lines(facts).map((line) => <Typography key={line.en} sx={{ mt: 0.25 }}>{language === 'fr' ? unbroken(`« ${line.fr} »`) : `“${line.en}”`}</Typography>)}
            </Box>
          );
        })}
      </Box>
    </>
  );
}
