import { beginsWith, foldName, gives, type Manner, nameParts, practiceManners, recommended, type Spelling, tableManners, withoutTitles } from '#kernel';

/**
 * `same`: agrees by the tables of Doc 9303-3 §6. `truncated`: agrees as far as the zone goes. `incomplete`: the zone has
 * more given names than were typed. `rearranged`: the same words in another order, or in the other field. `variant`: agrees
 * only by a spelling that the tables do not give, but passports do. `differs`: none of these.
 */
export type NameAgreement = 'same' | 'truncated' | 'incomplete' | 'rearranged' | 'variant' | 'differs';

export interface FullName {
  readonly surname: string;
  readonly givenNames: string;
}

interface NameWords {
  readonly surname: readonly string[];
  readonly givenNames: readonly string[];
}

/**
 * Compares typed names, in Latin, Cyrillic, Greek or Arabic letters, with those of a zone, which are in capitals A to Z with
 * single blanks. `same` is never a guess; everything below `truncated` is for a person to look at.
 */
export function compareNames(read: FullName & { readonly nameTruncated: boolean }, typed: FullName): NameAgreement {
  const zone = { surname: words(read.surname), givenNames: words(read.givenNames) };
  const written = { surname: nameParts(typed.surname), givenNames: nameParts(typed.givenNames) };
  if (zone.surname.length === 0 || wordsOf(written).length === 0) return 'differs';
  const byTables = (agrees: Agreement): boolean => tableManners.some((manner) => agrees(zone, written, manner));
  if (byTables(agreesWhole)) return 'same';
  if (read.nameTruncated && byTables(agreesSoFar)) return 'truncated';
  if (byTables(hasMoreGivenNames)) return 'incomplete';
  if (byTables(agreesRearranged)) return 'rearranged';
  return isVariant(zone, written, read.nameTruncated) ? 'variant' : 'differs';
}

type Agreement = (zone: NameWords, written: NameWords, manner: Manner) => boolean;

const words = (name: string): string[] => name.split(' ').filter(Boolean);

const wordsOf = (name: NameWords): string[] => [...name.surname, ...name.givenNames];

/** Separators are not compared: O BRIEN, OBRIEN and O'Brien are one name, and issuers write all three. */
const squeeze = (parts: readonly string[]): string => parts.join('');

const spell = (parts: readonly string[], manner: Manner): Spelling => parts.flatMap((part) => [...manner(part)]);

/** A single name stands in the zone's first field, in whichever field it was typed (Doc 9303-5 §4.2.2.3). */
const agreesWhole: Agreement = (zone, written, manner) => {
  const single = zone.givenNames.length === 0 && (written.surname.length === 0 || written.givenNames.length === 0);
  if (single) return gives(spell(wordsOf(written), manner), squeeze(zone.surname));
  return (
    gives(spell(written.surname, manner), squeeze(zone.surname)) &&
    gives(spell(written.givenNames, manner), squeeze(zone.givenNames))
  );
};

/**
 * Each of the zone's words begins a typed word, in order, or the surname is whole and the given names break off. Words may be
 * missing at the end of either name, but no typed given name at all in the zone would leave them unread.
 */
const agreesSoFar: Agreement = (zone, written, manner) => {
  if (zone.givenNames.length === 0 && written.givenNames.length > 0) return false;
  const brokenOff =
    gives(spell(written.surname, manner), squeeze(zone.surname)) &&
    beginsWith(spell(written.givenNames, manner), squeeze(zone.givenNames));
  return brokenOff || (eachBegins(zone.surname, written.surname, manner) && eachBegins(zone.givenNames, written.givenNames, manner));
};

const eachBegins = (read: readonly string[], written: readonly string[], manner: Manner): boolean =>
  read.length <= written.length && read.every((word, index) => beginsWith(manner(written[index] ?? ''), word));

/** The zone's given names hold the typed ones, in order, and others beside them. */
const hasMoreGivenNames: Agreement = (zone, written, manner) => {
  if (written.givenNames.length === 0 || !gives(spell(written.surname, manner), squeeze(zone.surname))) return false;
  let next = 0;
  for (const word of zone.givenNames) {
    const wanted = written.givenNames[next];
    if (wanted !== undefined && gives(manner(wanted), word)) next++;
  }
  return next === written.givenNames.length;
};

const agreesRearranged: Agreement = (zone, written, manner) => {
  const read = squeeze(wordsOf(zone));
  const inOneRow = [wordsOf(written), [...written.givenNames, ...written.surname]].some((row) => gives(spell(row, manner), read));
  return inOneRow || sameWords(wordsOf(zone), wordsOf(written), manner);
};

function sameWords(read: readonly string[], written: readonly string[], manner: Manner): boolean {
  const left = [...read];
  for (const word of written) {
    const spelling = manner(word);
    const found = left.findIndex((one) => gives(spelling, one));
    if (found < 0) return false;
    left.splice(found, 1);
  }
  return left.length === 0;
}

/** Agrees by a practice beside the tables, once wavering spellings are one, or without a title such as `Dr` or `Jr`. */
function isVariant(zone: NameWords, written: NameWords, truncated: boolean): boolean {
  const read = { surname: foldName(squeeze(zone.surname)), givenNames: foldName(squeeze(zone.givenNames)) };
  const untitled = { surname: withoutTitles(written.surname), givenNames: withoutTitles(written.givenNames) };
  return [...tableManners, ...practiceManners].some((manner) => {
    const surname = foldName(recommended(spell(untitled.surname, manner)));
    const givenNames = foldName(recommended(spell(untitled.givenNames, manner)));
    const cut = truncated && read.givenNames !== '' && givenNames.startsWith(read.givenNames);
    return surname === read.surname && (givenNames === read.givenNames || cut);
  });
}
