/** What is different between two lists of a batch; positions count from 1. */
export interface BatchDelta {
  readonly added: readonly { readonly applicationId: string; readonly position: number }[];
  readonly removed: readonly { readonly applicationId: string; readonly position: number }[];
  readonly moved: readonly { readonly applicationId: string; readonly from: number; readonly to: number }[];
}

/** The difference from one list to the next, in the order of the lists. */
export function listDelta(before: readonly string[], after: readonly string[]): BatchDelta {
  const was = new Map(before.map((applicationId, index) => [applicationId, index + 1]));
  const is = new Map(after.map((applicationId, index) => [applicationId, index + 1]));
  const found = [...is].map(([applicationId, to]) => ({ applicationId, from: was.get(applicationId), to }));
  return {
    added: found.flatMap(({ applicationId, from, to }) => (from === undefined ? [{ applicationId, position: to }] : [])),
    removed: [...was].flatMap(([applicationId, position]) => (is.has(applicationId) ? [] : [{ applicationId, position }])),
    moved: found.flatMap(({ applicationId, from, to }) => (from !== undefined && from !== to ? [{ applicationId, from, to }] : [])),
  };
}
