/** Notes that the gate told of a prompt again while an answer was under way. */
export class Tellings {
  private untaken = false;
  private waiting: (() => void)[] = [];

  tell = (): void => {
    this.untaken = true;
    for (const resolve of this.waiting.splice(0)) resolve();
  };

  /** Resolves at the next one. */
  next = (): Promise<void> => new Promise((resolve) => void this.waiting.push(resolve));

  /** Whether there was any since this was asked last. */
  take(): boolean {
    const { untaken } = this;
    this.untaken = false;
    return untaken;
  }
}
