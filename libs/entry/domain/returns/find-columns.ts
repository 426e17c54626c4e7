import { type ReturnField, returnFields, type ReturnMapping, type ReturnRow, textOf } from './return-table.js';

/** How authorities head their columns, in English, German, French and Chinese; compared without case, marks, blanks and punctuation. */
const headings: Readonly<Record<ReturnField, string>> = {
  position: 'no; nr; number; line; position; pos; serial; serial no; s no; sn; item; lfd nr; laufende nummer; numero; 序号; 编号',
  documentNumber: 'passport; passport no; passport nr; passport number; document no; document number; travel document; pass nr; passnummer; reisepass; reisepassnummer; passeport; 护照号; 护照号码; 证件号码',
  surname: 'surname; last name; family name; nachname; familienname; nom; 姓',
  givenNames: 'given names; given name; first name; first names; forename; vorname; vornamen; prenom; prenoms; 名',
  name: 'name; full name; name in full; applicant; traveller; passenger; vollstandiger name; antragsteller; nom et prenom; 姓名; 英文姓名',
  birthDate: 'date of birth; birth date; born; dob; birthday; geburtsdatum; geboren; geb datum; date de naissance; 出生日期; 生日',
  outcome: 'outcome; result; status; decision; answer; ergebnis; entscheidung; resultat; decision rendue; 结果; 状态; 审批结果',
  approvalNumber: 'approval number; approval no; approval; visa number; visa no; visa nr; visa; permit number; permit no; permit; authorisation number; visumnummer; genehmigungsnummer; numero de visa; 签证号; 签证号码; 批准号; 批文号',
  validFrom: 'valid from; from; validity from; start of validity; gultig ab; gultig von; valable du; 生效日期; 有效期自; 有效期起',
  validUntil: 'valid until; valid to; until; to; expiry; expires; expiry date; end of validity; validity; gultig bis; valable jusqu au; 失效日期; 有效期至; 有效期止',
  reason: 'reason; remarks; remark; reason for refusal; refusal reason; comment; comments; grund; ablehnungsgrund; bemerkung; motif; 理由; 拒签理由; 备注',
};

const fold = (heading: string): string => heading.replace(/[(（[].*?[)）\]]/gu, ' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const known: ReadonlyMap<string, ReturnField> = new Map(
  (Object.entries(headings) as [ReturnField, string][]).flatMap(([field, aliases]) => aliases.split(';').map((alias) => [fold(alias), field] as const)),
);

/** Titles and notes stand above the headings; they do not go on for longer. */
const rowsLookedAt = 20;

const mappingOf = (cells: ReturnRow['cells']): ReturnMapping => {
  const found = cells.map((cell) => known.get(fold(textOf(cell))));
  return Object.fromEntries(returnFields.flatMap((field) => (found.includes(field) ? [[field, found.indexOf(field)]] : [])));
};

/** The row of headings: the one, near the top, that names the most columns, at least two. Null where no row looks like it. */
export function findColumns(rows: readonly ReturnRow[]): { readonly row: number | null; readonly mapping: ReturnMapping } {
  let best: { row: number | null; mapping: ReturnMapping } = { row: null, mapping: {} };
  for (const row of rows.slice(0, rowsLookedAt)) {
    const mapping = mappingOf(row.cells);
    const count = Object.keys(mapping).length;
    if (count >= 2 && count > Object.keys(best.mapping).length) best = { row: row.number, mapping };
  }
  return best;
}
