interface Kept<Value> {
  readonly value: Promise<Value>;
  readonly until: number;
}

/** Answers that may be a moment old: asked for once for all who come meanwhile. The oldest goes when there are too many. */
export class Recent<Value> {
  private readonly kept = new Map<string, Kept<Value>>();

  constructor(private readonly milliseconds: number, private readonly most = 1000) {}

  get(key: string, ask: () => Promise<Value>): Promise<Value> {
    const known = this.kept.get(key);
    if (known && performance.now() < known.until) return known.value;
    const value = ask();
    this.kept.delete(key);
    this.kept.set(key, { value, until: performance.now() + this.milliseconds });
    value.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return value;
  }
}
