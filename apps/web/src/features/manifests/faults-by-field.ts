import { Problem } from '#sdk';

/** What a refusal says of each field of a form, by JSON pointer. */
export const faultsByField = (error: Error | null): ReadonlyMap<string, string> =>
  new Map(error instanceof Problem ? error.errors.flatMap(({ pointer, detail }) => (pointer ? [[pointer, detail] as const] : [])) : []);
