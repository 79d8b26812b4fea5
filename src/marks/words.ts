import { textOf } from '../i18n/text';
import type { ReportedItem } from '../messages/report';

/** "AI-generated picture": what a mark stands for, in one short line. */
export const titleOf = (item: ReportedItem): string => textOf('mark', `${item.kind === 'video' || item.kind === 'audio' || item.kind === 'picture' ? item.kind : 'text'}_${item.degree}`);

/** One line on whether somebody vouches for it: a signature, a file, markup, the page's own words, the reader. */
export const assuranceOf = (item: ReportedItem): string => (item.source ? textOf('source', `${item.source}_assurance`) : '');
