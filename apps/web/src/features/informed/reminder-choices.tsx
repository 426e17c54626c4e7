import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { letterLanguageOf, letterLanguages } from '../../i18n/languages.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { type ReminderChoice, reminderChoiceQuery, saveReminderChoice } from './api.js';
import styles from './informed.module.css';

/** Whether letters come, and in which language; saved at once. */
export function ReminderChoices() {
  const { t, i18n } = useTranslation('informed');
  const words = useProblemWords();
  const queries = useQueryClient();
  const { data } = useQuery(reminderChoiceQuery);
  const save = useMutation({
    mutationFn: saveReminderChoice,
    onSuccess: (saved) => queries.setQueryData(reminderChoiceQuery.queryKey, saved),
    onError: () => queries.invalidateQueries({ queryKey: reminderChoiceQuery.queryKey }),
  });
  const adopt = useMutation({ mutationFn: saveReminderChoice, onSuccess: (saved) => queries.setQueryData(reminderChoiceQuery.queryKey, saved) });
  const read = letterLanguageOf(i18n.language);
  const isNews = data?.version === 0 && data.locale !== read;
  // until a language is chosen, letters come in the one in which the page is read
  useEffect(() => {
    if (isNews && adopt.isIdle) adopt.mutate({ ...data, locale: read });
  }, [isNews, adopt, data, read]);
  if (!data) return null;
  return (
    <div className={styles['choices']}>
      <label>
        <input type="checkbox" checked={data.wanted} disabled={save.isPending} onChange={(event) => save.mutate({ ...data, wanted: event.target.checked })} />
        <span>{t('wanted')}</span>
      </label>
      <label>
        <span>{t('language')}</span>
        <select value={data.locale} disabled={save.isPending || !data.wanted} onChange={(event) => save.mutate({ ...data, locale: event.target.value as ReminderChoice['locale'] })}>
          {letterLanguages.map(({ value, name }) => <option key={value} value={value} lang={value}>{name}</option>)}
        </select>
      </label>
      {save.isError && <Notice tone="bad">{words(save.error)}</Notice>}
      {save.isSuccess && <p role="status" className={styles['saved']}>{t('saved')}</p>}
    </div>
  );
}
