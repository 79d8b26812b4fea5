/** Runs tests/browser/*.browser.ts in one browser; its last line is `N passed, N failed`. */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/setup/root.mjs';
import { registeredTests, TestContext, type BrowserTest } from './browser-test';
import type { BrowserUnderTest } from './browser-under-test';
import { startDemoSite } from './demo-site';
import { launchBrowser, type BrowserName } from './launch';
import type { PageServer } from './page-server';

interface Named extends BrowserTest {
  file: string;
}

async function collect(grep: string): Promise<Named[]> {
  const folder = `${root}/tests/browser`;
  const tests: Named[] = [];
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.browser.ts')).sort()) {
    registeredTests.length = 0;
    await import(pathToFileURL(`${folder}/${name}`).href);
    tests.push(...registeredTests.map((test) => ({ ...test, file: name.replace('.browser.ts', '') })));
  }
  return tests.filter(({ file, name }) => `${file}: ${name}`.toLowerCase().includes(grep.toLowerCase()));
}

function within(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not end within ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** One browser for all tests that do not need their own; a new one after a test that may have harmed it. */
class Runner {
  private shared: BrowserUnderTest | null = null;
  private count = 0;

  constructor(
    private readonly name: BrowserName,
    private readonly site: PageServer,
  ) {}

  /** Throws what failed. */
  async run(test: BrowserTest): Promise<void> {
    const own = test.options.launch ? await launchBrowser(this.name, test.options.launch) : null;
    const browser = own ?? (this.shared ??= await launchBrowser(this.name));
    try {
      // Clearing and closing included: a browser that hangs is replaced, and the test tried again.
      await within(this.runIn(browser, test), (test.options.timeout ?? 60_000) + 30_000);
    } catch (error) {
      if (!own) await this.end();
      throw error;
    } finally {
      if (own) await this.close(own);
    }
  }

  private async runIn(browser: BrowserUnderTest, test: BrowserTest): Promise<void> {
    this.count += 1;
    if (!test.options.launch) await browser.clearExtension();
    await browser.takeProblems();
    const context = new TestContext(browser, this.site, `test-${this.count}.localhost`);
    const fault = await within(test.run(context), test.options.timeout ?? 60_000).catch((error: unknown) => error);
    const problems = await context.finish();
    for (const { kind, text, url } of problems) console.log(`    ${kind}: ${text} ${url}`);
    if (fault) throw fault;
    if (problems.length > 0) throw new Error(`${problems.length} problem(s) while it ran: ${problems[0]!.kind}: ${problems[0]!.text}`);
  }

  /** One that hangs ends with this process. */
  private close(browser: BrowserUnderTest): Promise<void> {
    return within(browser.close(), 20_000).catch(() => undefined);
  }

  async end(): Promise<void> {
    const { shared } = this;
    this.shared = null;
    if (shared) await this.close(shared);
  }
}

/** On a busy machine a browser may miss a time limit: what failed is tried again after all others, and that is said. */
const MAX_TRIES = 3;

const titleOf = ({ file, name }: Named): string => `${file}: ${name}`;
const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error)).replaceAll('\n', '\n    ');

/** Runs each once, prints what came of it, and gives those that failed. */
async function runAll(tests: Named[], runner: Runner, round: number): Promise<Named[]> {
  const failing: Named[] = [];
  for (const test of tests) {
    const start = Date.now();
    const fault = await runner.run(test).then(() => null, (error: unknown) => textOf(error));
    if (fault !== null) failing.push(test);
    const state = fault === null ? 'ok    ' : round < MAX_TRIES ? 'again ' : 'FAIL  ';
    console.log(`  ${state}${titleOf(test)} (${Date.now() - start} ms${round > 1 ? `, try ${round}` : ''})${fault === null ? '' : `\n    ${fault}`}`);
  }
  return failing;
}

async function main(): Promise<void> {
  const [name = 'chromium', grep = ''] = process.argv.slice(2) as [BrowserName?, string?];
  const site = await startDemoSite();
  const runner = new Runner(name, site);
  const tests = (await collect(grep)).filter(({ options }) => !options.only || options.only === name);
  let failing = tests;
  for (let round = 1; round <= MAX_TRIES && failing.length > 0; round++) {
    await runner.end();
    failing = await runAll(failing, runner, round);
  }
  await runner.end();
  await site.stop();
  if (failing.length > 0) console.log(`Failed in ${name}:\n${failing.map((test) => `  ${titleOf(test)}`).join('\n')}`);
  console.log(`${tests.length - failing.length} passed, ${failing.length} failed`);
  process.exit(failing.length > 0 || tests.length === 0 ? 1 : 0);
}

main().catch((error: unknown) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exit(1);
});
