import { directionOf } from '../../i18n/text';
import type { JobView } from '../../messages/protocol';
import { labelKind } from './labels';

/** A translation block by block as it comes, each with its original where that is wanted. */
export function Pairs({ job, originals }: { job: JobView; originals: boolean }) {
  return (
    <div class={`pairs ${originals ? 'with-originals' : ''}`}>
      {job.blocks.map((block, index) => {
        const result = job.state.results[index];
        if (block.kind === labelKind || (!result && !originals)) return null;
        return (
          <div key={index} class={`pair ${block.kind}`}>
            <p lang={job.to} dir={directionOf(job.to)} class={result?.final === false ? 'coming' : ''}>
              {result?.text ?? '…'}
            </p>
            {originals && (
              <p class="original" lang={block.lang} dir={block.dir}>
                {block.text}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
