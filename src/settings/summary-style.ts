import type { SummaryStyle } from '../reading/types';
import type { Settings } from './schema';

/** How the reader likes summaries. */
export const summaryStyleOf = (values: Settings): SummaryStyle => ({ length: values['reading.length'], order: values['reading.order'] });
