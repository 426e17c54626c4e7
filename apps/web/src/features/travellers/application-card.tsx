import { useTranslation } from 'react-i18next';
import { letterLanguageOf } from '../../i18n/languages.js';
import { formatDays } from '../../ui/dates.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import styles from './trip.module.css';
import type { Trip } from './types.js';

interface ApplicationCardProps {
  readonly application: Trip['application'];
}

const tones: Readonly<Record<string, 'good' | 'bad'>> = { issued: 'good', rejected: 'bad', refused: 'bad' };

export function ApplicationCard({ application }: ApplicationCardProps) {
  const { t, i18n } = useTranslation('trip');
  if (!application) return <Card id="approval" title={t('application.title')} intro={t('application.none')} />;
  const { status, reason, rejection, approval } = application;
  const words = rejection?.[reasonLanguageOf(i18n.language)];
  return (
    <Card id="approval" title={t('application.title')}>
      <Notice tone={tones[status] ?? 'plain'} title={t(`application.status.${status}`)}>
        {words && <p>{words.what}</p>}
        {reason && <p>{t('application.reason', { reason })}</p>}
      </Notice>
      {status === 'rejected' && <p>{words?.change ?? t('application.putRight')}</p>}
      {approval && (
        <dl className={styles['facts']}>
          {approval.number && <div><dt>{t('application.number')}</dt><dd>{approval.number}</dd></div>}
          <div><dt>{t('application.valid')}</dt><dd>{formatDays(approval.validFrom, approval.validUntil, i18n.language)}</dd></div>
        </dl>
      )}
    </Card>
  );
}

function reasonLanguageOf(language: string): keyof NonNullable<NonNullable<Trip['application']>['rejection']> {
  const wanted = letterLanguageOf(language);
  return wanted === 'zh' ? 'zh-hans' : wanted;
}
