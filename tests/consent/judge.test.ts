import { describe, expect, it } from 'vitest';
import { answerPrompt } from '../../src/consent/answer';
import { findPrompts } from '../../src/consent/find';
import { judge } from '../../src/consent/judge';
import { openRootOf } from '../../src/consent/walk';
import { loadPage } from './support';

const sight = { rootOf: openRootOf, isVisible: () => true, signal: new AbortController().signal };
const judged = () => findPrompts(document, sight).map((prompt) => judge(prompt));

const sections = ['World', 'Politics', 'Economy', 'Sport', 'Culture', 'Science', 'Weather', 'Opinion'].map((name) => `<a href="/${name}">${name}</a>`).join(' ');
/** The head and foot of a newspaper that sells subscriptions: words of paying, of privacy and of cookies, and nothing to answer. */
const newspaper = (middle: string): string => `
  <header><nav>${sections}</nav><a href="/subscribe">Subscribe for €1</a> <a href="/login">Sign in</a>
    <a href="/cookies">Cookie policy</a> <a href="/consent">Cookie settings</a> <a href="/privacy">Privacy policy</a></header>
  <main><h1>The bridge is open again</h1><p>Cars and bicycles have crossed the river since the morning.</p></main>
  ${middle}
  <footer>${sections} <a href="/cookies">Cookie policy</a> <a href="/consent">Manage cookies</a> <a href="/privacy">Privacy policy</a>
    <a href="/subscribe">Subscribe from €1 a month</a> © All rights reserved</footer>`;

const banner = (action: string): string => `
  <div data-prompt role="dialog" style="position:fixed">We use cookies to analyse visits and for advertising. See our cookie policy.
    <button data-store="yes">Accept all</button> ${action}</div>`;

describe('a newspaper that sells subscriptions', () => {
  it('is no wall by its menus alone', async () => {
    const page = loadPage(newspaper(''));
    expect(judged().filter(({ is }) => is !== 'nothing')).toEqual([]);
    const report = await answerPrompt(document, { mode: 'reject', purposes: [] }, page.context());
    expect(report.status).toBe('none');
    expect(page.pressed).toEqual([]);
  });

  it('has its true prompt answered all the same', async () => {
    const page = loadPage(newspaper(banner('<button data-store="no">Reject all</button>')));
    await answerPrompt(document, { mode: 'reject', purposes: [] }, page.context());
    expect(page.pressed).toEqual(['Reject all']);
  });

  it('is left alone where the prompt itself sells', async () => {
    const page = loadPage(newspaper(banner('<a href="/pay">Subscribe for €3 a month and read without advertising</a>')));
    const report = await answerPrompt(document, { mode: 'accept', purposes: [] }, page.context());
    expect(report).toMatchObject({ status: 'left-alone', reason: 'pay-or-accept' });
    expect(page.pressed).toEqual([]);
  });
});

describe('a wall in the flow of the page', () => {
  it('is left alone, with all of the page behind it', async () => {
    const wall = `<section data-prompt><h2>Read on with advertising</h2><p>We and our partners use cookies for personalised advertising.</p>
      <button data-store="yes">Accept and continue</button><p>Or read without tracking for €4.99 a month.</p><a href="/pay">Subscribe now</a></section>`;
    const page = loadPage(newspaper(wall));
    const report = await answerPrompt(document, { mode: 'reject', purposes: [] }, page.context());
    expect(report).toMatchObject({ status: 'left-alone', reason: 'pay-or-accept' });
    expect(page.pressed).toEqual([]);
  });
});

describe('a prompt written as a footer', () => {
  it('is a prompt, having few controls', () => {
    loadPage('<footer style="position:fixed">We use cookies and similar techniques for advertising. <a href="/c">Cookie policy</a> <button>Accept all</button> <button>Reject all</button></footer>');
    expect(judged()).toContainEqual({ is: 'prompt' });
  });
});

