import { exactly } from '../i18n/dates.ts';
import { About } from './About.tsx';
import { AboutPlainly } from './AboutPlainly.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { Heading } from './Heading.tsx';
import { filled, wordsFor } from './words.ts';
import type { Asked } from './server.ts';
import { useWords } from './useWords.ts';

export interface AnswerProps {
  readonly token: string | undefined;
  readonly link: Asked;
  sent(): void;
  used(): void;
}

/** What is asked, about what, and the form to answer it. */
export function Answer(props: AnswerProps) {
  const { link } = props;
  const { locale, words, say } = useWords();
  // A text that is to be changed stands in the form itself; reading it twice would only make the page longer.
  const { summary } = link;
  const editing = !('heading' in summary) && link.values.body !== undefined && link.values.body === summary.body;
  return (
    <>
      <Heading text={say(link.title)} />
      <p className="intro">{wordsFor(words.intro, link.purpose)}</p>
      {'heading' in summary ? <AboutPlainly summary={summary} /> : <About summary={summary} editing={editing} />}
      <AnswerForm {...props} />
      <p className="quiet ends">{filled(words.open_until, { day: exactly(link.expires_at, locale) })}</p>
    </>
  );
}
