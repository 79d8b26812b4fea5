/** The browser API of unit tests for the seams (settings, messages, i18n). Capabilities never need it. */
import { fakeBrowser } from '@webext-core/fake-browser';

export default fakeBrowser;
