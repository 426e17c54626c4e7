/** Names one state of what an application was drawn up from: the start of its keyed fingerprint. */
export const revisionOf = (fingerprint: Buffer | null): string => fingerprint?.toString('hex', 0, 8) ?? '';

/** True when something has changed since this revision was looked at. */
export const isOutdated = ({ fingerprint }: { readonly fingerprint: Buffer | null }, revision: string | undefined): boolean =>
  revision !== undefined && revision !== revisionOf(fingerprint);

export const lookAgain = { detail: 'The traveller has changed the answers or the picture. Look at the application again, then decide.' };
