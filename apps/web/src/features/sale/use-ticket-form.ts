import { Problem } from '#sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { letterLanguageOf } from '../../i18n/languages.js';
import { saleQuery, takeTicket, ticketQuery } from './api.js';
import { type Draft, type DraftTraveller, missingIn, newDraft, newTraveller, ticketOf } from './draft.js';
import type { Sale } from './types.js';

/** What is wrong, by pointer into what is sent. */
export type Faults = Readonly<Record<string, string>>;

const place = (sale: Sale): string => `waypass.sale.${sale.departureId}`;

/** What was typed in this tab before it was loaded anew. It is gone with the tab. */
function kept(sale: Sale): Draft {
  const text = sessionStorage.getItem(place(sale));
  return text ? (JSON.parse(text) as Draft) : newDraft(sale);
}

/** The form as it is being typed. A refusal never takes back what was typed. */
export function useTicketForm(sale: Sale) {
  const { t, i18n } = useTranslation('sale');
  const queries = useQueryClient();
  const attempt = useAttemptKey();
  const [draft, setDraft] = useState(() => kept(sale));
  const [faults, setFaults] = useState<Faults>({});

  useEffect(() => sessionStorage.setItem(place(sale), JSON.stringify(draft)), [sale, draft]);

  const take = useMutation({
    mutationFn: () => {
      const body = ticketOf(draft, letterLanguageOf(i18n.language));
      return takeTicket(sale.departureId, attempt.keyFor(body), body);
    },
    onSuccess: (ticket) => queries.setQueryData(ticketQuery(sale.departureId).queryKey, ticket),
    onError: (error) => {
      attempt.failed(error);
      if (error instanceof Problem) setFaults(Object.fromEntries(error.errors.map(({ pointer, detail }) => [pointer, detail])));
      void queries.invalidateQueries({ queryKey: saleQuery(sale.departureId).queryKey, exact: true });
    },
  });

  function edit(next: Draft, settled: (pointer: string) => boolean): void {
    setDraft(next);
    setFaults((old) => Object.fromEntries(Object.entries(old).filter(([pointer]) => !settled(pointer))));
    if (!take.isPending) take.reset();
  }

  return {
    draft, faults, take,
    change: (changed: Partial<Draft>) => edit({ ...draft, ...changed }, (pointer) => Object.keys(changed).some((name) => pointer.endsWith(`/${name}`) && !pointer.startsWith('/travellers'))),
    changeTraveller: (index: number, changed: Partial<DraftTraveller>) =>
      edit(
        { ...draft, travellers: draft.travellers.map((one, at) => (at === index ? { ...one, ...changed } : one)) },
        (pointer) => Object.keys(changed).some((name) => pointer === `/travellers/${index}/${name}`) || pointer === `/travellers/${index}`,
      ),
    addTraveller: () => edit({ ...draft, travellers: [...draft.travellers, newTraveller(sale, draft.travellers.at(-1))] }, () => false),
    removeTraveller: (index: number) => edit({ ...draft, travellers: draft.travellers.filter((_, at) => at !== index) }, (pointer) => pointer.startsWith('/travellers')),
    submit: () => {
      const missing = missingIn(draft);
      setFaults(Object.fromEntries(missing.map((pointer) => [pointer, t('form.missing')])));
      take.reset();
      if (missing.length === 0) take.mutate();
    },
  };
}
