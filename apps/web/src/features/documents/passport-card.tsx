import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { tripQuery } from '../travellers/api.js';
import { CheckView } from './check-view.js';
import { ChosenPicture } from './chosen-picture.js';
import { PicturePicker } from './picture-picker.js';
import { PictureTips } from './picture-tips.js';
import type { DocumentCheck } from './types.js';
import { hasUnfinishedPicture } from './unfinished-picture.js';

interface PassportCardProps {
  readonly latest: DocumentCheck | null;
}

/** The passport page: from picking a picture, over sending it and following its check, to the result. */
export function PassportCard({ latest }: PassportCardProps) {
  const { t } = useTranslation('passport');
  const queries = useQueryClient();
  const [picture, setPicture] = useState<File | null>(null);
  const [sent, setSent] = useState<DocumentCheck | null>(null);
  const [again, setAgain] = useState(false);
  const check = sent && sent.id !== latest?.id ? sent : latest;
  const refresh = (): void => void queries.invalidateQueries(tripQuery);

  function follow(started: DocumentCheck): void {
    setPicture(null);
    setAgain(false);
    setSent(started);
  }
  function followNewest(): void {
    setSent(null);
    refresh();
  }

  if (picture) {
    return (
      <Card id="passport" title={t('title')}>
        <ChosenPicture file={picture} onSent={follow} onOther={() => setPicture(null)} />
      </Card>
    );
  }
  if (check && !again) {
    return (
      <Card id="passport" title={t('title')}>
        <CheckView key={check.id} first={check} onFinished={refresh} onReplaced={followNewest} onAgain={() => setAgain(true)} />
      </Card>
    );
  }
  return (
    <Card id="passport" title={t('title')} intro={t('intro')}>
      {hasUnfinishedPicture() && <Notice tone="look">{t('unfinished')}</Notice>}
      <PictureTips />
      <PicturePicker onPick={setPicture} />
    </Card>
  );
}
