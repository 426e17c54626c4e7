import { type SyntheticEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../ui/money.js';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import phone from '../../ui/phone/phone.module.css';
import { listPrice } from './draft.js';
import { CountryField, TextField } from './fields.js';
import { FormRefusal } from './form-refusal.js';
import { TravellerFields } from './traveller-fields.js';
import type { Sale } from './types.js';
import { useTicketForm } from './use-ticket-form.js';

/** Who travels, and what they choose. What was typed stays, whatever becomes of it. */
export function TicketForm({ sale }: { readonly sale: Sale }) {
  const { t, i18n } = useTranslation('sale');
  const { draft, faults, change, changeTraveller, addTraveller, removeTraveller, take, submit } = useTicketForm(sale);
  const form = useRef<HTMLFormElement>(null);
  const opens = sale.status === 'announced';
  const price = listPrice(sale, draft);
  const wrong = Object.keys(faults).length;

  useEffect(() => {
    if (wrong > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);

  function send(event: SyntheticEvent): void {
    event.preventDefault();
    submit();
  }

  return (
    <form ref={form} onSubmit={send} noValidate>
      <Card title={t('form.leader')} intro={t('form.leaderIntro')}>
        <TextField label={t('form.name')} value={draft.name} fault={faults['/leader/name']} autoComplete="name" onChange={(name) => change({ name })} />
        <TextField label={t('form.email')} type="email" value={draft.email} fault={faults['/leader/email']} autoComplete="email" onChange={(email) => change({ email })} />
        <CountryField label={t('form.territory')} value={draft.territory} fault={faults['/territory']} among={sale.territories} onChange={(territory) => change({ territory })} />
      </Card>
      {draft.travellers.map((traveller, index) => (
        <TravellerFields
          key={index}
          sale={sale}
          traveller={traveller}
          number={index + 1}
          faults={faults}
          onChange={(changed) => changeTraveller(index, changed)}
          onRemove={draft.travellers.length > 1 ? () => removeTraveller(index) : undefined}
        />
      ))}
      {draft.travellers.length < sale.largestParty
        ? <Button look="plain" onClick={addTraveller}>{t('form.add')}</Button>
        : <p className={phone['muted']}>{t('form.largest', { count: sale.largestParty, operator: sale.operator })}</p>}
      <Card title={t('form.total')}>
        <p><strong>{price ? formatMoney(price, i18n.language) : '–'}</strong> <span className={phone['muted']}>{t('form.totalNote')}</span></p>
        {take.isError && <FormRefusal error={take.error} />}
        {wrong > 0 && !take.isError && <p role="alert">{t('form.check', { count: wrong })}</p>}
        <Button type="submit" disabled={opens || take.isPending}>{opens ? t('form.notYet') : take.isPending ? t('form.sending') : t('form.send')}</Button>
        <p className={phone['muted']} style={{ marginTop: 12 }}>{t('form.next')}</p>
      </Card>
    </form>
  );
}
