/** The first password, in English. */
export const english = {
  invitation: {
    title: 'Choose your password',
    help: 'Fifteen characters or more. A sentence that only you would write is a good one.',
    password: 'Password',
    again: 'The same password again',
    differ: 'The two passwords differ.',
    save: 'Keep this password',
    done: 'Your password is kept, %{name}.',
    enter: 'Go to sign-in',
    noToken: 'This address lacks its second half. Open the whole link that you were given.',
    link: 'Invitation link',
    once: 'Give this link to %{name} by a way that you trust. It works once, within 24 hours, and is not shown again.',
    copy: 'Copy',
    copied: 'Copied',
    given: 'I have passed it on',
  },
};
