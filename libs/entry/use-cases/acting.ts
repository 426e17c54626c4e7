/** On whose behalf a use case runs: nothing outside the organisation is ever seen or changed. */
export interface Acting {
  readonly organisationId: string;
  /** Id of the user, API key or job; stands in the history. */
  readonly actorId: string;
}
