/** A tick, drawn: not every font has one. */
export const Tick = () => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    <path d="M2.5 8.5l3.5 3.5 7.5-8" />
  </svg>
);
