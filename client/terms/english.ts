/** What customers are told before they book, and damage during a service, in English. */
export const english = {
  terms: {
    title: 'Prices and conditions',
    version: '%{kind}, version %{number}',
    number: 'version %{number}',
    missing: 'none yet: nothing can be shown to a customer',
    change: 'New version',
    new: 'New version: %{kind}',
    earlier: 'Before:',
    told: 'Told before booking',
    damage: 'Report a damage',
    damages: 'Damages',
  },
  resources: {
    provider_terms: { name: 'Prices and conditions |||| Prices and conditions', create: 'A new version', fields: { text: 'Text', change_reason: 'Why it changes' } },
    damages: { name: 'Damage |||| Damages', create: 'Report a damage', fields: { id: 'Number', check_id: 'Insurance on that day' } },
  },
  fields: {
    description: 'What happened',
    text: 'Text',
    change_reason: 'Why it changes',
    occurred_on: 'When it happened',
    insurer_notified_on: 'Insurer told on',
    outcome: 'What came of it',
    booked_at: 'Booked',
    terms_shown_at: 'Prices and conditions shown',
    prebooking_missing: 'Booked without full information',
  },
};
