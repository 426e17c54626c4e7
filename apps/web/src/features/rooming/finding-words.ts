import type { i18n, TFunction } from 'i18next';
import { textOr } from '../../ui/texts.js';
import { nameOf, roomName, wordsOf } from './room-names.js';
import type { Finding, Guest } from './types.js';

/** Findings to be told one by one, and the travellers whose gender is missing, who are told together. */
export function tellable(findings: readonly Finding[]): { readonly each: readonly Finding[]; readonly genderless: readonly string[] } {
  return {
    // Who waits for a bed stands in a list of their own.
    each: findings.filter(({ code, because }) => code !== 'gender-missing' && because !== 'not-assigned'),
    genderless: findings.flatMap(({ code, travellerIds }) => (code === 'gender-missing' ? travellerIds : [])),
  };
}

/** A finding in one sentence, with the names of those whom it is about. */
export function wordsFor(i18n: i18n, finding: Finding, guests: ReadonlyMap<string, Guest>, erased: string): string {
  const [name = erased, other = erased] = finding.travellerIds.map((id) => {
    const guest = guests.get(id);
    return guest ? nameOf(guest, erased) : erased;
  });
  const booked = guests.get(finding.travellerIds[0] ?? '')?.room ?? '';
  const text = textOr(i18n, 'rooming', `finding.${finding.code}.${finding.because}`, `${finding.code}: ${finding.because}`);
  const values: Readonly<Record<string, string>> = { name, other, type: wordsOf(booked).toLowerCase(), room: finding.room ? roomName(finding.room) : '' };
  return text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
}

/** For the card of the room that it is about. */
export const briefly = (t: TFunction<'rooming'>, { code, because }: Finding): string =>
  code === 'alone' ? t(`brief.alone.${because === 'could-share' ? 'could-share' : 'other'}`) : t(`brief.${code}`);
