import { describe, expect, it } from 'vitest';
import { type Manner, practiceManners, tableManners } from './manners.js';
import { nameParts, transliterate, withoutTitles } from './index.js';
import { beginsWith, gives, recommended } from './spelling.js';

/** `Ä AE A, Å AA A` as rows of a letter and what may stand for it. */
const rows = (table: string): [string, string[]][] =>
  table.trim().split(/\s*,\s*/).map((row) => {
    const [letter = '', ...written] = row.split(' ');
    return [letter, written];
  });

const choices = (letter: string, manner: Manner = tableManners[0] as Manner): string[] =>
  nameParts(letter).flatMap((part) => (manner(part).length === 1 ? [...(manner(part)[0] ?? [])] : [recommended(manner(part))]));

const latin = `À A, Á A, Â A, Ã A, Ä AE A, Å AA A, Æ AE, Ç C, È E, É E, Ê E, Ë E, Ì I, Í I, Î I, Ï I, Ð D, Ñ N NXX, Ò O, Ó O, Ô O, Õ O,
  Ö OE O, Ø OE, Ù U, Ú U, Û U, Ü UE UXX U, Ý Y, Þ TH, Ā A, Ă A, Ą A, Ć C, Ĉ C, Ċ C, Č C, Ď D, Đ D, Ē E, Ĕ E, Ė E, Ę E, Ě E, Ĝ G, Ğ G,
  Ġ G, Ģ G, Ĥ H, Ħ H, Ĩ I, Ī I, Ĭ I, Į I, İ I, ı I, Ĳ IJ, Ĵ J, Ķ K, Ĺ L, Ļ L, Ľ L, Ŀ L, Ł L, Ń N, Ņ N, Ň N, Ŋ N, Ō O, Ŏ O, Ő O, Œ OE,
  Ŕ R, Ŗ R, Ř R, Ś S, Ŝ S, Ş S, Š S, Ţ T, Ť T, Ŧ T, Ũ U, Ū U, Ŭ U, Ů U, Ű U, Ų U, Ŵ W, Ŷ Y, Ÿ Y, Ź Z, Ż Z, Ž Z, ẞ SS`;

const cyrillic = `Ё E, Ђ D, Є IE, Ѕ DZ, І I, Ї I, Ј J, Љ LJ, Њ NJ, Ќ K, Ў U, Џ DZ, А A, Б B, В V, Г G, Д D, Е E, Ж ZH, З Z, И I, Й I, К K,
  Л L, М M, Н N, О O, П P, Р R, С S, Т T, У U, Ф F, Х KH, Ц TS, Ч CH, Ш SH, Щ SHCH, Ъ IE, Ы Y, Э E, Ю IU, Я IA, Ѫ U, Ѵ Y, Ґ G, Ғ G, Һ C`;

const arabic = `ء XE, آ XAA, أ XAE, ؤ U, إ I, ئ XI, ا A, ب B, ت T, ث XTH, ج J, ح XH, خ XKH, د D, ذ XDH, ر R, ز Z, س S, ش XSH, ص XSS,
  ض XDZ, ط XTT, ظ XZZ, ع E, غ G, ف F, ق Q, ك K, ل L, م M, ن N, ه H, و W, ى XAY, ي Y, ٱ XXA, ٹ XXT, ټ XRT, پ P, ځ XKE, څ XXH, چ XC,
  ڈ XXD, ډ XDR, ڑ XXR, ړ XRR, ږ XRX, ژ XJ, ښ XXS, ڤ V, ڥ XF, ک XKK, ګ XXK, ڭ XNG, گ XGG, ں XNN, ڼ XXN, ھ XDO, ۀ XYH, ہ XXG, ۂ XGE,
  ۃ XTG, ی XYA, ۍ XXY, ې Y, ے XYB, ۓ XBE`;

