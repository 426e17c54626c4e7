/**
 * Raised whenever the same rules and inputs begin to give another verdict: receipts say by which evaluator they were drawn up, and
 * `golden-receipts.spec.ts` fails until it is. 2: a stay across a change of clocks, and visas that stand in for a lead time.
 */
export const evaluatorVersion = 2;