describe('a way back to the prompt', () => {
  const links = '<a href="/faq">FAQ</a> <a href="/terms">Terms of use</a> <a href="#" id="again">Cookie settings</a> <a href="/privacy">Privacy policy</a> <a href="/imprint">Imprint</a> Press Careers';

  it.each([
    ['in the page', `<div>${links}</div>`],
    ['over the page', `<div style="position:fixed">${links}</div>`],
    ['in Korean', '<div style="position:fixed"><a href="#">쿠키 설정</a> <a href="/p">개인정보 처리방침</a> <a href="/c">쿠키 정책</a> <a href="/t">이용약관</a> 회사 소개</div>'],
  ])('is never pressed: %s', async (_where, html) => {
    const page = loadPage(html);
    const report = await answerPrompt(document, { mode: 'reject', purposes: [] }, page.context());
    expect(report.status).toBe('none');
    expect(page.pressed).toEqual([]);
  });

  it('is told from a first layer that offers nothing but its settings', () => {
    loadPage(`<div style="position:fixed">We and our partners use cookies to analyse visits and to show advertising that fits you. You can choose
      which cookies we may set, and change your choice at any time. <button>Cookie settings</button></div>`);
    expect(judged()).toContainEqual({ is: 'prompt' });
  });
});

describe('who asks', () => {
  const asked = (text: string, ...labels: string[]): string[] => {
    loadPage(`<div style="position:fixed">${text} ${labels.map((label) => `<button>${label}</button>`).join(' ')}</div>`);
    return judged().map(({ is }) => is);
  };

  it.each([
    ['We keep a cookie to know you again.', 'The checker found a cookie to be known again.'],
    ['Our pages count readers with cookies.', 'The scanner lists pages with cookies.'],
    ['With a few cookies you help us.', 'With a few cookies you win the round.'],
  ])('is the site where it speaks of itself: %s', (own, other) => {
    expect(asked(own, 'Allow', 'Deny')).toEqual(['prompt']);
    expect(asked(other, 'Allow', 'Deny')).toEqual(['nothing']);
    expect(asked(other, 'Allow', 'Deny', 'Settings')).toEqual(['nothing']);
  });

  it('does not matter where the buttons are those of consent', () => {
    expect(asked('Cookies on this page.', 'Accept all', 'Reject all')).toEqual(['prompt']);
    expect(asked('Cookies on this page.', 'Accept', 'Only the necessary ones')).toEqual(['prompt']);
  });

  it('does not matter where much is said of cookies and what they are for', () => {
    expect(asked('Cookies on this website measure visits, keep preferences and fit advertising to its visitors.', 'Accept', 'Decline')).toEqual(['prompt']);
  });

  it('is a tool where cookies are counted and little else is said', () => {
    expect(asked('We found 312 cookies here.', 'Allow', 'Deny')).toEqual(['nothing']);
  });

  it('is an account where "privacy settings" alone can be saved', () => {
    expect(asked('Privacy settings: our members see your statistics and your visits.', 'Save', 'Cancel')).toEqual(['nothing']);
    expect(asked('Privacy settings: our cookies are for statistics and advertising.', 'Save', 'Cancel')).toEqual(['prompt']);
  });

  it('is something else where the title says so', () => {
    expect(asked('Stay signed in? We keep a cookie on this device.', 'Yes', 'No')).toEqual(['left-alone']);
    expect(asked('We use cookies on this website to count visits, and for those who want to stay signed in.', 'Yes', 'No')).toEqual(['prompt']);
  });

  it('matters most where no cookies are named', () => {
    expect(asked('The clinic sends your data to its partner for analysis and needs your consent.', 'I agree', 'I refuse', 'Details')).toEqual(['nothing']);
    expect(asked('We and our partners need your consent to use your data for analysis.', 'I agree', 'I refuse', 'Details')).toEqual(['prompt']);
    expect(asked('We collect and process your data with our partners, for which we need your consent.', 'I agree', 'I refuse')).toEqual(['nothing']);
    expect(asked('We and our partners store data on your device, with your consent, to measure traffic.', 'I agree', 'I refuse')).toEqual(['prompt']);
  });
});
