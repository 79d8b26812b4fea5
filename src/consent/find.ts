import type { Budget } from '../shared/budget';
import { localNameOf } from '../shared/dom';
import { controlsBelow } from './controls';
import { fold } from './fold';
import { readLabel, type Role } from './label';
import { languagesOf, withEnglish } from './language';
import { allWords } from './matcher';
import { isDialog, readPrompt, topicOf, type Prompt } from './prompt';
import { budgetFor, type Sight } from './sight';
import { parentAcross, textBelow } from './walk';

const DECISIVE = new Set<Role>(['accept', 'reject', 'necessary', 'settings', 'save', 'ok', 'close', 'leave']);
const MAX_CLIMB = 14;
/** A box with more text than this is a page, not a prompt. */
const MAX_BOX = 9000;
const MAX_CONTROLS = 400;

const budgetOf = (sight: Sight): Budget => budgetFor(sight, 60_000);
const isRoot = (element: Element): boolean => ['body', 'html'].includes(localNameOf(element));

/** The smallest box around a control whose words speak of consent; null when there is none of a prompt's size. */
function boxAround(control: Element, sight: Sight, budget: Budget, known: Map<Element, number>): Element | null {
  let element = parentAcross(control);
  for (let steps = 0; element && steps < MAX_CLIMB && !budget.spent; steps++) {
    let topic = known.get(element);
    if (topic === undefined) {
      const text = textBelow(element, sight.rootOf, budget, MAX_BOX + 1);
      if (text.length > MAX_BOX) return null;
      const folded = fold(text);
      const hits = allWords().hits(folded);
      topic = topicOf(hits, folded, withEnglish(languagesOf(hits, '')));
      known.set(element, topic);
    }
    if (topic >= 2) return element;
    if (localNameOf(element) === 'html') return null;
    element = parentAcross(element);
  }
  return null;
}

/** The dialog that a box lies in, where that is no larger than a prompt. */
function dialogAround(box: Element, sight: Sight, budget: Budget): Element | null {
  let element: Element | null = box;
  for (let steps = 0; element && steps < MAX_CLIMB && !isRoot(element); steps++) {
    if (isDialog(element)) return textBelow(element, sight.rootOf, budget, MAX_BOX + 1).length > MAX_BOX ? null : element;
    element = parentAcross(element);
  }
  return null;
}

/** Goes outward while the next box adds little text: its buttons may stand beside the words. */
function widen(box: Element, sight: Sight, budget: Budget): Element {
  let best = dialogAround(box, sight, budget) ?? box;
  let length = textBelow(best, sight.rootOf, budget, MAX_BOX + 1).trim().length;
  for (let steps = 0; steps < 8; steps++) {
    const parent = parentAcross(best);
    if (!parent || isRoot(parent)) break;
    const wider = textBelow(parent, sight.rootOf, budget, MAX_BOX + 1).trim().length;
    if (wider > length + 250 + length * 0.5) break;
    best = parent;
    length = wider;
  }
  return best;
}

/** All boxes of a document that may be consent prompts, innermost first; whether to answer them is judged elsewhere. */
export function findPrompts(document: Document, sight: Sight): Prompt[] {
  const start = document.body ?? document.documentElement;
  if (!start) return [];
  const budget = budgetOf(sight);
  const known = new Map<Element, number>();
  const boxes = new Set<Element>();
  let looked = 0;
  for (const control of controlsBelow(start, sight.rootOf, budget)) {
    if (!DECISIVE.has(readLabel(control.label).role)) continue;
    if (++looked > MAX_CONTROLS || !sight.isVisible(control.element)) continue;
    const box = boxAround(control.element, sight, budget, known);
    if (box) boxes.add(box);
  }
  const wide = new Set([...boxes].map((box) => widen(box, sight, budget)));
  return [...wide].map((box) => readPrompt(box, sight.rootOf, budgetOf(sight)));
}
