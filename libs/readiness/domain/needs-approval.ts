interface Verdict {
  readonly outcome: 'allow' | 'conditional' | 'deny' | 'unknown';
  readonly requirements: readonly { readonly code: string }[];
}

/** An authority has to be asked where the rules ask for a visa, or give no clear answer. A plain no is for an officer to see, too. */
export const needsApproval = ({ outcome, requirements }: Verdict): boolean =>
  outcome === 'deny' || outcome === 'unknown' || requirements.some(({ code }) => code === 'document:visa');
