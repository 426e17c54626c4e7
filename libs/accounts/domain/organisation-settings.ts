import type { Fault } from '#kernel';

const knows = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '' && /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
};

/** ISO 4217, those that a money amount can be written in here. */
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** What a settings form can get wrong beside its lengths, by field. */
export function settingsFaults({ timeZone, currency }: { readonly timeZone: string; readonly currency: string }): Fault[] {
  return [
    ...(knows(timeZone) ? [] : [{ pointer: '/timeZone', detail: 'Use a time zone by its name, such as Asia/Shanghai.' }]),
    ...(currencies.has(currency) ? [] : [{ pointer: '/currency', detail: 'Use the three letters of a currency, such as EUR.' }]),
  ];
}
