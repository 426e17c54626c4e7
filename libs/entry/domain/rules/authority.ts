/** Who may say no. All of them must allow. */
export type AuthorityKind = 'destination' | 'home-state' | 'transit' | 'organiser' | 'carrier' | 'port';

/** One authority, as data: `code` is stable and unique in an organisation, `name` is what people read. */
export interface Authority {
  readonly code: string;
  readonly kind: AuthorityKind;
  readonly name: string;
}
