import { describe, expect, it } from 'vitest';
import { matchTickets } from '../tickets/match-tickets.js';
import { readTicketLines } from '../tickets/ticket-lines.js';
import { compareTicketName } from './compare-ticket-name.js';
import { type DifferenceCode, differenceCodes, type NameGrade } from './name-grade.js';

/** The ticket, the passport as `surname, given names`, and the name as its holder typed it. */
type Pair = readonly [ticket: string, passport: string, typed?: string];

interface Group {
  readonly grade: NameGrade;
  /** All reasons that are given, in any order. */
  readonly reasons: readonly DifferenceCode[];
  readonly why: string;
  /** Who issued the passports. */
  readonly state?: string;
  readonly pairs: readonly Pair[];
}

/** Invented persons, or those of ICAO Doc 9303's own examples. */
const groups: readonly Group[] = [
  { grade: 'identical', reasons: [], why: 'word by word, with a title or without', pairs: [
    ['ERIKSSON/ANNA MARIA MRS', 'ERIKSSON, ANNA MARIA'], ['ERIKSSON/ANNA MARIA', 'ERIKSSON, ANNA MARIA'], ['eriksson/anna maria mrs', 'ERIKSSON, ANNA MARIA'],
    ['ERIKSSON/ANNA MARIA MS', 'Eriksson, Anna Maria'], ['SMITH JONES/SUSIE MARGARET MISS', 'SMITH JONES, SUSIE MARGARET'], ['OCONNOR/ENYA SIOBHAN', 'OCONNOR, ENYA SIOBHAN'],
    ['VAN DER MUELLEN/MARTIN MR', 'VAN DER MUELLEN, MARTIN'], ['OKAFOR/CHIDI DR', 'OKAFOR, CHIDI'], ['TREMBLAY/LEO MSTR', 'TREMBLAY, LEO'], ['NGUYEN/THI ANH MS', 'NGUYEN, THI ANH'],
    ['PARK/SEOYEON MS', 'PARK, SEOYEON'], ['WANG/XIAOMING MR', 'WANG, XIAOMING'], ['DOS SANTOS E SILVA/JOAO', 'DOS SANTOS E SILVA, JOAO'],
  ] },
  { grade: 'identical', reasons: [], why: 'a name that ends like a title', pairs: [
    ['HUSSAIN/AMR', 'HUSSAIN, AMR'], ['NOVAK/ALEXANDR', 'NOVAK, ALEXANDR'], ['KAUR/SIMRS', 'KAUR, SIMRS'], ['LEVI/TAMR MR', 'LEVI, TAMR'], ['WEISS/IRMS', 'WEISS, IRMS'],
  ] },
  { grade: 'identical', reasons: [], why: 'typed details in the letters that the passport’s zone will have', pairs: [
    ['MUELLER/JUERGEN MR', 'Müller, Jürgen'], ['STRASSER/KAETHE MRS', 'Straßer, Käthe'], ['SOERENSEN/SOEREN', 'Sørensen, Søren'], ['AABERG/BJOERN', 'Åberg, Björn'],
    ['DVORAKOVA/LUDMILA', 'Dvořáková, Ludmila'], ['IVANOV/IURII MR', 'Иванов, Юрий'], ['SHCHERBAKOV/FEDOR', 'Щербаков, Фёдор'], ['PAPADOPOULOS/GEORGIOS', 'Παπαδόπουλος, Γεώργιος'],
    ['OBRIEN/SEAN', 'O’Brien, Seán'], ['OEUVRARD/FRANCOIS', 'Œuvrard, François'], ['ALIYEV/ANAR', 'Əliyev, Anar'],
  ] },
  { grade: 'identical', reasons: [], why: 'a single name, alone or with a title in the other field', pairs: [
    ['SUKARNO', 'SUKARNO, '], ['SUKARNO/MR', 'SUKARNO, '], ['ARKFREITH/', 'ARKFREITH, '],
  ] },
  { grade: 'tolerated', reasons: ['separator'], why: 'hyphen, space or apostrophe', pairs: [
    ['SMITH-JONES/SUSIE', 'SMITH JONES, SUSIE'], ['SMITHJONES/SUSIE', 'SMITH JONES, SUSIE'], ["O'CONNOR/ENYA", 'OCONNOR, ENYA'], ['O CONNOR/ENYA', 'OCONNOR, ENYA'],
    ['OCONNOR/ENYA MS', 'O CONNOR, ENYA'], ['VANDERMUELLEN/MARTIN', 'VAN DER MUELLEN, MARTIN'], ['MC DONALD/ROSE', 'MCDONALD, ROSE'], ['DELACRUZ/MARIA MRS', 'DE LA CRUZ, MARIA'],
    ['ALHASHIMI/OMAR MR', 'AL HASHIMI, OMAR'], ['AL-HASHIMI/OMAR', 'AL HASHIMI, OMAR'], ['DARTAGNAN/MARIE', "D ARTAGNAN, MARIE"], ['ERIKSSON/ANNA-MARIA', 'ERIKSSON, ANNA MARIA'],
    ['DOSSANTOS/RUI', 'DOS SANTOS, RUI'], ['LEBLANC/LUC', 'LE BLANC, LUC'], ['FITZ GERALD/NORA', 'FITZGERALD, NORA'],
  ] },
  { grade: 'tolerated', reasons: ['run-together'], why: 'given names joined or parted', pairs: [
    ['ERIKSSON/ANNAMARIA', 'ERIKSSON, ANNA MARIA'], ['SCHMIDT/HANSPETER MR', 'SCHMIDT, HANS PETER'], ['SCHMIDT/HANS PETER MR', 'SCHMIDT, HANSPETER'], ['MARTIN/JEANPIERRE', 'MARTIN, JEAN PIERRE'],
    ['HENG/DEBORAHMINGLO', 'HENG, DEBORAH MING LO'], ['GARCIA LOPEZ/JOSEMARIA', 'GARCIA LOPEZ, JOSE MARIA'],
  ] },
  { grade: 'tolerated', reasons: ['run-together'], why: 'Korean given names: syllables joined or parted', state: 'KOR', pairs: [
    ['KIM/MINJUN MR', 'KIM, MIN JUN'], ['KIM/MIN JUN', 'KIM, MINJUN'], ['PARK/SEO YEON', 'PARK, SEOYEON'], ['CHOI/JIWOO', 'CHOI, JI WOO'], ['LEE/HYEJIN MS', 'LEE, HYE JIN'], ['KIM/MIN-JUN', 'KIM, MINJUN'],
  ] },
  { grade: 'tolerated', reasons: ['run-together'], why: 'Chinese given names: syllables joined or parted', state: 'CHN', pairs: [
    ['WANG/XIAO MING', 'WANG, XIAOMING'], ['WANG/XIAOMING', 'WANG, XIAO MING'], ['OUYANG/MEI LING', 'OUYANG, MEILING'], ['ZHANG/WEI HUA MR', 'ZHANG, WEIHUA'],
  ] },
  { grade: 'tolerated', reasons: ['title-glued'], why: 'a title joined to the given name', pairs: [
    ['ERIKSSON/ANNAMRS', 'ERIKSSON, ANNA'], ['SMITH/JOHNMR', 'SMITH, JOHN'], ['TREMBLAY/LEOMSTR', 'TREMBLAY, LEO'], ['SMITH/JOHN PAULMR', 'SMITH, JOHN PAUL'], ['ROSSI/CHIARAMS', 'ROSSI, CHIARA'],
    ['ROSSI/CHIARAMISS', 'ROSSI, CHIARA'], ['OKAFOR/CHIDIDR', 'OKAFOR, CHIDI'], ['HUSSAIN/AMRMR', 'HUSSAIN, AMR'],
  ] },
  { grade: 'tolerated', reasons: ['title-glued', 'run-together'], why: 'all in one, with the title', pairs: [['ERIKSSON/ANNAMARIAMRS', 'ERIKSSON, ANNA MARIA'], ['KIM/MINJUNMR', 'KIM, MIN JUN']] },
  { grade: 'tolerated', reasons: ['transliteration'], why: 'an accent written out or left out, where the holder typed it', pairs: [
    ['MULLER/ANNA', 'MUELLER, ANNA', 'Müller, Anna'], ['MUELLER/ANNA', 'MULLER, ANNA', 'Müller, Anna'], ['SORENSEN/LARS', 'SOERENSEN, LARS', 'Sörensen, Lars'], ['ABERG/KARIN', 'AABERG, KARIN', 'Åberg, Karin'],
    ['MULLER/ANNA', 'Müller, Anna'], ['ABERG/BJORN', 'Åberg, Bjorn'], ['HAMALAINEN/AINO', 'Hämäläinen, Aino'], ['GUNES/ELIF', 'GUENES, ELIF', 'Güneş, Elif'], ['NUNXXEZ/INES', 'Núñez, Ines'],
    ['DJORDJEVIC/ANA', 'Đorđević, Ana'],
  ] },
  { grade: 'tolerated', reasons: ['transliteration'], why: 'an accent written out in a passport of a state that does so', state: 'D', pairs: [
    ['MULLER/ANNA', 'MUELLER, ANNA'], ['SCHAFER/TIM', 'SCHAEFER, TIM'], ['GOTZ/TIM', 'GOETZ, TIM'], ['KRUGER/ANNA', 'KRUEGER, ANNA'], ['WEISS/JURGEN', 'WEISS, JUERGEN'],
  ] },
  { grade: 'tolerated', reasons: ['transliteration'], why: 'Danish and Norwegian Ø and Å', state: 'DNK', pairs: [
    ['SORENSEN/LARS', 'SOERENSEN, LARS'], ['ABERG/LARS', 'AABERG, LARS'], ['OSTERGARD/IDA', 'OESTERGAARD, IDA'], ['NIELSEN/SOREN', 'NIELSEN, SOEREN'],
  ] },
  { grade: 'tolerated', reasons: ['transliteration'], why: 'a ticket that was typed with accents', pairs: [['MÜLLER/ANNA', 'MUELLER, ANNA'], ['MÜLLER/ANNA', 'MULLER, ANNA'], ['NÚÑEZ/INES', 'NUNEZ, INES'], ['GARÇON/LUC', 'GARCON, LUC']] },
  { grade: 'tolerated', reasons: ['cyrillic-spelling'], why: 'Cyrillic letters by the rules of 1997 and 2010, or the French ones', state: 'RUS', pairs: [
    ['IVANOV/YURIY', 'IVANOV, IURII'], ['IVANOV/YURI', 'IVANOV, IURII'], ['IVANOV/IOURI', 'IVANOV, IURII'], ['ALEXEEVA/ANNA', 'ALEKSEEVA, ANNA'], ['ALEXEYEVA/ANNA', 'ALEKSEEVA, ANNA'], ['TCVETKOVA/ANNA', 'TSVETKOVA, ANNA'],
    ['TSVETKOVA/YULIYA', 'TSVETKOVA, IULIIA'], ['SERGEYEV/OLEG', 'SERGEEV, OLEG'], ['MIHAILOVA/ANNA', 'MIKHAILOVA, ANNA'], ['MIKHAYLOVA/ANNA', 'MIKHAILOVA, ANNA'], ['IVANOVA/KSENIA', 'IVANOVA, KSENIIA'], ['IVANOV/DMITRY', 'IVANOV, DMITRII'],
  ] },
  { grade: 'tolerated', reasons: ['transliteration'], why: 'Cyrillic letters that the holder typed, by another table', pairs: [
    ['HRYTSENKO/OLENA', 'Гриценко, Олена'], ['SHTEREV/ASEN', 'Щерев, Асен'], ['SAVOV/ASEN', 'Съвов, Асен'], ['GJORGJIEV/SLAVKO', 'Ѓорѓиев, Славко'],
  ] },
  { grade: 'tolerated', reasons: ['arabic-article'], why: 'al-, el-, Abd al-, bin, ben, ibn', state: 'ARE', pairs: [
    ['EL HASHIMI/OMAR', 'AL HASHIMI, OMAR'], ['ELHASHIMI/OMAR', 'ALHASHIMI, OMAR'], ['EL-HASHIMI/OMAR', 'AL HASHIMI, OMAR'], ['ELMASRI/LAYLA', 'AL MASRI, LAYLA'], ['MANSOUR/ABDELRAHMAN', 'MANSOUR, ABDULRAHMAN'],
    ['MANSOUR/ABDALRAHMAN', 'MANSOUR, ABDUL RAHMAN'], ['MANSOUR/OMAR BEN ALI', 'MANSOUR, OMAR BIN ALI'], ['MANSOUR/OMAR IBN ALI', 'MANSOUR, OMAR BIN ALI'], ['BEN SAID/NOUR', 'BIN SAID, NOUR'], ['ALFARSI/NOUR BENT ALI', 'ALFARSI, NOUR BINT ALI'],
  ] },
  { grade: 'tolerated', reasons: ['pinyin-u'], why: 'Chinese ü as YU, U, UE or V', state: 'CHN', pairs: [
    ['LU/WEI', 'LYU, WEI'], ['LV/WEI', 'LYU, WEI'], ['LUE/WEI', 'LYU, WEI'], ['LYU/WEI', 'LV, WEI'], ['WANG/NV', 'WANG, NYU'], ['ZHAO/LULAN', 'ZHAO, LYULAN'],
  ] },
  { grade: 'tolerated', reasons: ['given-left-out'], why: 'further given names left out', pairs: [
    ['ERIKSSON/ANNA', 'ERIKSSON, ANNA MARIA'], ['ERIKSSON/ANNA LENA', 'ERIKSSON, ANNA MARIA LENA'], ['GARCIA LOPEZ/JOSE MR', 'GARCIA LOPEZ, JOSE MARIA'], ['HENG/DEBORAH', 'HENG, DEBORAH MING LO'], ['SMITH/JOHN', 'SMITH, JOHN PAUL GEORGE'],
    ['NILSSON/EVA', 'NILSSON, EVA BRITT ULLA KARIN MARIA'], ['MANSOUR/OMAR', 'MANSOUR, OMAR BIN ALI'],
  ] },
  { grade: 'tolerated', reasons: ['given-order'], why: 'given names in another order', pairs: [
    ['ERIKSSON/MARIA ANNA', 'ERIKSSON, ANNA MARIA'], ['SMITH/PAUL JOHN GEORGE', 'SMITH, JOHN PAUL GEORGE'], ['KIM/JUN MIN', 'KIM, MIN JUN'],
  ] },
  { grade: 'tolerated', reasons: ['given-order', 'given-left-out'], why: 'in another order, and not all', pairs: [['ERIKSSON/LENA ANNA', 'ERIKSSON, ANNA MARIA LENA']] },
  { grade: 'tolerated', reasons: ['run-together', 'given-order'], why: 'joined in another order', pairs: [['ERIKSSON/MARIAANNA', 'ERIKSSON, ANNA MARIA']] },
  { grade: 'tolerated', reasons: ['run-together', 'given-left-out'], why: 'joined, and not all', pairs: [['HENG/DEBORAHMING', 'HENG, DEBORAH MING LO'], ['GARCIA/LUISMARIA', 'GARCIA, LUIS MARIA JOSE']] },
  { grade: 'tolerated', reasons: ['initial'], why: 'a further given name as an initial', pairs: [['ERIKSSON/ANNA M', 'ERIKSSON, ANNA MARIA'], ['SMITH/JOHN P MR', 'SMITH, JOHN PAUL'], ['SMITH/JOHN P G', 'SMITH, JOHN PAUL GEORGE']] },
  { grade: 'tolerated', reasons: ['initial', 'given-left-out'], why: 'an initial, and not all', pairs: [['SMITH/JOHN P', 'SMITH, JOHN PAUL GEORGE']] },
  { grade: 'tolerated', reasons: ['truncated'], why: 'cut at the end of the carrier’s field', pairs: [
    ['NILAVADHANANANDA/CHAYAPADEJTHAMR', 'NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG'], ['PAPANDROPOULOUS/JONATHONWARR', 'PAPANDROPOULOUS, JONATHON WARREN TREVOR'],
    ['WICKRAMASINGHE/SAMANTHAK', 'WICKRAMASINGHE, SAMANTHA KUMARI'], ['RAZAFINDRAKOTO/HERINIAI', 'RAZAFINDRAKOTO, HERINIAINA'],
  ] },
  { grade: 'tolerated', reasons: ['passport-cut'], why: 'a passport zone that has no room for more', pairs: [
    ['NILAVADHANANANDA/CHAYAPA DEJTHAMRONG KRASUANG', 'NILAVADHANANANDA, CHAYAPA DEJTHAMRONG K'], ['PAPANDROPOULOUS/JONATHON WARREN TREVORSON', 'PAPANDROPOULOUS, JONATHON WARREN TREVOR'],
  ] },
  { grade: 'tolerated', reasons: ['suffix-left-out'], why: 'Jr., Sr., II, III and Dr. on one side', pairs: [
    ['SMITH/JOHN', 'SMITH JR, JOHN'], ['SMITH JR/JOHN', 'SMITH, JOHN'], ['SMITH/JOHN', 'SMITH, JOHN III'], ['SMITH/JOHN II', 'SMITH, JOHN'], ['ERIKSSON/ANNA', 'DR ERIKSSON, ANNA'],
  ] },
  { grade: 'tolerated', reasons: ['single-name'], why: 'a single name: FNU, XXX or the name again', pairs: [
    ['SUKARNO/FNU', 'SUKARNO, '], ['SUKARNO/XXX', 'SUKARNO, '], ['SUKARNO/SUKARNO', 'SUKARNO, '], ['FNU/SUKARNO', 'SUKARNO, '], ['SUKARNO/FNU MR', ', SUKARNO'], ['SUKARNO/LNU', ', SUKARNO'], ['SUKARNO/X MR', 'SUKARNO, '],
    ['SUKARNO/NFN', 'SUKARNO, '], ['SUKARNO/FNU', 'SUKARNO, XXX'], ['SUKARNO/SUKARNO MR', 'SUKARNO, FNU'],
  ] },
  { grade: 'tolerated', reasons: ['order-not-said'], why: 'a passport that does not say which is the family name', pairs: [
    ['SATRIYA/SUDARPA', 'SATRIYA SUDARPA, '], ['SUDARPA/SATRIYA', 'SATRIYA SUDARPA, '], ['KUMAR/ANIL MR', 'ANIL KUMAR, '], ['ANIL/KUMAR MR', ', ANIL KUMAR'], ['PUTRA/ADI WIRA', 'ADI WIRA PUTRA, '],
  ] },
  { grade: 'tolerated', reasons: ['order-not-said'], why: 'a ticket without a stroke', pairs: [
    ['ERIKSSON ANNA', 'ERIKSSON, ANNA'], ['ANNA ERIKSSON', 'ERIKSSON, ANNA'], ['ANNA MARIA ERIKSSON MRS', 'ERIKSSON, ANNA MARIA'], ['GARCIA LOPEZ JOSE', 'GARCIA LOPEZ, JOSE'],
  ] },
  { grade: 'small', reasons: ['letters'], why: 'up to three letters, not the first', pairs: [
    ['ERIKSON/ANNA', 'ERIKSSON, ANNA'], ['ERICSSON/ANNA', 'ERIKSSON, ANNA'], ['ERICSON/ANNA', 'ERIKSSON, ANNA'], ['ERIKSSON/ANNE', 'ERIKSSON, ANNA'], ['ERIKSSON/ANA', 'ERIKSSON, ANNA'], ['ERIKSOSN/ANNA', 'ERIKSSON, ANNA'],
    ['ERIKSEN/ANNE', 'ERIKSSON, ANNA'], ['SMYTH/JOHN', 'SMITH, JOHN'], ['SMITH/JON MR', 'SMITH, JOHN'], ['THOMSON/JOHN', 'THOMPSON, JOHN'], ['MCDONALD/ROSE', 'MACDONALD, ROSE'], ['SMITH/CATHERINE', 'SMITH, CATHARINA'],
    ['SMITH/STEVEN', 'SMITH, STEPHEN'], ['GONZALES/PILAR', 'GONZALEZ, PILAR'], ['FERNANDES/RUI', 'FERNANDEZ, RUI'], ['SMITH/MICHAL', 'SMITH, MICHAEL'], ['MAIER/TIM', 'MAYER, TIM'], ['MEYER/TIM', 'MAIER, TIM'],
    ['CHOE/JIWOO', 'CHOI, JIWOO'], ['PAK/SEOYEON', 'PARK, SEOYEON'], ['KIM/MINJOON', 'KIM, MINJUN'], ['ZHAN/WEI', 'ZHANG, WEI'], ['HUSSEIN/AMR', 'HUSSAIN, AMR'], ['MOHAMED/ALI', 'MOHAMMED, ALI'],
    ['SMITH/JOHN M', 'SMITH, JOHN'], ['SMITH/JOHNN', 'SMITH, JOHN'], ['DVORAK/LUDMILA', 'DVORAKOVA, LUDMILA'],
  ] },
  { grade: 'small', reasons: ['letters'], why: 'an umlaut that nobody says is one', pairs: [['MULLER/ANNA', 'MUELLER, ANNA'], ['SUREZ/ANA', 'SUEREZ, ANA']] },
  { grade: 'small', reasons: ['letters'], why: 'an E of its own is no umlaut', state: 'D', pairs: [['WEISS/MICHAL', 'WEISS, MICHAEL'], ['WEISS/MANUL', 'WEISS, MANUEL'], ['WEISS/JOLLE', 'WEISS, JOELLE']] },
  { grade: 'small', reasons: ['letters'], why: 'an umlaut left out in a passport, written on the ticket, with no sign of it', state: 'D', pairs: [['MUELLER/ANNA', 'MULLER, ANNA']] },
  { grade: 'small', reasons: ['letters', 'given-left-out'], why: 'letters, and further given names left out', pairs: [['ERIKSSON/ANNE', 'ERIKSSON, ANNA MARIA'], ['SMITH/JON', 'SMITH, JOHN PAUL']] },
  { grade: 'small', reasons: ['letters', 'title-glued'], why: 'letters, and a title joined', pairs: [['ERIKSSON/ANNEMRS', 'ERIKSSON, ANNA']] },
  { grade: 'small', reasons: ['letters', 'run-together'], why: 'letters in the family name, given names joined', pairs: [['ERIKSON/ANNAMARIA', 'ERIKSSON, ANNA MARIA']] },
  { grade: 'small', reasons: ['letters', 'single-name'], why: 'letters of a single name', pairs: [['SUKARMO/FNU', 'SUKARNO, ']] },
  { grade: 'major', reasons: ['first-letter'], why: 'the first letter', pairs: [
    ['FRIKSSON/ANNA', 'ERIKSSON, ANNA'], ['ERIKSSON/HANNA', 'ERIKSSON, ANNA'], ['RIKSSON/ANNA', 'ERIKSSON, ANNA'], ['CARLSSON/EVA', 'KARLSSON, EVA'], ['SMITH/KATHARINA', 'SMITH, CATHARINA'], ['YVANOV/PETR', 'IVANOV, PETR'], ['CHUNG/MINJUN', 'JUNG, MINJUN'], ['RHEE/MINJUN', 'LEE, MINJUN'],
    ['ERIKSSON/ANNA DARIA', 'ERIKSSON, ANNA MARIA'],
  ] },
  { grade: 'major', reasons: ['first-letter', 'another-name'], why: 'another name: married, or another person', pairs: [
    ['WALKER/ANNA', 'BLOOM, ANNA'], ['SCHMIDT/ANNA MRS', 'MUELLER, ANNA'], ['DUPONT/CLAIRE', 'MARTIN, CLAIRE'], ['ERIKSSON/PETER', 'ERIKSSON, ANNA'], ['LEE/MINJUN', 'YI, MINJUN'], ['WU/WEI', 'LI, WEI'], ['SMITH/BOB', 'SMITH, ROBERT'],
  ] },
  { grade: 'major', reasons: ['another-name'], why: 'more letters differ than agree', pairs: [['LIN/WEI', 'LEE, WEI'], ['SMITH/JO', 'SMITH, JANET'], ['KIM/MI', 'KIM, MINJUN']] },
  { grade: 'major', reasons: ['too-many-letters'], why: 'more than three letters', pairs: [['WICKREMESINGA/NIMALA', 'WICKRAMASINGHE, NIMALA'], ['SCHWARZENBECK/TIM', 'SCHWARZENBERGER, TIM']] },
  { grade: 'major', reasons: ['too-many-letters', 'letters'], why: 'more than three letters, over both fields', pairs: [['ERICSON/ANITA', 'ERIKSSON, ANNA'], ['GONZALOS/PYLER', 'GONZALEZ, PILAR']] },
  { grade: 'major', reasons: ['family-left-out'], why: 'one of several family names is missing', pairs: [['GARCIA/JOSE', 'GARCIA LOPEZ, JOSE'], ['LOPEZ/JOSE', 'GARCIA LOPEZ, JOSE'], ['SCHMIDT/ANNA', 'MUELLER SCHMIDT, ANNA'], ['BERG/ANNA', 'VAN DER BERG, ANNA'], ['HASHIMI/OMAR', 'AL HASHIMI, OMAR']] },
  { grade: 'major', reasons: ['family-added'], why: 'a married name added', pairs: [['MUELLER SCHMIDT/ANNA', 'MUELLER, ANNA'], ['SMITH-JONES/ANNA', 'SMITH, ANNA'], ['GARCIA DE LOPEZ/ANA', 'GARCIA, ANA']] },
  { grade: 'major', reasons: ['swapped'], why: 'the fields exchanged', pairs: [
    ['ANNA/ERIKSSON', 'ERIKSSON, ANNA'], ['ANNA MARIA/ERIKSSON MRS', 'ERIKSSON, ANNA MARIA'], ['XIAOMING/WANG MR', 'WANG, XIAOMING'], ['MIN JUN/KIM', 'KIM, MINJUN'], ['IURII/IVANOV', 'IVANOV, IURII'],
  ] },
  { grade: 'major', reasons: ['other-field'], why: 'a part in the other field', pairs: [['BERG/ANNA VAN DER', 'VAN DER BERG, ANNA'], ['LOPEZ/JOSE GARCIA', 'GARCIA LOPEZ, JOSE'], ['MARIA ERIKSSON/ANNA', 'ERIKSSON, ANNA MARIA']] },
  { grade: 'major', reasons: ['first-given-left-out'], why: 'the first given name left out', pairs: [['ERIKSSON/MARIA', 'ERIKSSON, ANNA MARIA'], ['SMITH/PAUL GEORGE', 'SMITH, JOHN PAUL GEORGE'], ['KIM/JUN', 'KIM, MIN JUN']] },
  { grade: 'major', reasons: ['first-given-initial'], why: 'the first given name as an initial', pairs: [['ERIKSSON/A', 'ERIKSSON, ANNA'], ['SMITH/J MR', 'SMITH, JOHN'], ['SMITH/JOHN', 'SMITH, J']] },
  { grade: 'major', reasons: ['given-missing'], why: 'no given name', pairs: [['ERIKSSON/', 'ERIKSSON, ANNA'], ['ERIKSSON/MRS', 'ERIKSSON, ANNA'], ['ERIKSSON', 'ERIKSSON, ANNA']] },
  { grade: 'major', reasons: ['family-missing'], why: 'no family name', pairs: [['/ANNA', 'ERIKSSON, ANNA'], ['', 'ERIKSSON, ANNA'], ['FNU/XXX', 'SUKARNO, ']] },
  { grade: 'major', reasons: ['given-for-single-name'], why: 'a given name that a single name has not', pairs: [['SUKARNO/ADI', 'SUKARNO, '], ['WIDODO/SUKARNO', 'SUKARNO, ']] },
];

