/** Small models of the platforms' page interfaces, after their documentation: they keep a decision and close a prompt. */

export interface Fake {
  /** Puts the interface on the window. */
  install(): void;
  /** The optional categories as the platform keeps them; null before any decision. */
  stored(): Record<string, boolean> | null;
  /** Whether its prompt still shows. */
  open(): boolean;
}

type Choices = Record<string, boolean>;

/** What all models share: optional categories, a decision, a prompt. */
class Kept {
  choices: Choices;
  decided = false;
  shown = true;

  constructor(ids: string[]) {
    this.choices = Object.fromEntries(ids.map((id) => [id, false]));
  }

  set(on: boolean | ((id: string) => boolean)): void {
    for (const id of Object.keys(this.choices)) this.choices[id] = typeof on === 'boolean' ? on : on(id);
  }

  decide(): void {
    this.decided = true;
    this.shown = false;
  }

  fake(install: () => void): Fake {
    return { install, stored: () => (this.decided ? { ...this.choices } : null), open: () => this.shown };
  }
}

const put = (values: Record<string, unknown>): void => void Object.assign(window, values);

function oneTrust(): Fake {
  const kept = new Kept(['C0002', 'C0003', 'C0004']);
  const names: Record<string, string> = { C0002: 'Performance Cookies', C0003: 'Functional Cookies', C0004: 'Targeting Cookies' };
  const publish = (): void => put({ OnetrustActiveGroups: `,C0001,${Object.keys(kept.choices).filter((id) => kept.choices[id]).join(',')},` });
  const done = (on: boolean | ((id: string) => boolean)): void => {
    kept.set(on);
    kept.decide();
    publish();
  };
  return kept.fake(() => {
    publish();
    put({
      OneTrust: {
        AllowAll: () => done(true),
        RejectAll: () => done(false),
        UpdateConsent(kind: string, text: string) {
          if (kind !== 'Category') throw new Error('kind');
          done((id) => text.split(',').includes(`${id}:1`));
        },
        IsAlertBoxClosed: () => kept.decided,
        GetDomainData: () => ({
          Groups: [
            { CustomGroupId: 'C0001', GroupName: 'Strictly Necessary Cookies', Status: 'always active' },
            ...Object.keys(kept.choices).map((id) => ({ CustomGroupId: id, GroupName: names[id], Status: 'inactive' })),
          ],
        }),
      },
    });
  });
}

function usercentrics2(): Fake {
  const kept = new Kept(['functional', 'marketing']);
  const services = [
    { id: 'a', categorySlug: 'essential', isEssential: true },
    { id: 'b', categorySlug: 'functional', isEssential: false },
    { id: 'c', categorySlug: 'marketing', isEssential: false },
    { id: 'd', categorySlug: 'marketing', isEssential: false },
  ];
  const act = (work: () => void) => () => {
    work();
    kept.decided = true;
    return Promise.resolve();
  };
  const one = (on: boolean) => (id: string) => act(() => { kept.choices[services.find((service) => service.id === id)!.categorySlug] = on; })();
  return kept.fake(() => put({
    UC_UI: {
      isInitialized: () => true,
      isConsentRequired: () => !kept.decided,
      acceptAllConsents: act(() => kept.set(true)),
      denyAllConsents: act(() => kept.set(false)),
      acceptService: one(true),
      rejectService: one(false),
      getServicesBaseInfo: () => services.map((service) => ({ ...service, consent: { status: service.isEssential || kept.choices[service.categorySlug] } })),
      closeCMP: () => Promise.resolve(void (kept.shown = false)),
    },
  }));
}

function usercentrics3(): Fake {
  const kept = new Kept(['functional', 'marketing']);
  const save = () => Promise.resolve(void (kept.decided = true));
  return kept.fake(() => put({
    __ucCmp: {
      isInitialized: () => Promise.resolve(true),
      isConsentRequired: () => Promise.resolve(!kept.decided),
      acceptAllConsents: () => { kept.set(true); return save(); },
      denyAllConsents: () => { kept.set(false); return save(); },
      updateCategoriesConsents(list: { id: string; consent: boolean }[]) {
        for (const { id, consent } of list) kept.choices[id] = consent;
        return Promise.resolve();
      },
      saveConsents: save,
      closeCmp: () => Promise.resolve(void (kept.shown = false)),
      getConsentDetails: () => Promise.resolve({
        categories: { essential: { state: 'ALL_ACCEPTED' }, ...Object.fromEntries(Object.entries(kept.choices).map(([id, on]) => [id, { state: on ? 'ALL_ACCEPTED' : 'ALL_DENIED' }])) },
      }),
    },
  }));
}

