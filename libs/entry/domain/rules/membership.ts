/**
 * A set that a value must be in, or must not be in. `name` is what people call the set ("Westerners"); the members are
 * spelled out in every rule, so that a rule keeps meaning what it meant when the named group changes later.
 */
export type Membership<T extends string = string> =
  | { readonly in: readonly T[]; readonly name?: string }
  | { readonly notIn: readonly T[]; readonly name?: string };

export const isMember = <T extends string>(set: Membership<T>, value: T): boolean =>
  'in' in set ? set.in.includes(value) : !set.notIn.includes(value);
