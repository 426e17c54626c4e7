import type { MessageRules } from '../edifact/check-interchange.js';
import type { SegmentRule } from '../edifact/segment-rule.js';

const unused: SegmentRule[number] = ['an..0'];
const contact: SegmentRule[number] = ['an..512', 'an..3'];

/** Segments of PAXLST as the WCO/IATA/ICAO guide (§4) uses them; lengths are those of the guide where it is narrower than the directory. */
const segments: Readonly<Record<string, SegmentRule>> = {
  BGM: [['!an..3'], ['an..35']],
  RFF: [['!an..3', '!an..35']],
  NAD: [['!an..3'], unused, unused, ['!an..35', 'an..35', 'an..35', 'an..35', 'an..35'], ['an..35'], ['an..35'], ['an..9', 'an..17', 'an..3', 'an..35'], ['an..17'], ['an..3']],
  COM: [['!an..512', '!an..3'], contact, contact],
  TDT: [['!an..3'], ['!an..8'], unused, unused, ['!an..3']],
  LOC: [['!an..3'], ['an..25', 'an..17', 'an..3', 'an..70']],
  DTM: [['!an..3', '!n..10', 'an..3']],
  ATT: [['!an..3'], unused, ['!an..17']],
  MEA: [['!an..3'], unused, ['an..8', '!n..6']],
  GEI: [['!an..3'], ['!an..3']],
  FTX: [['!an..3'], unused, unused, ['!an..17', 'n..3']],
  NAT: [['!an..3'], ['!a3']],
  DOC: [['!an..3'], ['!an..35']],
  CNT: [['!an..3', '!n..6']],
};

const times = '(?:LOC (?:DTM )?)';
const person = '(?:NAD:F[LM] ATT DTM (?:MEA )?(?:GEI )?(?:FTX )?(?:LOC )*(?:COM )?NAT (?:RFF )*(?:DOC (?:DTM )?LOC )+)';

/** The order of its groups: message, who reports, the flight's places and times, each person with documents, and the total. */
export const paxlstRules: MessageRules = {
  segments,
  order: new RegExp(`^UNH BGM (?:RFF )?NAD:MS (?:COM )?(?:TDT ${times}+)+${person}*CNT UNT $`),
  sign: ({ tag, elements }) => {
    if (tag === 'NAD') return `NAD:${elements[0]?.[0] ?? ''}`;
    return tag === 'LOC' && (elements[1] ?? []).every((component) => component === '') ? 'LOC without a place' : tag;
  },
};
