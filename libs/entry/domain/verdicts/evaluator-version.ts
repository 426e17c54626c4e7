/** Raised whenever the same rules and inputs begin to give another verdict: receipts say by which evaluator they were drawn up. */
export const evaluatorVersion = 1;