function didomi(): Fake {
  const kept = new Kept(['cookies', 'select_basic_ads', 'measure_content_performance', 'create_content_profile']);
  return kept.fake(() => put({
    Didomi: {
      setUserAgreeToAll: () => { kept.set(true); kept.decided = true; },
      setUserDisagreeToAll: () => { kept.set(false); kept.decided = true; },
      shouldUserStatusBeCollected: () => !kept.decided,
      getRequiredPurposes: () => Object.keys(kept.choices).map((id) => ({ id, name: id })),
      getCurrentUserStatus: () => ({ purposes: Object.fromEntries(Object.entries(kept.choices).map(([id, enabled]) => [id, { id, enabled }])) }),
      openTransaction() {
        const next = { ...kept.choices };
        return {
          enablePurpose: (id: string) => { next[id] = true; },
          disablePurpose: (id: string) => { next[id] = false; },
          commit() {
            kept.choices = next;
            return (kept.decided = true);
          },
        };
      },
      notice: { hide: () => { kept.shown = false; } },
    },
  }));
}

function cookiebot(): Fake {
  const kept = new Kept(['preferences', 'statistics', 'marketing']);
  const api = {
    hasResponse: false,
    consent: kept.choices,
    submitCustomConsent(preferences: boolean, statistics: boolean, marketing: boolean) {
      api.consent = kept.choices = { preferences, statistics, marketing };
      api.hasResponse = kept.decided = true;
    },
    hide: () => { kept.shown = false; },
  };
  return kept.fake(() => put({ Cookiebot: api }));
}

function klaro(): Fake {
  const kept = new Kept(['matomo', 'adsense']);
  const consents: Choices = { matomo: false, adsense: false, session: true };
  const manager = {
    confirmed: false,
    consents,
    config: { services: [{ name: 'matomo', purposes: ['analytics'] }, { name: 'adsense', purposes: ['advertising'] }, { name: 'session', required: true }] },
    changeAll: (on: boolean) => { for (const id of ['matomo', 'adsense']) consents[id] = on; },
    updateConsent: (id: string, on: boolean) => { consents[id] = on; },
    saveAndApplyConsents() {
      kept.set((id) => consents[id] === true);
      manager.confirmed = true;
      kept.decide();
    },
  };
  return kept.fake(() => put({ klaro: { getManager: () => manager } }));
}

function orejime(): Fake {
  const kept = new Kept(['counter', 'adverts']);
  const titles: Record<string, string> = { counter: 'Analytics', adverts: 'Advertising' };
  const done = (on: boolean | ((id: string) => boolean)) => () => {
    kept.set(on);
    kept.decide();
    document.cookie = `eu-consent=${encodeURIComponent(JSON.stringify(kept.choices))}`;
  };
  const manager = {
    getConsent: (id: string) => kept.choices[id],
    setConsent: (id: string, on: boolean) => done((each) => (each === id ? on : kept.choices[each]!))(),
    acceptAll: done(true),
    declineAll: done(false),
  };
  const purposes = [{ id: 'session', title: 'Session', isMandatory: true }, { id: 'group', purposes: Object.keys(titles).map((id) => ({ id, title: titles[id] })) }];
  return kept.fake(() => put({ orejimeConfig: { purposes }, orejime: { manager } }));
}

function osano(): Fake {
  const kept = new Kept(['ANALYTICS', 'MARKETING', 'PERSONALIZATION', 'STORAGE']);
  const done = (on: boolean | ((id: string) => boolean)): void => {
    kept.set(on);
    kept.decide();
    cm.dialogOpen = false;
  };
  const cm = {
    dialogOpen: true,
    getConsent: () => ({ ESSENTIAL: 'ACCEPT', OPT_OUT: 'DENY', ...Object.fromEntries(Object.entries(kept.choices).map(([id, on]) => [id, on ? 'ACCEPT' : 'DENY'])) }),
  };
  return kept.fake(() => {
    document.body.innerHTML = `<div class="osano-cm-dialog">${Object.keys(kept.choices).map((id) => `<input type="checkbox" data-category="${id}">`).join('')}
      <button class="osano-cm-save">Save</button><button class="osano-cm-accept-all">Accept</button><button class="osano-cm-denyAll">Deny</button></div>`;
    const button = (selector: string, work: () => void) => document.querySelector(selector)!.addEventListener('click', work);
    button('.osano-cm-accept-all', () => done(true));
    button('.osano-cm-denyAll', () => done(false));
    button('.osano-cm-save', () => done((id) => document.querySelector<HTMLInputElement>(`[data-category=${id}]`)!.checked));
    put({ Osano: { cm } });
  });
}

function cookieYes(): Fake {
  const kept = new Kept(['functional', 'analytics', 'performance', 'advertisement']);
  return kept.fake(() => {
    document.body.innerHTML = Object.keys(kept.choices).map((id) => `<input type="checkbox" id="ckySwitch${id}">`).join('');
    put({
      getCkyConsent: () => ({ activeLaw: 'gdpr', isUserActionCompleted: kept.decided, categories: { necessary: true, ...kept.choices } }),
      performBannerAction(action: string) {
        kept.set(action === 'accept_all' || (action === 'accept_partial' && ((id) => document.querySelector<HTMLInputElement>(`#ckySwitch${id}`)!.checked)));
        kept.decide();
      },
    });
  });
}

