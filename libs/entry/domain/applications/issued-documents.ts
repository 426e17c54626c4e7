/**
 * True for the code of a requirement that is a document which an authority issues on application: `document:visa`,
 * `document:china-double-entry-visa`, `document:border-permit`. Rules name such documents so.
 */
export const isIssuedByAuthority = (code: string): boolean => /^document:(?:[a-z0-9-]+-)?(?:visa|permit)$/.test(code);
