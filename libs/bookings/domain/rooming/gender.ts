import type { Gender } from './rooming.js';

const known: ReadonlySet<unknown> = new Set<Gender>(['F', 'M', 'X']);

/** The gender that the passport and the traveller's own answer agree on; where they contradict each other it is not known. */
export function genderFrom(passport: unknown, answer: unknown): Gender | null {
  const said = [passport, answer].filter((one): one is Gender => known.has(one));
  return said.length > 0 && said.every((one) => one === said[0]) ? said[0]! : null;
}
