import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Page {
  tarteaucitron: {
    job?: string[];
    state?: Record<string, boolean | undefined>;
    services?: Record<string, { type?: string } | undefined>;
    parameters?: { cookieName?: string };
    userInterface: { respondAll: (on: boolean, type?: string) => void; closeAlert?: () => void; closePanel?: () => void };
  };
}

function read(): PlatformState {
  const api = (window as unknown as Page).tarteaucitron;
  const jobs = api.job ?? [];
  const types = new Map<string, boolean>();
  for (const job of jobs) {
    const type = api.services?.[job]?.type ?? 'other';
    types.set(type, (types.get(type) ?? false) || api.state?.[job] === true);
  }
  const name = `${api.parameters?.cookieName ?? 'tarteaucitron'}=`;
  const stored = document.cookie.split('; ').find((pair) => pair.startsWith(name)) ?? '';
  const decided = jobs.length > 0 && jobs.every((job) => stored.includes(`!${job}=true`) || stored.includes(`!${job}=false`));
  return { decided, categories: [...types].map(([id, on]) => ({ id, on })) };
}

function answer(choice: 'accept' | 'reject' | 'some', allowed: string[]): ApiAnswer {
  const { userInterface: ui, job: jobs = [], services = {} } = (window as unknown as Page).tarteaucitron;
  if (jobs.length === 0) return 'cannot';
  if (choice === 'some') {
    for (const type of new Set(jobs.map((job) => services[job]?.type ?? 'other'))) ui.respondAll(allowed.includes(type), type);
  } else ui.respondAll(choice === 'accept');
  ui.closeAlert?.();
  ui.closePanel?.();
  return 'answered';
}

export const tarteaucitron: Platform = {
  id: 'tarteaucitron',
  source: 'https://github.com/AmauriC/tarteaucitron.js',
  global: 'tarteaucitron.userInterface.respondAll',
  purposes: {
    analytic: 'statistics',
    ads: 'marketing',
    social: 'marketing',
    video: 'preferences',
    comment: 'preferences',
    support: 'preferences',
    api: 'preferences',
    other: 'preferences',
  },
  read,
  answer,
};
