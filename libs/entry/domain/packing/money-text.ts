import type { Money } from '#kernel';

/** Digits behind the point where they are not two (ISO 4217). */
const digits: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, VND: 0, CLP: 0, ISK: 0, KPW: 2, BHD: 3, KWD: 3, OMR: 3, JOD: 3, TND: 3 };

/** `EUR 1,200.50`: written by ourselves, so that a document that is made again in years says the same to the letter. */
export function moneyText({ amount, currency }: Money): string {
  const places = digits[currency] ?? 2;
  const text = String(Math.abs(amount)).padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${currency} ${amount < 0 ? '-' : ''}${whole}${places > 0 ? `.${text.slice(-places)}` : ''}`;
}
