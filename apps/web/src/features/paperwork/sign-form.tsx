import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { Button } from '../../ui/phone/button.js';
import fields from '../../ui/phone/field.module.css';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { tripQuery } from '../travellers/api.js';
import { paperworkQuery, signDeclaration } from './api.js';
import { SignaturePad } from './signature-pad.js';
import type { Application, DeclarationToSign, SignedBody } from './types.js';
import { useStrokes } from './use-strokes.js';

interface SignFormProps {
  readonly application: Application;
  readonly declaration: DeclarationToSign;
  readonly language: SignedBody['language'];
}

/** Signs with a finger, or with a typed name. What was drawn stays where signing fails. */
export function SignForm({ application, declaration: { textVersion, digest }, language }: SignFormProps) {
  const { t } = useTranslation('paperwork');
  const words = useProblemWords();
  const queries = useQueryClient();
  const id = useId();
  const { strokes, handlers, clear } = useStrokes();
  const [name, setName] = useState('');
  const [typing, setTyping] = useState(false);
  const [consent, setConsent] = useState(false);
  const sign = useMutation({
    mutationFn: () => signDeclaration(application.id, { textVersion, digest, language, signature: typing ? { manner: 'typed', name, consent } : { manner: 'drawn', name, strokes } }),
    onSuccess: (paperwork) => {
      queries.setQueryData(paperworkQuery.queryKey, paperwork);
      void queries.invalidateQueries(tripQuery);
    },
    onError: (error) => {
      if (codeOf(error) === 'declaration.outdated') void queries.invalidateQueries(paperworkQuery);
    },
  });
  const ready = name.trim() !== '' && (typing ? consent : strokes.length > 0);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    sign.mutate();
  }

  return (
    <form onSubmit={submit}>
      <div className={fields['field']}>
        <label className={fields['label']} htmlFor={`${id}-name`}>{t('sign.name')}</label>
        <input id={`${id}-name`} className={fields['control']} value={name} maxLength={200} autoComplete="name" required onChange={(event) => setName(event.target.value)} />
      </div>
      {typing ? (
        <label className={fields['choice']}>
          <input type="checkbox" checked={consent} onChange={(event) => setConsent(event.target.checked)} />
          {t('sign.consent')}
        </label>
      ) : (
        <>
          <SignaturePad strokes={strokes} handlers={handlers} describedBy={`${id}-hint`} />
          <p id={`${id}-hint`} className={fields['mark']}>{t('sign.hint')}</p>
          {strokes.length > 0 && <Button look="quiet" onClick={clear}>{t('sign.clear')}</Button>}
        </>
      )}
      <Button look="quiet" onClick={() => setTyping(!typing)}>{t(typing ? 'sign.draw' : 'sign.type')}</Button>
      {sign.isError && <Notice tone="bad" title={t('sign.failed')}>{words(sign.error)}</Notice>}
      <Button type="submit" disabled={!ready || sign.isPending}>{sign.isPending ? t('sign.sending') : t('sign.submit')}</Button>
    </form>
  );
}
