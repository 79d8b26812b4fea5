import type { Result } from './cases';

interface Run {
  name: string;
  results: Result[];
}

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** A decoy wants nothing: any click is wrong. */
const isWrong = ({ case: { group }, wrong, clicks }: Result): boolean => wrong || (group === 'decoys' && clicks > 0);

function sign(result: Result | undefined): string {
  if (!result) return '';
  const mark = isWrong(result) ? '!' : result.right ? (result.case.offered ? 'yes' : 'left') : result.case.offered ? 'NO' : '-';
  return result.ms !== null && result.right ? `${mark} ${result.ms}` : mark;
}

function printPackages(runs: Run[]): void {
  const names = [...new Set(runs[0]!.results.filter(({ case: { group } }) => group === 'packages').map(({ case: { name } }) => name))];
  for (const name of names) {
    const columns = runs.flatMap(({ results }) => (['reject', 'accept', 'purpose', 'ask'] as const).map((wish) => {
      const result = results.find((one) => one.case.group === 'packages' && one.case.name === name && one.case.wish === wish);
      return `${sign(result).padEnd(9)}${result?.says && wish !== 'ask' ? `(${result.says})`.padEnd(34) : ''}`;
    }));
    console.log(`${name.padEnd(40)}${columns.join(' ')}`);
  }
}

function printFaults({ name, results }: Run): void {
  for (const result of results) {
    const { case: { group, name: page, wish, path, offered } } = result;
    if (group !== 'packages' && (isWrong(result) || (offered && !result.right))) console.log(`${name} ${group} ${page} ${wish} ${path}: stored ${result.text ?? 'nothing'}, clicks ${result.clicks}, ${result.says}`);
  }
}

/** The last line of a run: counts over what each page offers. */
function lastLine(results: Result[]): string {
  const packages = results.filter(({ case: { group } }) => group === 'packages');
  const share = (wish: string): string => {
    const offered = packages.filter(({ case: item }) => item.wish === wish && item.offered);
    return `${offered.filter(({ right }) => right).length} of ${offered.length}`;
  };
  const spoken = results.filter(({ case: { group, wish } }) => group === 'languages' && wish === 'reject');
  const langs = [...new Set(spoken.map(({ case: { name } }) => name))];
  const understood = langs.filter((lang) => spoken.every(({ case: { name }, right }) => name !== lang || right));
  const times = packages.filter(({ case: { wish }, right, ms }) => wish === 'reject' && right && ms !== null).map(({ ms }) => ms!);
  const parts = [`reject ${share('reject')}`, `accept ${share('accept')}`, `purposes ${share('purpose')}`, `languages ${understood.length} of ${langs.length}`];
  return `${parts.join(' ')} wrong_clicks ${results.filter(isWrong).length} ms_median ${median(times)}`;
}

/** Prints the table of packages, everything that went wrong elsewhere, and the sums; ours are the last line. */
export function printReport(runs: Run[]): void {
  printPackages(runs);
  for (const run of runs) printFaults(run);
  for (const { name, results } of runs) {
    const verified = results.filter(({ right, says, case: { offered, wish } }) => right && offered && wish !== 'ask' && says.startsWith('verified')).length;
    const answered = results.filter(({ right, case: { offered, wish, group } }) => right && offered && wish !== 'ask' && group !== 'decoys').length;
    if (name === 'colophon') console.log(`verified ${verified} of ${answered} right answers`);
    else console.log(`${name}: ${lastLine(results)}`);
  }
  console.log(lastLine(runs[0]!.results));
}
