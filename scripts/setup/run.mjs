/** Runs a program and waits for it. */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** With the terminal's own input and output. Resolves with the exit status (1 when it was killed). */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
}

/** Quietly: resolves with status and all that was printed. `onLine` sees each line as it comes. */
export function capture(command, args, { onLine, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    let rest = '';
    const take = (data) => {
      output += data;
      rest += data;
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      if (onLine) lines.forEach(onLine);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('error', reject);
    child.once('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Whether a program of this name is in PATH; its full path, or ''. */
export function which(name) {
  const found = spawnSync('sh', ['-c', `command -v "${name}"`], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : '';
}

/** Runs a TypeScript file of this repository; the packages must be installed. Resolves with its exit status. */
export function runTypeScript(file, args = [], options = {}) {
  return run(process.execPath, [fileURLToPath(import.meta.resolve('tsx/cli')), file, ...args], options);
}
