import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { formatDay } from '../../ui/dates.js';
import { Button } from '../../ui/phone/button.js';
import field from '../../ui/phone/field.module.css';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { askErasure, privacyQuery, withdrawErasure } from './api.js';
import styles from './privacy.module.css';
import type { Erasure, Privacy } from './types.js';

interface DeleteDataProps {
  readonly privacy: Privacy;
  readonly onErased: () => void;
}

/** Says what goes, what stays and what it waits for, before anything is asked. */
export function DeleteData({ privacy: { surname, erasure }, onErased }: DeleteDataProps) {
  const { t } = useTranslation('privacy');
  const words = useProblemWords();
  const queries = useQueryClient();
  const [begun, setBegun] = useState(false);
  const withdraw = useMutation({ mutationFn: withdrawErasure, onSuccess: () => {
    setBegun(false);
    return queries.invalidateQueries(privacyQuery);
  } });
  return (
    <div className={styles['part']}>
      <h3>{t('erasure.title')}</h3>
      <p>{t('erasure.goes')}</p>
      <p>{t('erasure.stays')}</p>
      <Waits waits={erasure.waits} />
      {withdraw.isError && <Notice tone="bad">{words(withdraw.error)}</Notice>}
      {erasure.askedAt && <Button look="plain" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>{t('erasure.withdraw')}</Button>}
      {!erasure.askedAt && !begun && <Button look="quiet" onClick={() => setBegun(true)}>{t('erasure.begin')}</Button>}
      {!erasure.askedAt && begun && <Confirm surname={surname} waits={erasure.waits.length > 0} onErased={onErased} onCancel={() => setBegun(false)} />}
    </div>
  );
}

function Waits({ waits }: Pick<Erasure, 'waits'>) {
  const { t, i18n } = useTranslation('privacy');
  if (waits.length === 0) return null;
  return (
    <>
      <p>{t('erasure.waits')}</p>
      <ul>
        {waits.map(({ code, reference, until }) => <li key={`${code} ${reference}`}>{t(`erasure.wait.${code}`, { reference, day: formatDay(until, i18n.language) })}</li>)}
      </ul>
    </>
  );
}

interface ConfirmProps {
  readonly surname: string;
  readonly waits: boolean;
  readonly onErased: () => void;
  readonly onCancel: () => void;
}

function Confirm({ surname, waits, onErased, onCancel }: ConfirmProps) {
  const { t } = useTranslation('privacy');
  const words = useProblemWords();
  const queries = useQueryClient();
  const id = useId();
  const [typed, setTyped] = useState('');
  const ask = useMutation({
    mutationFn: () => askErasure(typed),
    onSuccess: ({ outcome }) => (outcome === 'erased' ? onErased() : void queries.invalidateQueries(privacyQuery)),
  });
  const wrong = ask.isError && codeOf(ask.error) === 'erasure.not-confirmed';

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    ask.mutate();
  }

  return (
    <form onSubmit={submit} noValidate>
      <div className={field['field']}>
        <label className={field['label']} htmlFor={id}>{t('erasure.type', { surname })}</label>
        <input
          id={id} className={field['control']} value={typed} autoComplete="off" autoCapitalize="words" spellCheck={false} autoFocus
          aria-invalid={wrong} aria-describedby={wrong ? `${id}-error` : undefined} onChange={(event) => setTyped(event.target.value)}
        />
        {wrong && <p id={`${id}-error`} className={field['error']}>{t('erasure.wrong', { surname })}</p>}
      </div>
      {ask.isError && !wrong && <Notice tone="bad">{words(ask.error)}</Notice>}
      <button type="submit" className={styles['danger']} disabled={ask.isPending || typed.trim() === ''}>{t(waits ? 'erasure.ask' : 'erasure.now')}</button>
      <Button look="quiet" onClick={onCancel}>{t('erasure.keep')}</Button>
    </form>
  );
}
