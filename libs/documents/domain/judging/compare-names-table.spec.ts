import { describe, expect, it } from 'vitest';
import { readNames } from '#kernel';
import { compareNames, type NameAgreement } from './compare-names.js';

/** The zone's name field without its last fillers, and the name as typed: `surname, given names`. */
type Pair = readonly [zone: string, typed: string];

function agreement([zone, typed]: Pair): NameAgreement {
  const [surname = '', givenNames = ''] = typed.split(', ');
  return compareNames(readNames(zone.padEnd(39, '<')), { surname, givenNames });
}

/** By who issues the passport or where the letters are from. Names are invented, or those of ICAO Doc 9303's own examples. */
const pairs: Readonly<Record<NameAgreement, Readonly<Record<string, readonly Pair[]>>>> = {
  same: {
    'Doc 9303-4 §4.2.3.1': [
      ['ERIKSSON<<ANNA<MARIA', 'Eriksson, Anna Maria'], ['HENG<<DEBORAH<MING<LO', 'Heng, Deborah Ming Lo'],
      ['SMITH<JONES<<SUSIE<MARGARET', 'Smith-Jones, Susie Margaret'], ['OCONNOR<<ENYA<SIOBHAN', "O'Connor, Enya Siobhan"],
      ['VAN<DER<MUELLEN<<MARTIN', 'Van Der Muellen, Martin'], ['AL<BASRI<<HUDA<MUHAMMAD<JAWAD', 'Al-Basri, Huda Muhammad Jawad'],
      ['VILARCHAO<FERNANDEZ<<JOSE<RAMON', 'Vilarchao Fernández, José Ramón'], ['ARKFREITH', 'Arkfreith'],
      ['SATRIYA<SUDARPA', 'Satriya Sudarpa'], ['PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR', 'Papandropoulous, Jonathon Warren Trevor'],
      ['DARTAGNAN<<MARIE<ELISE', "d'Artagnan, Marie-Élise"], ['CANXXON<<TERESA', 'Cañón, Térèsa'],
    ],
    'a single name, in either field': [['SUKARNO', ', Sukarno'], ['SUKARNO', 'Sukarno'], ['SUHARTO<PUTRA', ', Suharto Putra']],
    German: [
      ['MUELLER<<JUERGEN', 'Müller, Jürgen'], ['MULLER<<JURGEN', 'Müller, Jürgen'], ['GROSS<<KAETHE', 'Groß, Käthe'],
      ['VON<DER<AU<<GOETZ', 'von der Au, Götz'], ['STRAUSS<<SOEREN', 'STRAUẞ, Sören'], ['SCHMIDT<ROTH<<HANS<PETER', 'Schmidt-Roth, Hans-Peter'],
    ],
    Nordic: [
      ['AABERG<<BJOERN', 'Åberg, Björn'], ['ABERG<<BJORN', 'Åberg, Björn'], ['SOERENSEN<<SOEREN', 'Sørensen, Søren'],
      ['THORSDOTTIR<<AEGIR', 'Þórsdóttir, Ægir'], ['GUDMUNDSSON<<DADI', 'Guðmundsson, Daði'], ['AKESSON<<PAER', 'Åkesson, Pär'],
      ['HAEMAELAEINEN<<PAEIVI', 'Hämäläinen, Päivi'],
    ],
    'other Latin letters': [
      ['LODZKI<<LUKASZ', 'Łódzki, Łukasz'], ['SAHIN<<GUELSEN<IREM', 'Şahin, Gülşen İrem'], ['SAHIN<<GULSEN<IREM', 'şahin, gülşen irem'],
      ['YILDIZ<<ISIK', 'Yıldız, Işık'], ['NGUYEN<<THI<ANH<DUONG', 'Nguyễn, Thị Ánh Dương'], ['DANG<<VAN<DUC', 'Đặng, Văn Đức'],
      ['SZABO<<GYORGY', 'Szabó, György'], ['KOVACS<<ZSOFIA<OERS', 'Kovács, Zsófia Örs'], ['POPESCU<<STEFAN<ION', 'Popescu, Ștefan Ion'],
      ['DVORAKOVA<<LUDMILA', 'Dvořáková, Ludmila'], ['DORDEVIC<<ZELJKO', 'Đorđević, Željko'], ['PETROVS<<GIRTS<KARLIS', 'Petrovs, Ģirts Kārlis'],
      ['BAJADA<<HAL<GORG', 'Bajada, Ħal Ġorġ'], ['OEUVRARD<<FRANCOIS', 'Œuvrard, François'], ['IJSSEL<<JAN', 'Ĳssel, Jan'],
      ['NUNEZ<<INIGO', 'Núñez, Íñigo'], ['PINXXA<<BEGONXXA', 'Piña, Begoña'],
      ['COLLELL<<MONTSERRAT', 'Coŀlell, Montserrat'], ['COLLELL<<MONTSERRAT', 'Col·lell, Montserrat'],
      ['DOS<SANTOS<E<SILVA<<JOAO', 'dos Santos e Silva, João'], ['GARCIA<LOPEZ<<JOSE<MARIA', 'García López, José María'],
      ['DE<LA<CRUZ<<MARIA<JOSE', 'de la Cruz, María José'], ['OBRIEN<<SEAN', 'Ó’Brien, Seán'], ['TOSHMATOV<<OTKIR', 'Toshmatov, Oʻtkir'],
    ],
    'parts joined or parted': [
      ['VANDERBERG<<ANNE<MARIE', 'van der Berg, Annemarie'], ['O<BRIEN<<JEANPIERRE', "O'Brien, Jean-Pierre"], ['WANG<<XIAOMING', 'Wang, Xiao Ming'],
      ['MC<DONALD<<J<R', 'McDonald, J. R.'], ['ABDUL<RAHMAN<<NOOR', 'Abdulrahman, Noor'],
    ],
    'Russian, table B': [
      ['IVANOV<<IURII', 'Иванов, Юрий'], ['ALEKSEEVA<<KSENIIA', 'Алексеева, Ксения'], ['SHCHERBAKOV<<FEDOR', 'Щербаков, Фёдор'],
      ['PODIEEZDNYI<<IGOR', 'Подъездный, Игорь'], ['TSVETAEVA<<ELENA', 'Цветаева, Елена'], ['KHRUSHCHEV<<ILIA', 'Хрущёв, Илья'],
      ['ZHUKOVA<<MARIIA<ANNA', 'ЖУКОВА, МАРИЯ-АННА'],
    ],
    'other Cyrillic alphabets, table B': [
      ['HRYTSENKO<<YURII', 'Гриценко, Юрій'], ['YEVTUSHENKO<<YANA', 'Євтушенко, Яна'], ['HONCHAR<<SOLOMIIA', 'Гончар, Соломія'],
      ['ZAIATS<<VIACHESLAV', "Заяць, В'ячеслав"], ['GUDZ<<OLEKSANDR', 'Ґудзь, Олександр'], ['HRYHOROVICH<<ALES', 'Грыгоровіч, Алесь'],
      ['SIOMUKHA<<DZMITRYI', 'Сёмуха, Дзмітрый'], ['SHTEREV<<ASEN', 'Щерев, Асен'], ['GJORGJIEV<<KJIRIL', 'Ѓорѓиев, Ќирил'], ['DJAMBAZOV<<SLAVKO', 'Џамбазов, Славко'],
      ['ZIVANOVIC<<CVETKO', 'Живановић, Цветко'], ['HRISTOV<<STOJAN', 'Христов, Стојан'],
    ],
    'Arabic letters, table C': [
      ['MXHMD<<FAXTTMXAH', 'محمد, فاطمة'], ['ABW<BKR<<EBBAS', 'ابو بكر, عبّاس'], ['ALRAZY<<ZKRYA', 'الرازي, زكريا'], ['XKHYYAM<<EMR', 'خيّام, عمر'],
      ['RXDZAXYA<<PRWXYAZ', 'رضای, پرویز'],
    ],
  },
  truncated: {
    'Doc 9303-4 §4.2.3.2 and §4.2.3.3': [
      ['NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K', 'Nilavadhanananda, Chayapa Dejthamrong Krasuang'],
      ['NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU', 'Nilavadhanananda, Arnpol Petch Charonguang'],
      ['BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI', 'Bennelong Wooloomooloo Warrandyte Warnambool, Dingo Potoroo'],
      ['BENNELONG<WOOLOOM<WARRAND<WARNAM<<DINGO', 'Bennelong Wooloomooloo Warrandyte Warnambool, Dingo Potoroo'],
      ['BENNEL<WOOLOOM<WARRA<WARNAM<<DINGO<POTO', 'Bennelong Wooloomooloo Warrandyte Warnambool, Dingo Potoroo'],
    ],
    'with letters of other kinds': [
      ['HAEMAELAEINEN<KORHONEN<<AINO<KAARINA<AE', 'Hämäläinen-Korhonen, Aino Kaarina Äänekoski'],
      ['SHCHERBAKOVA<VOZNESENSKAIA<<ALEKSANDRAM', 'Щербакова-Вознесенская, Александра Мария'],
    ],
  },
  incomplete: {
    'fewer given names typed': [
      ['ERIKSSON<<ANNA<MARIA', 'Eriksson, Anna'], ['ERIKSSON<<ANNA<MARIA', 'Eriksson, Maria'], ['ERIKSSON<<ANNA<MARIA<LENA', 'Eriksson, Anna Lena'],
      ['MUELLER<<HANS<JUERGEN', 'Müller, Jürgen'], ['IVANOVA<<ANNA<MARIIA', 'Иванова, Мария'],
    ],
  },
  rearranged: {
    'the fields exchanged': [
      ['ERIKSSON<<ANNA', 'Anna, Eriksson'], ['WANG<<XIAOMING', 'Xiao Ming, Wang'], ['KIM<<MIN<JUN', 'Min-jun, Kim'], ['IVANOV<<IURII', 'Юрий, Иванов'],
    ],
    'all in one field, or the parts in others': [
      ['ERIKSSON<<ANNA<MARIA', 'Anna Maria Eriksson'], ['ERIKSSON<<ANNA<MARIA', ', Eriksson Anna Maria'], ['SATRIYA<SUDARPA', 'Sudarpa, Satriya'],
      ['ANIL<KUMAR', 'Kumar, Anil'], ['BERG<<ANNA<VAN<DER', 'van der Berg, Anna'], ['GARCIA<LOPEZ<<JOSE', 'López, José García'],
    ],
    'the given names in another order': [['ERIKSSON<<ANNA<MARIA', 'Eriksson, Maria Anna']],
  },
  variant: {
    'an accent written out, or left out, on one side': [
      ['MULLER<<ANNA', 'Mueller, Anna'], ['MUELLER<<ANNA', 'Muller, Anna'], ['SORENSEN<<ANNA', 'Sørensen, Anna'], ['ABERG<<ANNA', 'Aaberg, Anna'],
      ['MICHAL<<ANNA', 'Michael, Anna'], ['NUNXXEZ<<ANNA', 'Nunez, Anna'],
    ],
    'Russian rules of 1997 and 2010': [
      ['IVANOV<<YURIY', 'Иванов, Юрий'], ['IVANOV<<YURI', 'Иванов, Юрий'], ['IVANOV<<YURY', 'Иванов, Юрий'], ['IVANOV<<IOURI', 'Иванов, Юрий'],
      ['IVANOV<<ALEXEY', 'Иванов, Алексей'], ['SERGEYEV<<ALEXEI', 'Сергеев, Алексей'], ['TCVETKOVA<<IULIIA', 'Цветкова, Юлия'],
      ['TSVETKOVA<<YULIYA', 'Цветкова, Юлия'], ['SHCHERBAKOV<<FYODOR', 'Щербаков, Фёдор'], ['PODEZDNYI<<IGOR', 'Подъездный, Игорь'],
      ['MIHAILOVA<<KSENIA', 'Михайлова, Ксения'],
    ],
    'the same, both in Latin letters': [
      ['IVANOV<<IURII', 'Ivanov, Yuriy'], ['IVANOV<<IURII', 'Ivanov, Yuri'], ['ALEKSEEV<<ALEKSEI', 'Alexeyev, Alexey'], ['IVANOVA<<IULIIA', 'Ivanova, Julia'],
    ],
    'other Cyrillic alphabets': [
      ['SAVOV<<ANGEL', 'Съвов, Ангел'], ['DJORDJEVIC<<ZELJKO', 'Ђорђевић, Жељко'], ['GORDANIC<<ZELJKO', 'Горданић, Жељко'], ['SIOMUKHA<<DZMITRY', 'Сёмуха, Дзмітрый'],
      ['DJORDJEVIC<<ZELJKO', 'Đorđević, Željko'], ['ZGHURSKYI<<OLEH', 'Згурський, Олег'],
    ],
    'Greek (ELOT 743), of which Doc 9303 has no table': [
      ['PAPADOPOULOS<<GEORGIOS', 'Παπαδόπουλος, Γεώργιος'], ['STAVROU<<EVANGELIA', 'Σταύρου, Ευαγγελία'], ['BAKOGIANNI<<NTORA', 'ΜΠΑΚΟΓΙΑΝΝΗ, ΝΤΟΡΑ'],
      ['CHATZIS<<CHRISTOS', 'Χατζής, Χρήστος'],
    ],
    'beside the tables': [['ALIYEV<<ANAR', 'Əliyev, Anar'], ['MXHMD<<EBAS', 'محمد, عبّاس'], ['ERIKSSON<<JOHN', 'Dr. Eriksson, John Jr.'], ['SMITH<<JOHN', 'Smith, John III']],
  },
  differs: {
    'another name': [
      ['ERIKSSON<<ANNA', 'Erikson, Anna'], ['ERIKSSON<<ANNA', 'Eriksson, Anne'], ['ERIKSSON<<ANNA', 'Eriksson, Ann'], ['ERIKSSON<<ANN', 'Eriksson, Anna'],
      ['WALKER<<ANNA', 'Smith, Anna'], ['IVANOV<<PETR', 'Иванов, Юрий'], ['MXHMD<<ALI', 'محمود, علي'], ['SMITH<JONES<<ANNA', 'Smith, Anna'],
      ['SMITH<<ANNA', 'Smith-Jones, Anna'], ['GARCIA<LOPEZ<<JOSE', 'García, José'], ['BERG<<ANNA', 'van der Berg, Anna'],
    ],
    'more given names typed than the zone has': [
      ['ERIKSSON<<ANNA', 'Eriksson, Anna Maria'], ['ERIKSSON', 'Eriksson, Anna'], ['IVANOV<<IVAN', 'Иванов, Иван Петрович'], ['SMITH<<JOHN', 'Smith, John M.'],
    ],
    'no given name typed where the zone has one': [['ERIKSSON<<ANNA', 'Eriksson'], ['ERIKSSON<<ANNA', ', Anna']],
    'two languages\' exceptions in one name': [['HRYTSENKO<<GANNA', 'Гриценко, Ганна']],
    'letters that no table has': [['WANG<<WEI', '王, 伟'], ['COHEN<<DAVID', 'כהן, דוד'], ['KIM<<MINJUN', '김, 민준'], ['SOMCHAI', 'สมชาย']],
    'an Arabic name that the issuer wrote by its sound': [['MOHAMMED<<FATIMA', 'محمد, فاطمة']],
    'signs that are no letters': [['ERIKSSON<<ANNA', '.*, .*'], ['ERIKSSON<<ANNA', '(ERIKSSON|X)+, ANNA2']],
    'a name that was cut, and differs before the cut': [
      ['NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K', 'Nilavadhanananda, Chayapa Somchai Krasuang'],
      ['NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K', 'Nilavadhanananda, Chayapa Dejthamrong Somchai'],
    ],
  },
};

const cases = Object.entries(pairs).flatMap(([grade, groups]) =>
  Object.entries(groups).flatMap(([why, list]) => list.map((pair) => [...pair, grade as NameAgreement, why] as const)),
);

describe('a name in a zone and a name as it was typed', () => {
  it.each(cases)('%s and %s: %s (%s)', (zone, typed, grade) => {
    expect(agreement([zone, typed])).toBe(grade);
  });

  it('are tried in well over a hundred pairs', () => {
    expect(cases.length).toBeGreaterThan(120);
  });
});
