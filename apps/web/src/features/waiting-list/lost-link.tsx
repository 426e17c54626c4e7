import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import field from '../../ui/phone/field.module.css';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { sendLinks } from './place-api.js';

interface LostLinkProps {
  /** There was a link in the address, and it is none of ours. */
  readonly wrong: boolean;
}

/** Asks for the address to which the link can go again. What is answered does not tell whether anybody of it waits. */
export function LostLink({ wrong }: LostLinkProps) {
  const { t } = useTranslation('waiting');
  const words = useProblemWords();
  const [email, setEmail] = useState('');
  const send = useMutation({ mutationFn: () => sendLinks(email.trim()) });

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    send.mutate();
  }

  if (send.isSuccess) return <Card heading="h1" title={t('lost.sentTitle')}><Notice tone="good"><p>{t('lost.sent')}</p></Notice></Card>;
  return (
    <Card heading="h1" title={wrong ? t('lost.wrong') : t('lost.title')} intro={wrong ? t('lost.wrongBody') : t('lost.body')}>
      <form onSubmit={submit}>
        <div className={field['field']}>
          <label className={field['label']} htmlFor="lost-email">{t('lost.email')}</label>
          <input id="lost-email" className={field['control']} type="email" autoComplete="email" required maxLength={254} value={email} onChange={(event) => setEmail(event.target.value)} />
        </div>
        {send.isError && <Notice tone="bad">{words(send.error)}</Notice>}
        <Button type="submit" disabled={send.isPending}>{send.isPending ? t('lost.sending') : t('lost.send')}</Button>
      </form>
    </Card>
  );
}
