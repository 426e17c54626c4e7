export const topics = [
  'booking', 'departure', 'allotment', 'payment', 'traveller', 'invitation', 'document', 'application', 'batch', 'entry', 'rule-draft', 'waiting-list', 'suspension', 'delivery',
  'user', 'person', 'agency', 'api-key', 'organisation', 'webhook', 'letter-template', 'letter-look',
] as const;

export type Topic = (typeof topics)[number];

/** What the page shows, kept in its address. */
export interface AuditSearch {
  readonly who?: string;
  readonly what?: Topic;
  readonly from?: string;
  readonly until?: string;
}

const day = /^\d{4}-\d\d-\d\d$/;

export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const { who, what, from, until } = search;
  const topic = topics.find((one) => one === what);
  return {
    ...(typeof who === 'string' && who !== '' ? { who } : {}),
    ...(topic ? { what: topic } : {}),
    ...(typeof from === 'string' && day.test(from) ? { from } : {}),
    ...(typeof until === 'string' && day.test(until) ? { until } : {}),
  };
}
