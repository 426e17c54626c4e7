/** A file of a traveller's that arrives piece by piece. Lengths in bytes. */
export interface Upload {
  readonly id: string;
  readonly organisationId: string;
  readonly travellerId: string;
  readonly length: number;
  /** How much has arrived; all of it once the check has begun, never before. */
  readonly received: number;
  readonly checkId: string | null;
  readonly expiresAt: Date;
  readonly expired: boolean;
}
