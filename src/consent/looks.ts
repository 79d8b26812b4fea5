import type { Survey } from './survey';

/** Milliseconds to wait for a prompt that the gate told of: it may still be fading in, or be filled later. */
const APPEARING = [60, 120, 250, 500, 1000, 2000, 4000];
/** … and for more of a box that has nothing to press yet: it may be filled in parts. */
const FILLING = [150, 350];

/** Decides whether to look at a page again on which nothing could be done yet, and waits until then. */
export class Looks {
  private readonly left = { appearing: [...APPEARING], filling: [...FILLING] };

  /** `told` resolves when there is something new to see. */
  constructor(
    private readonly wait: (milliseconds: number) => Promise<void>,
    private readonly told: () => Promise<void> = () => new Promise(() => undefined),
  ) {}

  /** False when it is time to give up. */
  async again({ prompts, left }: Survey): Promise<boolean> {
    const isFilling = prompts.length > 0 || left !== '';
    const milliseconds = left === 'pay-or-accept' ? undefined : this.left[isFilling ? 'filling' : 'appearing'].shift();
    if (milliseconds === undefined) return false;
    await Promise.race([this.wait(milliseconds), this.told()]);
    return true;
  }
}
