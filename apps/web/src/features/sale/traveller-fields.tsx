import { useTranslation } from 'react-i18next';
import { formatThere } from '../../ui/dates.js';
import { formatMoney } from '../../ui/money.js';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { type DraftTraveller, optionsOf, type TravellerField } from './draft.js';
import { CountryField, type Option, SelectField, TextField } from './fields.js';
import styles from './sale.module.css';
import type { Leg, Sale, SaleChoice } from './types.js';
import type { Faults } from './use-ticket-form.js';

interface TravellerFieldsProps {
  readonly sale: Sale;
  readonly traveller: DraftTraveller;
  readonly number: number;
  readonly faults: Faults;
  readonly onChange: (changed: Partial<DraftTraveller>) => void;
  readonly onRemove: (() => void) | undefined;
}

export function TravellerFields({ sale, traveller, number, faults, onChange, onRemove }: TravellerFieldsProps) {
  const { t, i18n } = useTranslation('sale');
  const field = (name: TravellerField) => ({
    value: traveller[name],
    fault: faults[`/travellers/${number - 1}/${name}`],
    onChange: (value: string) => onChange({ [name]: value }),
  });
  const choice = ({ code, label, left }: SaleChoice): Option => ({ value: code, label: left === 'plenty' ? label : `${label} (${t(`left.${left}`)})` });
  const legs = (direction: Leg['direction']): Option[] => sale.legs.filter((leg) => leg.direction === direction).map((leg) => ({ value: leg.id, label: legWords(leg, i18n.language) }));
  const [ways, home] = [legs('arrival'), legs('departure')];
  const whole = faults[`/travellers/${number - 1}`];
  return (
    <Card title={t('form.traveller', { number })}>
      {whole && <p role="alert">{whole}</p>}
      <TextField label={t('form.givenNames')} hint={t('form.asInPassport')} autoComplete="off" {...field('givenNames')} />
      <TextField label={t('form.surname')} hint={t('form.asInPassport')} autoComplete="off" {...field('surname')} />
      <CountryField label={t('form.nationality')} {...field('nationality')} />
      <TextField label={t('form.travellerEmail')} hint={t('form.optional')} type="email" autoComplete="off" {...field('email')} />
      {sale.races.length > 0 && <SelectField label={t('form.race')} options={sale.races.map(choice)} none={t('form.noRace')} {...field('race')} />}
      <SelectField label={t('form.room')} options={sale.rooms.map(choice)} {...field('room')} />
      {ways.length > 0 && <SelectField label={t('form.arrival')} options={ways} {...field('arrivalLegId')} />}
      {home.length > 0 && <SelectField label={t('form.departure')} options={home} {...field('departureLegId')} />}
      {optionsOf(sale).map(({ code, label, price }) => (
        <label key={code} className={styles['agree']}>
          <input
            type="checkbox"
            checked={traveller.options.includes(code)}
            onChange={({ target }) => onChange({ options: target.checked ? [...traveller.options, code] : traveller.options.filter((one) => one !== code) })}
          />
          {label}, {formatMoney(price, i18n.language)}
        </label>
      ))}
      {onRemove && <Button look="quiet" onClick={onRemove}>{t('form.remove')}</Button>}
    </Card>
  );
}

const legWords = ({ carrier, number, from, to, departsAt, fromZone }: Leg, language: string): string =>
  `${carrier} ${number}, ${from}–${to}, ${formatThere(departsAt, fromZone, language)}`;
