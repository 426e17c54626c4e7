import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { Tick } from '../../ui/phone/tick.js';
import phone from '../../ui/phone/phone.module.css';
import styles from './trip.module.css';
import type { Requirement, Trip } from './types.js';

const tones = { allow: 'good', conditional: 'good', deny: 'bad', unknown: 'look' } as const;

interface EntryCardProps {
  readonly verdict: Trip['verdict'];
  /** The requirements stand in the checklist already. */
  readonly listed: boolean;
}

export function EntryCard({ verdict, listed }: EntryCardProps) {
  const { t } = useTranslation('trip');
  if (!verdict) return <Card title={t('entry.title')} intro={t('entry.none')} />;
  return (
    <Card title={t('entry.title')}>
      <Notice tone={tones[verdict.outcome]} title={t(`entry.outcome.${verdict.outcome}`)}><p lang="en">{verdict.summary}</p></Notice>
      {verdict.outcome === 'deny' && <p>{t('entry.denied')}</p>}
      {!listed && verdict.requirements.length > 0 && (
        <>
          <h3>{t('entry.requirements')}</h3>
          <ul className={styles['requirements']}>
            {verdict.requirements.map((requirement) => <RequirementLine key={requirement.code} requirement={requirement} />)}
          </ul>
        </>
      )}
    </Card>
  );
}

function RequirementLine({ requirement: { text, owner, latestSafeDate, state, late } }: { readonly requirement: Requirement }) {
  const { t, i18n } = useTranslation('trip');
  return (
    <li>
      <span lang="en">{text}</span>
      <div className={phone['muted']}>
        {t(`entry.owner.${owner}`)} ·{' '}
        {state === 'met' ? <><Tick /> {t('entry.met')}</> : (
          <span className={late ? styles['overdue'] : undefined}>{t('entry.due', { day: formatDay(latestSafeDate, i18n.language) })}</span>
        )}
      </div>
    </li>
  );
}
