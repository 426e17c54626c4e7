interface Said {
  readonly requirements: readonly { readonly code: string }[];
  readonly rules: readonly { readonly id: string; readonly authority: string }[];
  readonly findings: readonly { readonly authority: { readonly code: string; readonly kind: string } }[];
}

interface Judged {
  readonly requirements: readonly { readonly code: string; readonly ruleIds: readonly string[] }[];
  readonly visits: readonly { readonly visit: { readonly region: { readonly country: string } }; readonly verdict: Said }[];
}

/** A state's visa speaks for all of its own offices; a home state, an organiser, a carrier or a port speaks for itself. */
const speaksForItself: readonly string[] = ['home-state', 'organiser', 'carrier', 'port'];

/**
 * By the code of a requirement: the codes of the authorities whose approval settles it. One that is asked on several passages, or by
 * several authorities, has several, and is settled when the last of them has said yes.
 */
export function approversOf({ requirements, visits }: Judged): Map<string, readonly string[]> {
  return new Map(
    requirements.map(({ code, ruleIds }) => {
      const asking = visits.filter(({ verdict }) => verdict.requirements.some((asked) => asked.code === code));
      return [code, [...new Set(asking.flatMap(({ visit, verdict }) => saying(verdict, ruleIds).map((found) => found ?? visit.region.country)))].toSorted()];
    }),
  );
}

/** Codes of those that speak for themselves; null for an office of the state. */
function saying({ rules, findings }: Said, ruleIds: readonly string[]): (string | null)[] {
  const kinds = new Map(findings.map(({ authority }) => [authority.code, authority.kind]));
  return rules.flatMap(({ id, authority }) => {
    if (!ruleIds.includes(id)) return [];
    return [speaksForItself.includes(kinds.get(authority) ?? '') ? authority : null];
  });
}
