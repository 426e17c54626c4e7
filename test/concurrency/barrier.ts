/** Lets nobody on until `size` have come; afterwards everybody. It makes a race happen every time, without waiting by the clock. */
export class Barrier {
  private waiting = 0;
  private readonly gate = Promise.withResolvers<undefined>();

  constructor(private readonly size: number) {}

  wait(): Promise<undefined> {
    this.waiting += 1;
    if (this.waiting >= this.size) this.gate.resolve(undefined);
    return this.gate.promise;
  }
}
