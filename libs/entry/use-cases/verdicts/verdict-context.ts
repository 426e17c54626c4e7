/** The place that the inputs of a verdict are sealed for. */
export const verdictContext = 'entry.verdict-input';
