export { type Alphabet, type Layout, layouts, type Span } from './layouts.js';
export { alphabetsOf } from './alphabets.js';
export { characterValue, checkDigit } from './check-digit.js';
export { composeZone, type ZoneContent } from './compose-zone.js';
export { checksHold, isZone, type NoZone, parseZone } from './parse-zone.js';
export { icaoCodes, isoCodeOf, isStateCode, stateBehind, stateCodes } from './states.js';
export { birthDateOf, expiryDateOf, isPartial, type PartialDate, readZoneDate, writeZoneDate } from './zone-date.js';
export { type CheckName, type CheckResult, type Zone, type ZoneFields, type ZoneFormat, zoneFormats } from './zone.js';
