import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { formatMoney } from '../../ui/money.js';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { choiceQuery, choose } from './choice-api.js';
import styles from './choice.module.css';
import type { Choice, MyChoice } from './types.js';

const choices = ['refund', 'credit', 'standby'] as const;

/** The three ways on, each with its figures. What is chosen can be changed until the operator carries it out. */
export function ChoiceForm({ choice }: { readonly choice: MyChoice }) {
  const { t, i18n } = useTranslation('choice');
  const words = useProblemWords();
  const queries = useQueryClient();
  const [wanted, setWanted] = useState<Choice | null>(choice.choice);
  const send = useMutation({
    mutationFn: choose,
    onSuccess: (now) => queries.setQueryData(choiceQuery.queryKey, now),
    onError: () => queries.invalidateQueries(choiceQuery),
  });
  const money = { refund: formatMoney(choice.refund, i18n.language), credit: formatMoney(choice.credit, i18n.language), kept: formatMoney(choice.kept, i18n.language) };
  const isKept = choice.state === 'restored';
  const isUnpaid = choice.paid.amount === 0;
  const kindOf = (one: Choice): 'refund' | 'credit' | 'standby' | 'keep' | 'leave' => (one === 'standby' && isKept ? 'keep' : one === 'refund' && isUnpaid ? 'leave' : one);
  const offered = choices.filter((one) => one !== 'credit' || !isUnpaid || choice.choice === 'credit');
  const note = (one: Choice): string => {
    if (kindOf(one) === 'refund' && choice.kept.amount === 0) return t('choices.refund.all');
    return t(`choices.${kindOf(one)}.note`, money);
  };
  return (
    <Card title={t('ask.title')} intro={t('ask.intro', { day: formatDay(choice.answerBy, i18n.language) })}>
      {choice.choice !== null && wanted === choice.choice && <Notice tone="good"><p>{t(`chosen.${kindOf(choice.choice)}`)}</p></Notice>}
      {send.isError && <Notice tone="bad">{words(send.error)}</Notice>}
      <form onSubmit={(event) => { event.preventDefault(); if (wanted) send.mutate(wanted); }}>
        <fieldset className={styles['choices']} aria-label={t('ask.title')}>
          {offered.map((one) => (
            <label key={one} className={styles['choice']}>
              <input type="radio" name="choice" value={one} checked={wanted === one} onChange={() => setWanted(one)} />
              <span><strong>{t(`choices.${kindOf(one)}.label`, money)}</strong><small>{note(one)}</small></span>
            </label>
          ))}
        </fieldset>
        <Button type="submit" disabled={wanted === null || wanted === choice.choice || send.isPending}>{send.isPending ? t('ask.sending') : t('ask.send')}</Button>
      </form>
    </Card>
  );
}
