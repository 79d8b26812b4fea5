import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Purpose {
  id: string;
  title?: string;
  isMandatory?: boolean;
  purposes?: Purpose[];
}
interface Page {
  orejime: {
    manager: {
      getConsent: (id: string) => boolean | undefined;
      setConsent: (id: string, on: boolean) => void;
      acceptAll: () => void;
      declineAll: () => void;
    };
  };
  orejimeConfig?: { purposes?: Purpose[]; cookie?: { name?: string } };
}

function read(): PlatformState {
  const { orejime, orejimeConfig: config = {} } = window as unknown as Page;
  const purposes = (config.purposes ?? []).flatMap((purpose) => purpose.purposes ?? [purpose]);
  const optional = purposes.filter(({ isMandatory }) => !isMandatory);
  const name = `${config.cookie?.name ?? 'eu-consent'}=`;
  return {
    decided: document.cookie.split('; ').some((pair) => pair.startsWith(name)),
    categories: optional.map(({ id, title = '' }) => ({ id, words: title, on: orejime.manager.getConsent(id) === true })),
  };
}

function answer(choice: 'accept' | 'reject' | 'some', allowed: string[]): ApiAnswer {
  const { manager } = (window as unknown as Page).orejime;
  if (choice === 'accept') manager.acceptAll();
  else manager.declineAll();
  if (choice === 'some') for (const id of allowed) manager.setConsent(id, true);
  return 'answered';
}

/** Version 3. */
export const orejime: Platform = {
  id: 'orejime',
  source: 'https://github.com/boscop-fr/orejime#api',
  global: 'orejime.manager.declineAll',
  read,
  answer,
};
