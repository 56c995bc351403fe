import Box from '@mui/material/Box';
import { SelectInput, TextInput } from 'react-admin';
import { languages } from '../i18n/languages.ts';
import { useT } from '../i18n/useT.ts';
import { CreatePage } from '../records/EditPage.tsx';
import { FieldGroup } from '../records/FieldGroup.tsx';

/** A recommendation that came by telephone or in person, as it is heard. */
export default function RecommendationCreate() {
  const t = useT();
  const kinds = (['customer', 'provider'] as const).map((id) => ({ id, name: t(`values.recommender_kind.${id}`) }));
  const channels = (['phone', 'in_person', 'email', 'letter'] as const).map((id) => ({ id, name: t(`values.channel.${id}`) }));
  return (
    <CreatePage resource="recommendations">
      <Box sx={{ display: 'grid', columnGap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}>
        <FieldGroup title={t('recommendations.who')}>
          <TextInput source="recommender_name" required autoFocus />
          <SelectInput source="recommender_kind" choices={kinds} translateChoice={false} defaultValue="customer" />
          <TextInput source="recommender_phone" type="tel" />
          <TextInput source="recommender_email" type="email" />
          <TextInput source="recommender_address" />
          <TextInput source="relation" />
        </FieldGroup>
        <FieldGroup title={t('recommendations.whom')}>
          <TextInput source="candidate_name" required />
          <TextInput source="trade" required />
          <TextInput source="candidate_phone" type="tel" />
          <TextInput source="candidate_email" type="email" />
          <TextInput source="candidate_address" />
        </FieldGroup>
      </Box>
      <FieldGroup title={t('recommendations.how')}>
        <SelectInput source="channel" choices={channels} translateChoice={false} defaultValue="phone" />
        <SelectInput source="locale" choices={languages} translateChoice={false} defaultValue="fr" />
        <TextInput source="message" multiline minRows={3} />
      </FieldGroup>
    </CreatePage>
  );
}
