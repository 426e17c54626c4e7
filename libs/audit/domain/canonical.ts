export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** One text for one value: members sorted by name, no spaces (RFC 8785 §3.2, for the values that JSON.stringify writes alike). */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
