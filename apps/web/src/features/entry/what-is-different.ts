import type { Application } from './types.js';

/** One thing that is not as it was when the officer looked. */
export type Difference =
  | { readonly kind: 'status' | 'document' | 'verdict'; readonly was: string; readonly is: string }
  | { readonly kind: 'agrees' | 'differs' | 'given' | 'missing'; readonly field: string }
  | { readonly kind: 'found' | 'gone'; readonly what: string };

/** What has changed on the page of an application; values that are masked are told apart only from none. */
export function whatIsDifferent(was: Application, is: Application): Difference[] {
  const before = new Map(was.fields.map((field) => [field.code, field]));
  const messages = (application: Application): Set<string> => new Set(application.findings.map(({ message }) => message));
  const [earlier, now] = [messages(was), messages(is)];
  return [
    ...(was.status === is.status ? [] : [{ kind: 'status' as const, was: was.status, is: is.status }]),
    ...(was.documentOutcome === is.documentOutcome ? [] : [{ kind: 'document' as const, was: was.documentOutcome ?? 'none', is: is.documentOutcome ?? 'none' }]),
    ...(was.verdict.outcome === is.verdict.outcome ? [] : [{ kind: 'verdict' as const, was: was.verdict.outcome, is: is.verdict.outcome }]),
    ...is.fields.flatMap(({ code: field, agrees, typed, read }): Difference[] => {
      const then = before.get(field);
      if (!then) return [];
      const [had, has] = [Boolean(then.typed ?? then.read), Boolean(typed ?? read)];
      if (had !== has) return [{ kind: has ? 'given' : 'missing', field }];
      return then.agrees === agrees ? [] : [{ kind: agrees ? 'agrees' : 'differs', field }];
    }),
    ...[...now].filter((message) => !earlier.has(message)).map((what): Difference => ({ kind: 'found', what })),
    ...[...earlier].filter((message) => !now.has(message)).map((what): Difference => ({ kind: 'gone', what })),
  ];
}
