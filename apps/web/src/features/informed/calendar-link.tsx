import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/phone/button.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { useCalendarFeed } from '../readiness/use-calendar-feed.js';
import styles from './informed.module.css';

/** A link by which the traveller's own calendar shows their deadlines; it is shown once. */
export function CalendarLink() {
  const { t } = useTranslation('informed');
  const words = useProblemWords();
  const { feed, url, make, revoke } = useCalendarFeed({ kind: 'own' });
  const since = feed.data?.since ?? null;
  const error = make.error ?? revoke.error;
  return (
    <div className={styles['calendar']}>
      <h3>{t('calendar.title')}</h3>
      <p>{t(since && !url ? 'calendar.there' : 'calendar.body')}</p>
      {error && <Notice tone="bad">{words(error)}</Notice>}
      {url && <ShownOnce url={url} />}
      <div className={styles['buttons']}>
        <Button look="plain" disabled={make.isPending || !feed.data} onClick={() => make.mutate()}>{t(since ? 'calendar.again' : 'calendar.make')}</Button>
        {since && <Button look="quiet" disabled={revoke.isPending} onClick={() => revoke.mutate()}>{t('calendar.revoke')}</Button>}
      </div>
    </div>
  );
}

function ShownOnce({ url }: { readonly url: string }) {
  const { t } = useTranslation('informed');
  const [copied, setCopied] = useState(false);
  return (
    <label className={styles['link']}>
      <span>{t('calendar.once')}</span>
      <input readOnly value={url} onFocus={(event) => event.target.select()} />
      <Button look="plain" onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}>{t(copied ? 'calendar.copied' : 'calendar.copy')}</Button>
    </label>
  );
}
