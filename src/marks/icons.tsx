import type { Degree } from '../labels/types';

/** One shape per degree, so that colour is never the only sign. Drawn on a 16 by 16 field in the text's colour. */
const shapes: Record<Degree, string> = {
  generated: 'M8 1.5 14.5 8 8 14.5 1.5 8Z',
  altered: 'M8 1.5 14.5 8 8 14.5ZM8 3.6 3.6 8 8 12.4V14.5L1.5 8 8 1.5Z',
  assisted: 'M8 1.5 14.5 8 8 14.5 1.5 8ZM8 4.3 4.3 8 8 11.7 11.7 8Z',
  translated: 'M1.5 3h7v1.6H6.8C6.4 6.1 5.7 7.4 4.8 8.5c.7.5 1.5.9 2.4 1.2l-.6 1.5c-1.1-.4-2.1-.9-3-1.6-.6.5-1.2 1-2 1.4l-.8-1.4c.6-.3 1.1-.7 1.6-1.1-.5-.6-.9-1.2-1.2-1.9h1.7c.2.3.4.6.7.9.6-.7 1-1.6 1.3-2.9H1.5ZM10.6 6h1.6l3 8h-1.7l-.6-1.7h-3L9.3 14H7.6Zm-.2 4.9h2L11.4 8Z',
  summarised: 'M2 3h12v1.8H2ZM2 7.1h9v1.8H2ZM2 11.2h6V13H2Z',
  none: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 1.8a4.7 4.7 0 1 0 0 9.4 4.7 4.7 0 0 0 0-9.4Z',
  unknown: 'M7 12h2v2H7ZM8 2c2.4 0 4 1.3 4 3.3 0 2.3-2.9 2.6-2.9 4.7H7c0-2.7 2.8-3 2.8-4.6C9.800 4.500 9.200 3.900 8 3.900S6.200 4.600 6.100 5.700H4C4.100 3.400 5.600 2 8 2Z',
};

export function DegreeIcon({ degree }: { degree: Degree }) {
  return (
    <svg class={`shape ${degree}`} viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={shapes[degree]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