function complianz(): Fake {
  const kept = new Kept(['preferences', 'statistics', 'marketing']);
  return kept.fake(() => put({
    cmplz_deny_all: () => kept.set(false),
    cmplz_accept_all: () => kept.set(true),
    cmplz_set_consent: (id: string, value: string) => { kept.choices[id] = value === 'allow'; },
    cmplz_has_consent: (id: string) => id === 'functional' || kept.choices[id],
    cmplz_set_banner_status(status: string) {
      document.cookie = `cmplz_banner-status=${status}`;
      kept.decide();
    },
  }));
}

function iubenda(): Fake {
  const kept = new Kept(['2', '4', '5']);
  const done = (on: boolean) => () => {
    kept.set(on);
    kept.decide();
  };
  return kept.fake(() => put({
    _iub: {
      cs: {
        api: {
          getPreferences: () => (kept.decided ? { timestamp: '2026-11-01', purposes: { 1: true, ...kept.choices } } : undefined),
          acceptAll: done(true),
          rejectAll: done(false),
        },
      },
    },
  }));
}

function vanilla(): Fake {
  const kept = new Kept(['analytics', 'ads']);
  return kept.fake(() => put({
    CookieConsent: {
      acceptCategory(categories: string[] | 'all') {
        kept.set((id) => categories === 'all' || categories.includes(id));
        kept.decided = true;
      },
      validConsent: () => kept.decided,
      getConfig: () => ({ necessary: { readOnly: true }, analytics: {}, ads: {} }),
      getUserPreferences: () => ({ acceptedCategories: ['necessary', ...Object.keys(kept.choices).filter((id) => kept.choices[id])] }),
      hide: () => { kept.shown = false; },
    },
  }));
}

function tarteaucitron(): Fake {
  const types: Record<string, string> = { counter: 'analytic', adverts: 'ads', player: 'video' };
  const kept = new Kept(Object.keys(types));
  const api = {
    job: Object.keys(types),
    state: {} as Choices,
    services: Object.fromEntries(Object.entries(types).map(([id, type]) => [id, { type }])),
    parameters: { cookieName: 'tarteaucitron' },
    userInterface: {
      respondAll(on: boolean, type = '') {
        for (const id of api.job) if (!type || types[id] === type) kept.choices[id] = api.state[id] = on;
        document.cookie = `tarteaucitron=${api.job.map((id) => `!${id}=${api.state[id] ?? 'wait'}`).join('')}`;
        kept.decided = true;
      },
      closeAlert: () => { kept.shown = false; },
    },
  };
  return kept.fake(() => {
    document.cookie = `tarteaucitron=${api.job.map((id) => `!${id}=wait`).join('')}`;
    put({ tarteaucitron: api });
  });
}

function sourcepoint(): Fake {
  const kept = new Kept(['all']);
  const done = (on: boolean) => () => {
    kept.set(on);
    kept.decide();
  };
  return kept.fake(() => put({ _sp_: { gdpr: { acceptAll: done(true), rejectAll: done(false) } } }));
}

function trustArc(): Fake {
  const kept = new Kept(['functional', 'advertising']);
  return kept.fake(() => {
    document.body.innerHTML = '<button id="truste-consent-button">Agree</button><button id="truste-consent-required">Required only</button>';
    for (const [id, on] of [['truste-consent-button', true], ['truste-consent-required', false]] as const) {
      document.getElementById(id)!.addEventListener('click', () => {
        kept.set(on);
        kept.decide();
      });
    }
    const decision = () => ({ consentDecision: kept.decided ? (kept.choices.advertising ? 3 : 1) : 0, source: kept.decided ? 'asserted' : 'implied' });
    put({ truste: { cma: { callApi: (method: string) => (method === 'getConsentDecision' ? decision() : undefined) } } });
  });
}

/** A model for each platform, by the platform's id. */
export const fakes: Record<string, () => Fake> = {
  onetrust: oneTrust,
  usercentrics: usercentrics2,
  'usercentrics-3': usercentrics3,
  didomi,
  cookiebot,
  sourcepoint,
  trustarc: trustArc,
  klaro,
  orejime,
  osano,
  cookieyes: cookieYes,
  complianz,
  iubenda,
  'vanilla-cookieconsent': vanilla,
  tarteaucitron,
};

/** Takes every platform off the window again. */
export function clearPage(): void {
  for (const name of ['OneTrust', 'OnetrustActiveGroups', 'UC_UI', '__ucCmp', 'Didomi', 'Cookiebot', 'klaro', 'orejime', 'orejimeConfig', 'Osano', 'getCkyConsent', 'performBannerAction', '_iub', 'CookieConsent', 'tarteaucitron', '_sp_', 'truste', '__tcfapi', '__gpp']) {
    Reflect.deleteProperty(window, name);
  }
  for (const name of Object.keys(window)) if (name.startsWith('cmplz_')) Reflect.deleteProperty(window, name);
  for (const name of ['cmplz_banner-status', 'tarteaucitron', 'eu-consent']) document.cookie = `${name}=; expires=Thu, 01 Jan 1970 00:00:00 GMT`;
  document.body.innerHTML = '';
}
