import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { follow } from './api.js';
import styles from './photo.module.css';
import { PhotoPicker } from './photo-picker.js';
import { PhotoResult } from './photo-result.js';
import { PhotoTips } from './photo-tips.js';
import { sendPhoto } from './send-photo.js';
import { useMyPhoto } from './use-my-photo.js';

/** The photo for the visa: taking it, following its check, and choosing what was made of it. */
export function PhotoCard() {
  const { t } = useTranslation('photo');
  const words = useProblemWords();
  const queries = useQueryClient();
  const { portrait = null, chosenId = null } = useMyPhoto() ?? {};
  const [again, setAgain] = useState(false);
  const [share, setShare] = useState(0);
  const send = useMutation({
    mutationFn: (file: File) => sendPhoto(file, setShare),
    onSuccess: (started) => {
      follow(queries, started);
      setAgain(false);
    },
  });

  if (send.isPending) {
    return (
      <Card id="photo" title={t('title')}>
        <p id="sending-photo">{t('sending')}</p>
        <progress className={styles['progress']} value={share} aria-labelledby="sending-photo" />
      </Card>
    );
  }
  if (portrait && !again && !send.isError) {
    return (
      <Card id="photo" title={t('title')}>
        {portrait.state === 'finished' ? <PhotoResult portrait={portrait} earlierInUse={chosenId !== null && chosenId !== portrait.id} onAgain={() => setAgain(true)} /> : <Checking />}
      </Card>
    );
  }
  return (
    <Card id="photo" title={t('title')} intro={t('intro')}>
      {send.isError && <Notice tone="bad" title={t('failed')}>{words(send.error)}</Notice>}
      {send.isError && <Button onClick={() => send.mutate(send.variables)}>{t('resend')}</Button>}
      {chosenId && <Notice>{t('earlierInUse')}</Notice>}
      <PhotoTips />
      <PhotoPicker onPick={(file) => send.mutate(file)} />
    </Card>
  );
}

function Checking() {
  const { t } = useTranslation('photo');
  return (
    <div role="status" aria-live="polite">
      <p id="checking-photo">{t('checking')}</p>
      <progress className={styles['progress']} aria-labelledby="checking-photo" />
    </div>
  );
}
