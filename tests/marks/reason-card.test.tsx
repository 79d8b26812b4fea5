import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ReasonCard } from '../../src/marks/ReasonCard';
import type { ReportedItem } from '../../src/messages/report';
import { speakEnglish } from '../support/i18n';

const item: ReportedItem = {
  id: 'i1',
  kind: 'picture',
  name: 'The summit',
  degree: 'generated',
  source: 'label',
  conflict: false,
  evidence: [
    { source: 'label', degree: 'generated', place: 'caption', quote: 'AI에 의해 생성된 이미지', field: '', tool: '', scope: 'item' },
    { source: 'markup', degree: 'generated', place: 'json-ld', quote: 'TrainedAlgorithmicMedia', field: 'digitalSourceType', tool: 'Midjourney', scope: 'site' },
  ],
};

function draw(change: Partial<ReportedItem> = {}, onClose?: () => void, onReveal?: () => void): HTMLElement {
  const root = document.createElement('div');
  render(<ReasonCard item={{ ...item, ...change }} {...(onClose ? { onClose } : {})} {...(onReveal ? { onReveal } : {})} />, root);
  return root;
}

beforeEach(speakEnglish);

describe('ReasonCard', () => {
  it('says what, how much, who says so and where, and quotes', () => {
    const words = draw().textContent;
    for (const part of ['AI-generated picture', 'The summit', 'Words on the page, in the caption', 'AI에 의해 생성된 이미지', 'nobody signed it']) expect(words).toContain(part);
  });

  it('names the field, the tool and the wider scope of other statements', () => {
    const words = draw().textContent;
    for (const part of ['digitalSourceType: TrainedAlgorithmicMedia', 'Tool named: Midjourney', 'Said of the whole site']) expect(words).toContain(part);
  });

  it('shows a conflict only where there is one', () => {
    expect(draw().querySelector('.reason-conflict')).toBeNull();
    expect(draw({ conflict: true }).querySelector('.reason-conflict')?.textContent).toContain('contradict');
  });

  it('keeps the direction of quoted words to themselves', () => {
    const quote = '\u202Eevil';
    const drawn = draw({ evidence: [{ ...item.evidence[0]!, quote }] });
    expect(drawn.querySelector('q > bdi')?.textContent).toBe(quote);
  });

  it('writes markup in a quotation as text', () => {
    const drawn = draw({ name: '<img src=x onerror=alert(1)>' });
    expect(drawn.querySelector('img')).toBeNull();
    expect(drawn.textContent).toContain('<img src=x');
  });

  it('closes on a real click only', () => {
    const onClose = vi.fn();
    draw({}, onClose).querySelector('button')!.dispatchEvent(new MouseEvent('click'));
    expect(onClose).not.toHaveBeenCalled();
  });

  it('offers to show a veiled picture, to a real click only', () => {
    expect(draw().querySelector('.reveal')).toBeNull();
    const onReveal = vi.fn();
    const button = draw({}, undefined, onReveal).querySelector('.reveal')!;
    expect(button.textContent).toBe('Show the picture');
    button.dispatchEvent(new MouseEvent('click'));
    expect(onReveal).not.toHaveBeenCalled();
  });
});
