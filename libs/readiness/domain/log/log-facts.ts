/** Members of a subject that are neither ids nor anything personal: states, counts, and what kind of thing it was. */
const told = ['from', 'to', 'outcome', 'decision', 'verdict', 'status', 'kind', 'number', 'seats', 'travellers', 'capacity', 'choice', 'moved', 'lines', 'applications', 'code', 'restored', 'format'] as const;

export type LogFact = (typeof told)[number];
export type LogFacts = Partial<Record<LogFact, string | number>>;

/** Only what is listed leaves the audit: a member that is added to an event one day stays where it is. */
export const factsOf = (subject: Readonly<Record<string, unknown>>): LogFacts =>
  Object.fromEntries(told.flatMap((name) => (typeof subject[name] === 'string' || typeof subject[name] === 'number' ? [[name, subject[name]] as const] : [])));
