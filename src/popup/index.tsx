import { browser } from '../platform/browser';
import { text } from '../i18n/text';
import { mount } from '../ui/mount';
import { Popup } from './Popup';
import './popup.css';

/** The tab the popup speaks of: the one named in its address (when opened as a page), else the active one. */
async function ourTab(): Promise<number> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? 0;
}

void ourTab().then((tabId) => mount(text('extensionName'), <Popup tabId={tabId} />));
