/** Runs named steps one after another and says how long each took; the first that does not hold ends the walk. */
export class Steps {
  private count = 0;

  constructor(private readonly say: (line: string) => void) {}

  async step<T>(what: string, work: () => Promise<T>, tell: (value: T) => string = () => ''): Promise<T> {
    this.count += 1;
    const begun = performance.now();
    try {
      const value = await work();
      const told = tell(value);
      this.say(`${`${this.count}.`.padStart(4)} ${what.padEnd(62)} ${`${Math.round(performance.now() - begun)} ms`.padStart(8)}${told && `\n       ${told}`}`);
      return value;
    } catch (error) {
      this.say(`${`${this.count}.`.padStart(4)} ${what.padEnd(62)}   FAILED\n       ${(error as Error).message}`);
      throw error;
    }
  }
}

/** @throws when something that the walk relies on is not so. */
export function must(holds: unknown, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}
