/** What `npm start` can be told on its command line. */
import { existsSync } from 'node:fs';
import { browserNames } from '../setup/browsers.mjs';

export const usage = `npm start -- [options]
  --browser firefox|chromium   which browser (default: the first that is installed)
  --headless                   no window: print what was found, write screenshots to out/, end
  --url URL|FILE               open this page instead of the demo pages; may be given many times
  --prefer reject|accept|ask   the saved preference for cookie prompts
                               (default: reject without a window, else what you choose on the welcome page)
  --wait SECONDS               at most so long for each page (default 10)
  --json FILE                  also write the findings to this file: an array, one object a page`;

const preferences = ['reject', 'accept', 'ask'];

function valueAfter(name, rest) {
  const value = rest.shift();
  if (value === undefined) throw new Error(`${name} needs a value.\n\n${usage}`);
  return value;
}

function oneOf(name, value, allowed) {
  if (!allowed.includes(value)) throw new Error(`${name} takes ${allowed.join(', ')}, not "${value}".`);
  return value;
}

function addressOrFile(value) {
  if (/^https?:\/\//i.test(value)) return value;
  const path = value.replace(/^file:\/\//, '');
  if (!existsSync(path)) throw new Error(`There is no file ${path}, and it is no http(s) address.`);
  return path;
}

function seconds(value) {
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0 || number > 600) throw new Error(`--wait takes seconds between 0 and 600, not "${value}".`);
  return number;
}

/** Throws with a sentence for the reader when something is not understood. */
export function parseArguments(given) {
  const options = { help: false, headless: false, browser: '', urls: [], prefer: '', wait: 10, json: '' };
  const rest = given.flatMap((part) => (/^--[a-z]+=/.test(part) ? [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] : [part]));
  while (rest.length > 0) {
    const name = rest.shift();
    if (name === '--help') options.help = true;
    else if (name === '--headless') options.headless = true;
    else if (name === '--browser') options.browser = oneOf(name, valueAfter(name, rest), browserNames);
    else if (name === '--url') options.urls.push(addressOrFile(valueAfter(name, rest)));
    else if (name === '--prefer') options.prefer = oneOf(name, valueAfter(name, rest), preferences);
    else if (name === '--wait') options.wait = seconds(valueAfter(name, rest));
    else if (name === '--json') options.json = valueAfter(name, rest);
    else throw new Error(`"${name}" is not understood.\n\n${usage}`);
  }
  return options;
}