describe('the tables of ICAO Doc 9303-3 §6', () => {
  it.each([...rows(latin), ...rows(cyrillic), ...rows(arabic)])('write %s as one of %j', (letter, written) => {
    expect(choices(letter)).toEqual(written);
    expect(choices(letter.toLowerCase())).toEqual(written);
  });

  it.each([
    ['ГЁ', 'HIO'], ['Щ', 'SHT'], ['ЃЌЏХЦ', 'GJKJDJHC'], ['ГЖХЦЧШ', 'HZHCCS'], ['ЄЇЙЮЯГИ', 'YEIIIUIAHY'],
  ])('write %s with the exceptions of one language, as %s', (letters, written) => {
    expect(tableManners.map((manner) => recommended(manner(letters)))).toContain(written);
  });

  it('write the first letter of a Ukrainian word otherwise', () => {
    const ukrainian = tableManners.map((manner) => ['ЄВА', 'ЇЖА', 'ЙОСИП', 'ЮЛІЯ', 'ЯНА'].map((word) => recommended(manner(word))));
    expect(ukrainian).toContainEqual(['YEVA', 'YIZHA', 'YOSYP', 'YULIIA', 'YANA']);
  });

  it.each([
    ['فاطمة', 'FAXTTMXAH'], ['فضّة', 'FXDZDZXAH'], ['عبّاس', 'EBBAS'], ['مُحَمَّد', 'MXHMMD'], ['محـــمد', 'MXHMD'], ['ابو بكر', 'ABW BKR'],
  ])('write %s as %s, without vowels, the doubled letter doubled', (typed, written) => {
    expect(transliterate(typed)).toBe(written);
  });
});

describe('a Greek name as Greek passports write it (ELOT 743)', () => {
  it.each([
    ['Παπαδόπουλος', 'PAPADOPOULOS'], ['Γεώργιος', 'GEORGIOS'], ['Ευαγγελία', 'EVANGELIA'], ['Ευθύμιος', 'EFTHYMIOS'], ['Σταύρος', 'STAVROS'],
    ['Μπακογιάννη', 'BAKOGIANNI'], ['Χατζηιωάννου', 'CHATZIIOANNOU'], ['Ψαρρός', 'PSARROS'], ['Λάμπρος', 'LAMPROS'], ['Αγγελόπουλος', 'ANGELOPOULOS'],
    ['Ξένια', 'XENIA'], ['Γκίκας', 'GKIKAS'], ['Ντόρα', 'NTORA'], ['Ταΰγετος', 'TAYGETOS'], ['Φοίβη', 'FOIVI'], ['Σφίγξ', 'SFINX'],
  ])('%s is %s', (typed, written) => {
    expect(transliterate(typed)).toBe(written);
  });

  it('is no matter of the tables', () => {
    expect(tableManners.some((manner) => /[A-Z]/.test(recommended(manner('ΞΕΝΙΑ'))))).toBe(false);
    expect(practiceManners.some((manner) => recommended(manner('ΞΕΝΙΑ')) === 'XENIA')).toBe(true);
  });
});

describe('the components of a typed name (Doc 9303-3 §4.6)', () => {
  it.each([
    ["D'Artagnan", ['DARTAGNAN']], ['D’Artagnan', ['DARTAGNAN']], ['O`Brien', ['OBRIEN']], ['O´Brien', ['OBRIEN']], ['Oʻtkir', ['OTKIR']],
    ['Marie-Elise', ['MARIE', 'ELISE']], ['Marie–Elise', ['MARIE', 'ELISE']], ['Anna, Maria', ['ANNA', 'MARIA']], ['J. R.', ['J', 'R']],
    ['  Anna   Maria ', ['ANNA', 'MARIA']], ['Straße', ['STRASSE']], ['ＷＡＮＧ', ['WANG']], ['Mu\u0308ller', ['MÜLLER']], ['.*', []], ['', []],
  ])('of %j are %j', (typed, parts) => {
    expect(nameParts(typed)).toEqual(parts);
  });

  it('lose the titles that a zone leaves out', () => {
    expect(withoutTitles(nameParts('Dr. Sir Anna Jr. III'))).toEqual(['ANNA']);
  });

  it('are written in the recommended form', () => {
    expect(transliterate("Jürgen-Þór d'Øst")).toBe('JUERGEN THOR DOEST');
    expect(transliterate('Щербакова Юлия')).toBe('SHCHERBAKOVA IULIIA');
  });
});

describe('a spelling', () => {
  const spelling = [['UE', 'UXX', 'U'], ['B'], ['']];

  it('gives its texts and no other', () => {
    expect(['UEB', 'UXXB', 'UB'].map((text) => gives(spelling, text))).toEqual([true, true, true]);
    expect(['UE', 'UXB', 'UEBB', '', 'B'].map((text) => gives(spelling, text))).toEqual([false, false, false, false, false]);
  });

  it('begins with the beginning of each', () => {
    expect(['', 'U', 'UX', 'UXX', 'UXXB'].map((text) => beginsWith(spelling, text))).toEqual([true, true, true, true, true]);
    expect(['X', 'UXE', 'UBB'].map((text) => beginsWith(spelling, text))).toEqual([false, false, false]);
  });
});
