import { Problem } from '#sdk';

/** What is wrong with the field at this pointer; undefined where nothing is. */
export const errorAt = (error: Error | null, pointer: string): string | undefined => (error instanceof Problem ? error.errors.find((fault) => fault.pointer === pointer)?.detail : undefined);
