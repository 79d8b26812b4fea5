import { describe, expect, test } from 'vitest';
import { judge, storyPage, verdicts } from '../support/page';

const blind = { readLabel: () => null };

describe('badges of publishing systems', () => {
  test.each([
    ['in a card', { card: '<span class="x generated-by-ai-label">KI</span>' }, ['card-1:generated']],
    ['over a picture', { lead: '<span class="generated-by-ai-label"></span>' }, ['lead:generated']],
    ['at a story', { kicker: '<div class="ai-generated-label">AI</div>' }, ['story:generated']],
    ['of an image beside the headline', { byline: '<span class="ai-generated-image"></span>' }, ['lead:generated']],
    ['with another class that only begins alike', { card: '<span class="generated-by-ai-label-policy">x</span>' }, []],
  ])('%s', (_, slots, expected) => {
    expect(verdicts(judge(storyPage(slots), blind))).toEqual(expected);
  });
});

describe('official icons', () => {
  test.each([
    ['by alternative text', { lead: '<img src="/i.png" width="32" height="32" alt="AI GENERATED">' }, ['lead:generated']],
    ['modified', { card: '<img src="/i.png" width="24" alt="AI modified">' }, ['card-1:altered']],
    ['drawn', { lead: '<svg width="20"><title>AI</title></svg>' }, ['lead:generated']],
    ['by role', { kicker: '<span role="img" aria-label="AI"></span>' }, ['story:generated']],
    ['by the name of its file', { card: '<img src="/labels/ai-icon.svg" alt="AI">' }, ['card-1:generated']],
    ['but not a large picture', { card: '<img src="/robot.jpg" width="640" height="480" alt="AI">' }, []],
    ['nor one of unknown size and name', { card: '<img src="/robot.jpg" alt="AI">' }, []],
    ['nor one of something else', { lead: '<img src="/i.png" width="20" alt="AIR">' }, []],
  ])('%s', (_, slots, expected) => {
    expect(verdicts(judge(storyPage(slots), blind))).toEqual(expected);
  });

  test('the picture itself is no icon of itself', () => {
    const document = storyPage();
    const lead = document.getElementById('lead')!;
    lead.setAttribute('alt', 'AI');
    lead.setAttribute('width', '40');
    expect(verdicts(judge(document, blind))).toEqual([]);
  });
});
