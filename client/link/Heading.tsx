import { useEffect, useLayoutEffect, useRef } from 'react';

/** The page's title, also the tab's. With `arrives` it takes the focus, so that whoever cannot see the page hears that it changed. */
export function Heading({ text, arrives = false }: { readonly text: string; readonly arrives?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${text} · Entente`;
  }, [text]);
  useLayoutEffect(() => {
    if (arrives) heading.current?.focus();
  }, [arrives]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
