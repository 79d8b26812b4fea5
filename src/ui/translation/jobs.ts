import { call } from '../../messages/call';
import type { JobView } from '../../messages/protocol';

/** The jobs of a tab. Asked again once when the background ended under the question: the second one starts it anew. */
export async function jobsOf(tabId: number): Promise<JobView[]> {
  try {
    return await call('reading.jobs', { tabId });
  } catch {
    return call('reading.jobs', { tabId });
  }
}
