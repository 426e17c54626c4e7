import type { ImportField } from './import-table.js';

/** How people head their columns, in English, German and Chinese; compared without case, marks, blanks and punctuation. */
const headings: Readonly<Record<ImportField, string>> = {
  surname:
    'surname; last name; family name; name of family; lastname; familyname; surnames; passport surname; nachname; familienname; zuname; name laut pass; 姓; 姓氏; 护照姓; 英文姓; 姓 surname; xing',
  givenNames:
    'given names; given name; first name; firstname; forename; forenames; first names; first and middle names; first middle name; vorname; vornamen; rufname; 名; 名字; 护照名; 英文名; ming; christian name',
  fullName:
    'name; full name; fullname; participant; participant name; traveller; traveler; traveller name; passenger; passenger name; runner; athlete; guest; guest name; name in passport; name as in passport; passport name; vollständiger name; vor und nachname; vorname nachname; name vorname; name und vorname; teilnehmer; teilnehmername; teilnehmerin; reisender; läufer; gast; 姓名; 全名; 英文姓名; 护照姓名; 中文姓名; 参赛者; 选手; 旅客姓名',
  email: 'email; e mail; email address; e mail address; mail; contact email; e mail adresse; mailadresse; emailadresse; 邮箱; 电子邮箱; 电子邮件; 邮件; 邮箱地址; 电邮',
  nationality:
    'nationality; nat; citizenship; country; country of citizenship; passport country; country of passport; nation; issuing country; staatsangehörigkeit; staatsbürgerschaft; nationalität; land; pass land; nation land; 国籍; 国家; 护照国籍; 国家地区',
  birthDate:
    'date of birth; birth date; birthdate; dob; d o b; born; born on; birthday; date birth; geburtsdatum; geb; geb datum; gebdatum; geboren; geboren am; geburtstag; geb dat; 出生日期; 生日; 出生年月; 出生年月日; 出生',
  sex: 'sex; gender; m f; m f x; mf; title; salutation; geschlecht; anrede; 性别; 称谓',
  documentNumber:
    'passport number; passport no; passport nr; passport; passport id; document number; document no; passport num; passportno; pp no; pp number; travel document number; passnummer; pass nr; passnr; reisepass; reisepassnummer; reisepass nr; ausweisnummer; 护照号; 护照号码; 护照; 证件号; 证件号码',
  expiryDate:
    'expiry date; expiry; expires; expiration date; expiration; passport expiry; passport expiry date; passport expires; date of expiry; passport expiration date; passport valid until; valid until; valid to; passport validity; gültig bis; pass gültig bis; reisepass gültig bis; ablaufdatum; gültigkeit; passgültigkeit; 有效期; 护照有效期; 有效期至; 护照到期日; 失效日期; 到期日',
  race: 'race; distance; race category; category; race distance; event; run; start; strecke; distanz; lauf; laufstrecke; wettbewerb; disziplin; kategorie; 项目; 比赛项目; 参赛项目; 距离; 组别; 赛程',
  room: 'room; room type; roomtype; rooming; accommodation; room category; zimmer; zimmerart; zimmertyp; zimmerkategorie; unterkunft; unterbringung; 房型; 房间; 房间类型; 住宿; 住房',
  occupation: 'occupation; profession; job; job title; employment; beruf; tätigkeit; 职业; 工作',
};

/** A heading without what people vary: case, marks, punctuation, a unit or hint in brackets. */
export const foldHeading = (heading: string): string =>
  heading
    .replace(/[(（[].*?[)）\]]/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const known: ReadonlyMap<string, ImportField> = new Map(
  (Object.entries(headings) as [ImportField, string][]).flatMap(([field, aliases]) => aliases.split(';').map((alias) => [foldHeading(alias), field] as const)),
);

/** Longer headings that contain one of these, and nothing more telling before it in the list. */
const telling: readonly (readonly [RegExp, ImportField])[] = [
  [/mail|邮/u, 'email'],
  [/expir|validuntil|valid(ity|to)|gultig|ablauf|有效|到期/u, 'expiryDate'],
  [/birth|geburt|dob|出生|生日/u, 'birthDate'],
  [/nationalit|citizen|staatsang|staatsburg|国籍/u, 'nationality'],
  [/(passport|reisepass|pass|护照).*(no|nr|num|number|nummer|号)/u, 'documentNumber'],
  [/surname|lastname|familyname|nachname|familienname/u, 'surname'],
  [/givenname|firstname|forename|vorname/u, 'givenNames'],
  [/fullname|姓名/u, 'fullName'],
  [/gender|geschlecht|性别/u, 'sex'],
  [/zimmer|room|房/u, 'room'],
  [/distan|strecke|racecat|项目/u, 'race'],
  [/occupation|beruf|职业/u, 'occupation'],
];

/** What a heading says that its column tells: `sure` where the heading is one of those listed. */
export function fieldOfHeading(heading: string): { field: ImportField; sure: boolean } | null {
  const folded = foldHeading(heading);
  if (folded === '' || folded.length > 60) return null;
  const field = known.get(folded);
  if (field) return { field, sure: true };
  // Two languages in one heading, such as `姓 / Surname`: each part is looked at by itself.
  const parts = heading.split(/[/|\n]/u).map((part) => known.get(foldHeading(part))).filter((part) => part !== undefined);
  if (parts[0] && parts.every((part) => part === parts[0])) return { field: parts[0], sure: true };
  const found = telling.find(([pattern]) => pattern.test(folded));
  return found ? { field: found[1], sure: false } : null;
}
