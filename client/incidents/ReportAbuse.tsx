import { type ReactNode, Suspense, createContext, lazy, useCallback, useContext, useMemo, useState } from 'react';
import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';
import { type InFront, useInFront } from './inFront.ts';

const ReportDialog = lazy(() => import('./ReportDialog.tsx'));

const Reporting = createContext<(() => void) | undefined>(undefined);

/** Opens the report from a visible button, for whoever has no keyboard; undefined for those who do not report. */
export const useReport = (): (() => void) | undefined => useContext(Reporting);

/** “Report abuse”, from any page, with `.`: about the record that the page shows. */
export function ReportAbuse({ children }: { children: ReactNode }) {
  const t = useT();
  const allowed = useAbility();
  const inFront = useInFront();
  // What it is about stays what it was when the dialog opened, whatever the page does behind it.
  const [about, setAbout] = useState<{ readonly record: InFront | null }>();
  const reports = allowed('create', 'incidents');
  const open = useCallback(() => setAbout({ record: inFront }), [inFront]);
  useCommand({ id: 'incidents.report', keys: '.', label: t('incidents.report.title'), group: 'general', run: open, when: reports });
  const offered = useMemo(() => (reports ? open : undefined), [reports, open]);
  return (
    <Reporting value={offered}>
      {children}
      {about ? <Suspense fallback={null}><ReportDialog about={about.record} close={() => setAbout(undefined)} /></Suspense> : null}
    </Reporting>
  );
}
