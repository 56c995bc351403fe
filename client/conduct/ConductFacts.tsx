import { useCreatePath, useResourceDefinitions, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Yardstick } from '../duties/Yardstick.tsx';
import { SeverityChip } from '../incidents/SeverityChip.tsx';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { useWords } from '../workflow/words.ts';
import type { ConductRecord } from './conduct.ts';

/** The record that raised the case; a link where it has a page here. */
function Source({ resource, id }: { resource: string; id: number }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const pages = useResourceDefinitions()[resource];
  const words = `${translate(`resources.${resource}.name`, { smart_count: 1, _: resource })} #${id}`;
  return pages?.hasShow ? <Link to={createPath({ resource, id, type: 'show' })}>{words}</Link> : <>{words}</>;
}

/** Who it is about, where it comes from, how grave it is, and what both sides of the service agreed to be measured by. */
export function ConductFacts({ record }: { record: ConductRecord }) {
  const words = useWords('conduct_cases');
  const { provider_id, engagement_id, origin, source_resource, source_id, severity, created_at } = record;
  return (
    <>
      <Facts
        resource="conduct_cases"
        facts={[
          { name: 'provider_id', value: <ReferenceLink resource="providers" id={provider_id} /> },
          { name: 'engagement_id', value: engagement_id ? <ReferenceLink resource="engagements" id={engagement_id} /> : null },
          { name: 'origin', value: words.value('origin', origin) },
          { name: 'source_id', value: source_resource && source_id ? <Source resource={source_resource} id={source_id} /> : null },
          { name: 'severity', value: <SeverityChip severity={severity} /> },
          { name: 'created_at', value: <When at={created_at} focusable /> },
        ]}
      />
      <Yardstick engagement={engagement_id} />
    </>
  );
}
