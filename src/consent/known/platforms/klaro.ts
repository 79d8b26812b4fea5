import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Service {
  name: string;
  title?: string;
  purposes?: string[];
  required?: boolean;
}
interface Page {
  klaro: {
    getManager: () => {
      confirmed?: boolean;
      consents: Record<string, boolean>;
      config: { services?: Service[]; apps?: Service[]; required?: boolean };
      changeAll: (on: boolean) => unknown;
      updateConsent: (name: string, on: boolean) => void;
      saveAndApplyConsents: () => void;
    };
  };
}

function read(): PlatformState {
  const manager = (window as unknown as Page).klaro.getManager();
  const services = manager.config.services ?? manager.config.apps ?? [];
  const optional = services.filter(({ required }) => !required);
  return {
    decided: manager.confirmed === true,
    categories: optional.map(({ name, purposes = [] }) => ({ id: name, words: purposes.join(' '), on: manager.consents[name] === true })),
  };
}

function answer(choice: 'accept' | 'reject' | 'some', allowed: string[]): ApiAnswer {
  const manager = (window as unknown as Page).klaro.getManager();
  manager.changeAll(choice === 'accept');
  if (choice === 'some') for (const name of allowed) manager.updateConsent(name, true);
  manager.saveAndApplyConsents();
  return 'answered';
}

export const klaro: Platform = {
  id: 'klaro',
  source: 'https://klaro.org/docs/api/js_api',
  global: 'klaro.getManager',
  read,
  answer,
};
