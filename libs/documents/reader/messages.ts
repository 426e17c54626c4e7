/** Parent to child: one picture, and what to do with it. */
export interface ReadRequest<Work extends string = string> {
  readonly id: number;
  readonly work: Work;
  readonly bytes: Uint8Array;
}

/** Child to parent: what became of it, and how much memory the child now holds. */
export interface ReadReply<Result> {
  readonly id: number;
  readonly outcome: { readonly result: Result } | { readonly failure: string };
  readonly residentBytes: number;
}
