import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/phone/card.js';
import { Fold } from '../../ui/phone/fold.js';
import { Notice } from '../../ui/phone/notice.js';
import phone from '../../ui/phone/phone.module.css';
import { dropDraft } from '../travellers/answers-draft.js';
import { privacyQuery } from './api.js';
import { DeleteData } from './delete-data.js';
import { LooksList } from './looks-list.js';
import styles from './privacy.module.css';

/** Who looked at the traveller's passport; everything that is held of them, to take along or to have erased. */
export function PrivacyCard() {
  const { t } = useTranslation('privacy');
  const { data } = useQuery(privacyQuery);
  const [erased, setErased] = useState(false);
  function erase(): void {
    dropDraft();
    setErased(true);
  }

  if (erased) return <Card id="privacy" title={t('erased.title')}><Notice tone="good">{t('erased.body')}</Notice></Card>;
  if (!data) return null;
  return (
    <Fold id="privacy" title={t('title')} hint={t('looks.count', { count: data.looks.length })}>
      {data.erasure.askedAt && <Notice tone="look">{t('erasure.noted')}</Notice>}
      <LooksList looks={data.looks} />
      <div className={styles['part']}>
        <h3>{t('download.title')}</h3>
        <p>{t('download.body')}</p>
        <a className={phone['button']} data-look="plain" href="/api/v1/me/data/files" download="my-data.zip">{t('download.files')}</a>
        <a className={phone['button']} data-look="quiet" href="/api/v1/me/data" download="my-data.json">{t('download.json')}</a>
      </div>
      <DeleteData privacy={data} onErased={erase} />
    </Fold>
  );
}
