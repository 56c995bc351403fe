import { complaintGrounds, findingKinds, standards } from '#workflows/complaintWords';
import { labelsIn } from '../i18n/catalogue.ts';

/** The English words of complaints about staff. */
export const english = {
  complaints: {
    menu: 'Complaints about us',
    take: 'Take in a complaint',
    kept: 'The person named finds nothing of this complaint: no list, count, history or message tells them. Speak of it here alone.',
    theirs: 'What the complainant says',
    happened: 'What happened',
    expected: 'What they expected instead',
    nothingYet: 'Not said yet: ask them for it.',
    account: 'The colleague’s account',
    noAccount: 'Not heard yet. The reviewer asks in person and shows nothing of this file.',
    heard: 'Heard',
    findings: 'Findings',
    examined: 'Examination',
    conclusions: 'To the complainant',
    assign: { title: 'Who examines it?', manager: 'Manager', help: 'Neither the person named nor whoever took the complaint in is offered.', none: 'No other manager is free of the matter: ask an administrator for one.' },
    conclude: { finding: 'What do you find?', reasons: 'Reasons, as the letter gives them' },
    passedOn: {
      title: 'Complaints that you passed on',
      intro: 'A complaint about a colleague goes to the management, who examine it and answer in writing. You learn nothing more of it, and neither does the person named.',
      empty: 'You have not taken in any.',
      done: 'Passed on to the management as %{reference}.',
    },
    create: {
      who: 'Whoever complains',
      what: 'Their complaint',
      tone: 'Write it down as it is said. A rough tone is no reason to leave anything out, and details may come later.',
      request: 'About request #%{id}',
      ownHelp: 'A complaint about yourself is taken in by a colleague.',
    },
  },
  resources: {
    staff_complaints: {
      name: 'Complaint about us |||| Complaints about us', create: 'Take in a complaint',
      fields: { complainant: 'Complainant', complainant_email: 'E-mail', staff_id: 'About', grounds: 'Grounds', standards: 'Expected of us', details: 'What happened', how_short: 'What was expected instead', taken_by: 'Taken in by', reviewer_id: 'Reviewer', customer_id: 'Customer', request_id: 'Request', account: 'Account', account_at: 'Heard', findings: 'Findings', conclusions: 'Words to the complainant', concluded_at: 'Concluded', letter_sent_at: 'Letter left', created_at: 'Received', manager_id: 'Reviewer', question: 'Asked', sent_on: 'Posted on' },
    },
  },
  fields: { complainant: 'Complainant', complainant_email: 'Complainant’s e-mail', staff_id: 'Colleague', grounds: 'Grounds', standards: 'Expected of us', details: 'Details', how_short: 'What was expected instead', reviewer_id: 'Reviewer' },
  values: { grounds: labelsIn(complaintGrounds, 'en'), ground: labelsIn(complaintGrounds, 'en'), standards: labelsIn(standards, 'en'), finding: labelsIn(findingKinds, 'en') },
};
