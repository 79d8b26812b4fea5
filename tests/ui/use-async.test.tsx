import { describe, expect, it, vi } from 'vitest';
import { useAsync } from '../../src/ui/useAsync';
import type { Loaded } from '../../src/ui/useAsync';
import { doing, draw, settle } from '../support/render';

interface Props {
  ask: () => Promise<string>;
  question?: string;
  first?: string | null;
}

/** Draws a component that asks; `seen` is what it has at any moment. */
function asking() {
  const seen: { now: Loaded<string> | null } = { now: null };
  const Asker = ({ ask, question = '', first = null }: Props) => {
    seen.now = useAsync(ask, [question], first);
    return null;
  };
  return { seen, Asker };
}

describe('useAsync', () => {
  it('has nothing, then the answer', async () => {
    const { seen, Asker } = asking();
    let give = (_value: string): void => undefined;
    await draw(<Asker ask={() => new Promise((resolve) => (give = resolve))} />);
    expect(seen.now).toMatchObject({ value: null, failed: false });
    await doing(() => give('answer'));
    expect(seen.now).toMatchObject({ value: 'answer', failed: false });
  });

  it('says that it failed, and recovers when asked again', async () => {
    const { seen, Asker } = asking();
    const ask = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue('yes');
    await draw(<Asker ask={ask} />);
    expect(seen.now).toMatchObject({ value: null, failed: true });
    await doing(() => seen.now!.reload());
    expect(seen.now).toMatchObject({ value: 'yes', failed: false });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('drops the late answer to an earlier question', async () => {
    const { seen, Asker } = asking();
    const gives: ((value: string) => void)[] = [];
    const ask = () => new Promise<string>((resolve) => gives.push(resolve));
    const root = document.createElement('div');
    const { render } = await import('preact');
    render(<Asker ask={ask} question="first" />, root);
    await settle();
    render(<Asker ask={ask} question="second" />, root);
    await settle();
    await doing(() => gives[1]!('second'));
    await doing(() => gives[0]!('first'));
    expect(seen.now?.value).toBe('second');
  });

  it('asks nothing for what is known already, until it is asked again', async () => {
    const { seen, Asker } = asking();
    const ask = vi.fn().mockResolvedValue('newer');
    await draw(<Asker ask={ask} first="known" />);
    expect(seen.now?.value).toBe('known');
    expect(ask).not.toHaveBeenCalled();
    await doing(() => seen.now!.reload());
    expect(seen.now?.value).toBe('newer');
  });
});
