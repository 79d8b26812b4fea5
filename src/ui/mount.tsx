import { render } from 'preact';
import type { VNode } from 'preact';
import { directionOf, uiLanguage } from '../i18n/text';
import './base.css';

/** Puts one of our pages into its document, in the browser's language and direction. */
export function mount(title: string, page: VNode): void {
  document.title = title;
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = directionOf(uiLanguage());
  render(page, document.getElementById('app')!);
}
