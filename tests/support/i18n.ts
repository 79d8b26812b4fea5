import { vi } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { browser } from '../../src/platform/browser';

/** Gives unit tests of faces the English words, as the browser would. */
export function speakEnglish(): void {
  const messages = english as Record<string, { message: string }>;
  Object.assign(browser, {
    i18n: {
      getMessage: vi.fn((key: string, parts: string[] = []) => (messages[key]?.message ?? '').replace(/\$(\d)/g, (_all, digit: string) => parts[Number(digit) - 1] ?? '')),
      getUILanguage: () => 'en',
    },
  });
}
