import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Card } from '../../ui/phone/card.js';
import { Tick } from '../../ui/phone/tick.js';
import phone from '../../ui/phone/phone.module.css';
import styles from './trip.module.css';
import type { TripStep } from './types.js';

const marks: Record<TripStep['state'], ReactNode> = { open: null, done: <Tick />, waiting: '…', problem: '!' };

interface StepsCardProps {
  readonly steps: readonly TripStep[];
  /** Things to do that have no step of their own. */
  readonly more: number;
}

export function StepsCard({ steps, more }: StepsCardProps) {
  const { t } = useTranslation('trip');
  const left = steps.filter((step) => step.code !== 'approval' && (step.state === 'open' || step.state === 'problem')).length + more;
  const done = steps.some((step) => step.state === 'problem') ? t('steps.blocked') : t('steps.allDone');
  return (
    <Card title={t('steps.title')} intro={left === 0 ? done : t('steps.left', { count: left })}>
      <ol className={styles['steps']}>
        {steps.map((step) => <Step key={step.code} step={step} />)}
      </ol>
    </Card>
  );
}

function Step({ step }: { readonly step: TripStep }) {
  const { t, i18n } = useTranslation('trip');
  const finished = step.state === 'done' || step.state === 'waiting';
  const day = step.due && !finished ? formatDay(step.due, i18n.language) : null;
  const overdue = step.due !== null && step.due < new Date().toISOString().slice(0, 10);
  return (
    <li className={styles['step']}>
      <span className={styles['mark']} data-state={step.state} aria-hidden="true">{marks[step.state]}</span>
      <div>
        <a href={`#${step.code}`}>{t(`steps.${step.code}`)}</a>
        <div className={phone['muted']}>
          {step.code === 'approval' ? t(`steps.approvalHint.${step.state}`) : t(`steps.state.${step.state}`)}
          {day && ' · '}
          {day && <span className={overdue ? styles['overdue'] : undefined}>{t(overdue ? 'steps.overdue' : 'steps.due', { day })}</span>}
        </div>
      </div>
    </li>
  );
}
