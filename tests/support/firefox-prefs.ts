/** Firefox's preferences for tests: quiet, no calls home, our extension's address chosen beforehand. */

type Preference = string | number | boolean;

/** Everything by which Firefox would ask the network or the reader something of its own accord. */
const quiet: Record<string, Preference> = {
  'app.normandy.enabled': false,
  'app.shield.optoutstudies.enabled': false,
  'app.update.auto': false,
  'app.update.disabledForTesting': true,
  'app.update.enabled': false,
  'browser.aboutConfig.showWarning': false,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.report.lockwise.enabled': false,
  'browser.discovery.enabled': false,
  'browser.dom.window.dump.enabled': false,
  'browser.ml.enable': false,
  'browser.newtabpage.activity-stream.asrouter.providers.cfr': 'null',
  'browser.newtabpage.activity-stream.asrouter.providers.message-groups': 'null',
  'browser.newtabpage.activity-stream.asrouter.providers.messaging-experiments': 'null',
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.newtabpage.enabled': false,
  'browser.pagethumbnails.capturing_disabled': true,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.google4.updateURL': '',
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.suggest.enabled': false,
  'browser.search.update': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.topsites.contile.enabled': false,
  'browser.translations.enable': false,
  'browser.translations.automaticallyPopup': false,
  'browser.urlbar.merino.enabled': false,
  'browser.urlbar.suggest.searches': false,
  'browser.warnOnQuit': false,
  'captivedetect.canonicalURL': '',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.usage.uploadEnabled': false,
  'doh-rollout.disable-heuristics': true,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.getAddons.discovery.api_url': '',
  'extensions.systemAddon.update.enabled': false,
  'extensions.systemAddon.update.url': '',
  'extensions.update.enabled': false,
  'geo.provider.network.url': '',
  'identity.fxaccounts.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': '',
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'nimbus.rollouts.enabled': false,
  'security.OCSP.enabled': 0,
  'security.remote_settings.crlite_filters.enabled': false,
  'security.remote_settings.intermediates.enabled': false,
  'services.settings.server': 'data:,',
  'signon.management.page.breach-alerts.enabled': false,
  'telemetry.fog.test.localhost_port': -1,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'toolkit.telemetry.server': '',
  'toolkit.telemetry.unified': false,
};

const working: Record<string, Preference> = {
  'dom.disable_open_during_load': false,
  'dom.min_background_timeout_value': 4,
  'extensions.experiments.enabled': true,
  'extensions.openPopupWithoutUserGesture.enabled': true,
  'remote.active-protocols': 1,
  'remote.prefs.recommended': false,
  'ui.popup.disable_autohide': true,
};

export interface PreferenceChoice {
  extensionId: string;
  uuid: string;
  proxyPort: number | null;
  locale: string;
}

/** The text of a profile's user.js. */
export function userPreferences({ extensionId, uuid, proxyPort, locale }: PreferenceChoice): string {
  const proxy: Record<string, Preference> =
    proxyPort === null
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': proxyPort,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': proxyPort,
          'network.proxy.no_proxies_on': 'localhost, .localhost, 127.0.0.1',
        };
  const all = {
    ...quiet,
    ...working,
    ...proxy,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    'intl.accept_languages': locale,
    'intl.locale.requested': locale,
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}
