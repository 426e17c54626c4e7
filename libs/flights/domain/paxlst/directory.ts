/** UN/EDIFACT directories that border authorities take PAXLST in. */
export const directories = ['02B', '05B', '12B', '15B'] as const;
export type Directory = (typeof directories)[number];

/** What a list tells the authority. `original` names people for the first time; the others change what was told before, or tell of the flight. */
export const paxlstFunctions = ['original', 'change', 'reduce', 'cancel', 'on-board', 'not-boarded', 'flight-cancelled'] as const;
export type PaxlstFunction = (typeof paxlstFunctions)[number];

export type PaxlstKind = 'passengers' | 'crew';

interface BeginOfMessage {
  /** Data element 1001. */
  readonly document: string;
  /** Data element 1004, by the guide's own codes. */
  readonly identifier: string;
  readonly directories: readonly Directory[];
}

const interactive: readonly Directory[] = ['05B', '12B', '15B'];
const withStatus: readonly Directory[] = ['12B', '15B'];
const passengerFunctions: Readonly<Record<PaxlstFunction, BeginOfMessage>> = {
  original: { document: '745', identifier: '', directories },
  change: { document: '745', identifier: 'CP', directories: interactive },
  reduce: { document: '745', identifier: 'RP', directories: interactive },
  cancel: { document: '745', identifier: 'XR', directories: interactive },
  'on-board': { document: '266', identifier: 'CLOB', directories: withStatus },
  'not-boarded': { document: '266', identifier: 'CLNB', directories: withStatus },
  'flight-cancelled': { document: '266', identifier: 'XF', directories: withStatus },
};

/**
 * How a message of this function begins (`BGM`, WCO/IATA/ICAO PAXLST guide §4.5); undefined where the directory, or a list of crew, does not
 * know it. A crew list that changes is sent anew as a whole.
 */
export function beginOf(kind: PaxlstKind, name: PaxlstFunction, directory: Directory): BeginOfMessage | undefined {
  if (kind === 'passengers') return passengerFunctions[name].directories.includes(directory) ? passengerFunctions[name] : undefined;
  const identifiers: Partial<Record<PaxlstFunction, string>> = { original: '', change: 'CC' };
  const identifier = identifiers[name];
  return identifier === undefined ? undefined : { document: '250', identifier, directories };
}

/** Whether changes can be told one by one; a receiver of another directory gets the whole list anew. */
export const takesChanges = (directory: string): boolean => (interactive as readonly string[]).includes(directory);

/** Whether one message can say of a whole flight that it does not go. */
export const tellsCancelledFlight = (directory: string): boolean => (withStatus as readonly string[]).includes(directory);

/** Functions that speak of a flight and name nobody. */
export const namesNobody = (name: PaxlstFunction): boolean => name === 'flight-cancelled';

/** From D.05B a message can carry the number of its transaction (`RFF+TN`). */
export const takesTransaction = (directory: Directory): boolean => interactive.includes(directory);
