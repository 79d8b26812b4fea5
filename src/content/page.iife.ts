/** The page script: finds, judges and marks what is on a news page, tells the background, and answers the popup. */
import { observePage } from '../article/observe';
import { readLabel } from '../labels/grammar/read';
import { LabelMemory } from '../labels/memory';
import { watchLabels } from '../labels/watch';
import { call } from '../messages/call';
import { pageProtocol } from '../messages/protocol';
import { serve } from '../messages/serve';
import { createMarks } from '../marks/marks';
import { answersOf } from './answers';
import { cachedDisclosure } from './header';
import { removeLeftovers, whenOrphaned } from './orphan';
import { onceHere, quietly, whenIdle } from './page-life';
import { reportOf, scanPage } from './scan';
import type { Known, Scan } from './scan';

async function start(): Promise<void> {
  const alive = new AbortController();
  const { signal } = alive;
  let marksHidden = false;
  let scan: Scan | null = null;

  const end = (): void => alive.abort();
  removeLeftovers(document);
  whenOrphaned(end, signal);
  const report = (): void => {
    if (scan) call('page.report', reportOf(scan, marksHidden)).catch(end);
  };

  const [settings, rules, header] = await Promise.all([
    call('page.settings', {}),
    call('page.rules', {}),
    cachedDisclosure(document.URL, signal),
  ]);
  const known: Known = { rules, header, memory: new LabelMemory() };
  const marks = createMarks(document, (hidden) => {
    marksHidden = hidden;
    report();
  }, signal);
  marks.setStyle(settings.marks, settings.pictures);

  let cost = 0;
  const look = (): void => {
    if (signal.aborted) return;
    const start = performance.now();
    scan = scanPage(document, known, signal);
    cost = performance.now() - start;
    marks.show(scan.targets);
    report();
  };

  const getScan = (): Scan => scan ?? (scan = scanPage(document, known, signal));
  const again = async (): Promise<void> => {
    const [settings, next] = await Promise.all([call('page.settings', {}), call('page.rules', {})]);
    marks.setStyle(settings.marks, settings.pictures);
    known.rules = next;
    look();
  };
  serve(pageProtocol, answersOf({ scan: getScan, marks, document, again }), { signal });
  look();
  observePage(document, () => whenIdle(look), signal, { ours: (element) => element === marks.element, cost: () => cost });
  watchLabels(document, { labels: () => scan?.labels ?? [], isLabel: (words) => readLabel(words, {}) !== null, onChange: () => whenIdle(look) }, signal);
}

if (onceHere('page')) start().catch(quietly);
