import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/phone/button.js';
import field from '../../ui/phone/field.module.css';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { forgetMate, placesQuery, wishForMate } from './api.js';
import type { NamedMate, Places } from './types.js';

interface RoomMateProps {
  readonly wish: Places['wish'];
}

/** With whom the traveller wants to share. Nothing on it tells whether there is such a person, until they say the same. */
export function RoomMate({ wish }: RoomMateProps) {
  const { t } = useTranslation('places');
  const words = useProblemWords();
  const queries = useQueryClient();
  const [begun, setBegun] = useState(false);
  const keep = (places: Places): void => {
    queries.setQueryData(placesQuery.queryKey, places);
  };
  const forget = useMutation({ mutationFn: forgetMate, onSuccess: keep });
  if (wish) {
    return (
      <>
        <Notice tone={wish.state === 'together' ? 'good' : 'plain'} title={t(`wish.${wish.state}`, { name: wish.name })}>
          {wish.state === 'asked' && <p>{t('wish.until', { reference: wish.reference })}</p>}
        </Notice>
        {forget.isError && <Notice tone="bad">{words(forget.error)}</Notice>}
        <Button look="quiet" disabled={forget.isPending} onClick={() => forget.mutate()}>{t('wish.takeBack')}</Button>
      </>
    );
  }
  if (!begun) return <Button look="plain" onClick={() => setBegun(true)}>{t('wish.begin')}</Button>;
  return <WishForm onSaid={(places) => { keep(places); setBegun(false); }} onCancel={() => setBegun(false)} />;
}

interface WishFormProps {
  readonly onSaid: (places: Places) => void;
  readonly onCancel: () => void;
}

function WishForm({ onSaid, onCancel }: WishFormProps) {
  const { t } = useTranslation('places');
  const words = useProblemWords();
  const id = useId();
  const [named, setNamed] = useState<NamedMate>({ name: '', reference: '' });
  const say = useMutation({ mutationFn: wishForMate, onSuccess: onSaid });
  const lacks = named.name.trim() === '' || named.reference.trim() === '';

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    say.mutate(named);
  }

  return (
    <form onSubmit={submit} noValidate>
      <p>{t('wish.intro')}</p>
      {(['name', 'reference'] as const).map((part) => (
        <div key={part} className={field['field']}>
          <label className={field['label']} htmlFor={`${id}-${part}`}>{t(`wish.${part}`)}</label>
          <input
            id={`${id}-${part}`} className={field['control']} value={named[part]} autoComplete="off" spellCheck={false}
            autoCapitalize={part === 'reference' ? 'characters' : 'words'} onChange={(event) => setNamed({ ...named, [part]: event.target.value })}
          />
        </div>
      ))}
      {say.isError && <Notice tone="bad">{words(say.error)}</Notice>}
      <Button type="submit" disabled={say.isPending || lacks}>{t('wish.say')}</Button>
      <Button look="quiet" onClick={onCancel}>{t('wish.cancel')}</Button>
    </form>
  );
}
