import { directionOf, text } from '../../i18n/text';
import type { JobView } from '../../messages/protocol';
import { labelKind } from './labels';

/** What the page says of its items, each in its own words with the translation below. */
export function Labels({ job }: { job: JobView }) {
  const labels = job.blocks.map((block, index) => ({ block, result: job.state.results[index] })).filter(({ block, result }) => block.kind === labelKind && result?.final);
  if (labels.length === 0) return null;
  return (
    <section class="labels" aria-labelledby="labels-title">
      <h3 id="labels-title">{text('labelsTitle')}</h3>
      <ul class="rows">
        {labels.map(({ block, result }, index) => (
          <li key={index}>
            <q lang={block.lang} dir={block.dir}>
              {block.text}
            </q>
            <p lang={job.to} dir={directionOf(job.to)}>
              {result!.text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
