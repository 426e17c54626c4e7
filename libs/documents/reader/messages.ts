import type { PictureResult } from './picture-result.js';

/** Parent to child: one picture. */
export interface ReadRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** Child to parent: what became of it, and how much memory the child now holds. */
export interface ReadReply<Result = PictureResult> {
  readonly id: number;
  readonly outcome: { readonly result: Result } | { readonly failure: string };
  readonly residentBytes: number;
}
