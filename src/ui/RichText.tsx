import DOMPurify from 'dompurify';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { inlineMarkdown } from './inline-markdown';

const allowed = ['b', 'strong', 'i', 'em', 'code', 's', 'sub', 'sup'];

/** What a model wrote as a fragment that holds text and emphasis only: no attribute, no link, nothing that loads or runs. */
export function richFragment(markdown: string): DocumentFragment {
  return DOMPurify.sanitize(inlineMarkdown(markdown), { ALLOWED_TAGS: allowed, ALLOWED_ATTR: [], ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false, RETURN_DOM_FRAGMENT: true });
}

/** One sentence of a model's answer. The only place where anything but plain text comes into our pages. */
export function RichText({ markdown }: { markdown: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(richFragment(markdown)), [markdown]);
  return <span ref={place} />;
}
