import type { PictureResult } from './picture-result.js';

/** Parent to child: one picture. */
export interface ReadRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** Child to parent: what became of it, and how much memory the child now holds. */
export interface ReadReply {
  readonly id: number;
  readonly outcome: { readonly result: PictureResult } | { readonly failure: string };
  readonly residentBytes: number;
}
