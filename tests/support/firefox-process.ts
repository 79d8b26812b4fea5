/** Starts Firefox and finds the address of its WebDriver BiDi socket. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/setup/browsers.mjs';

export interface FirefoxProcess {
  socketAddress: string;
  exited: Promise<void>;
  stop(): Promise<void>;
}

/** Resolves when the socket listens; rejects when Firefox ends before, or after two minutes. */
export async function startFirefox(preferences: string, headless: boolean): Promise<FirefoxProcess> {
  const profile = mkdtempSync(join(tmpdir(), 'colophon-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences);
  const args = ['--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access', ...(headless ? ['--headless'] : [])];
  const child = spawn(findBrowser('firefox'), args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } });
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    await end(child, exited);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    return { socketAddress: await addressOf(child), exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    const timer = setTimeout(() => reject(new Error(`Firefox did not open its socket: ${log.slice(-1000)}`)), 120_000);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-20_000);
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(log)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('close', () => {
      clearTimeout(timer);
      reject(new Error(`Firefox ended at its start: ${log.slice(-1000)}`));
    });
  });
}

async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await exited;
  clearTimeout(timer);
}
