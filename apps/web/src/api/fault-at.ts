import { Problem } from '#sdk';

/** What a refusal says about one place of what was sent (RFC 6901 JSON pointer), to be shown at its field. */
export const faultAt = (error: unknown, pointer: string): string | undefined =>
  error instanceof Problem ? error.errors.find((fault) => fault.pointer === pointer)?.detail : undefined;