const cases = groups.flatMap(({ grade, reasons, why, state, pairs }) => pairs.map(([ticket, passport, typed]) => ({ ticket, passport, typed, state: state ?? null, grade, reasons, why })));

const nameOf = (text: string): { surname: string; givenNames: string } => {
  const [surname = '', givenNames = ''] = text.split(', ');
  return { surname, givenNames };
};

describe('a ticket’s name and a passport’s', () => {
  it.each(cases)('$ticket and $passport: $grade ($why)', ({ ticket, passport, typed, state, grade, reasons }) => {
    const { grade: told, differences } = compareTicketName(ticket, { ...nameOf(passport), state, visual: typed === undefined ? null : nameOf(typed) });
    const codes = differences.map(({ code }) => code);
    expect({ grade: told, reasons: [...new Set(codes)].sort() }).toEqual({ grade, reasons: [...reasons].sort() });
  });

  it('are found for each other in a pasted list, wherever they agree', () => {
    const agreeing = cases.filter(({ grade, ticket }) => (grade === 'identical' || grade === 'tolerated') && /^[^,]+\/[^,]+$/.test(ticket));
    const missed = agreeing.filter(({ ticket, passport, typed, state }) => {
      const seated = { travellerId: 'here', passport: { ...nameOf(passport), state, visual: typed === undefined ? null : nameOf(typed) }, hasTicket: false };
      return matchTickets(readTicketLines(`name,locator\n${ticket},K7P2QX`), [seated])[0]?.outcome !== 'matched';
    });
    expect(missed.map(({ ticket, passport }) => `${ticket} ${passport}`)).toEqual([]);
  });

  it('are tried in over two hundred pairs, and every reason in one at least', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(cases.flatMap(({ reasons }) => reasons))).toEqual(new Set(differenceCodes));
  });
});
