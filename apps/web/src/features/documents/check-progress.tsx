import { useTranslation } from 'react-i18next';
import phone from '../../ui/phone/phone.module.css';
import styles from './documents.module.css';
import type { CheckStep } from './types.js';

const order: readonly CheckStep[] = ['intake', 'read', 'judge'];

interface CheckProgressProps {
  readonly step: CheckStep | null;
}

/** The steps of a check, with the one that runs now. */
export function CheckProgress({ step }: CheckProgressProps) {
  const { t } = useTranslation('passport');
  const now = step ? order.indexOf(step) : 0;
  const stateAt = (at: number) => (at < now ? 'done' : at === now ? 'now' : 'next');
  return (
    <div role="status" aria-live="polite">
      <p>{t('checking')}</p>
      <ol className={styles['checkSteps']}>
        {order.map((name, at) => (
          <li key={name} data-state={stateAt(at)}>
            {t(`steps.${name}`)}
            <span className={phone['hidden']}>, {t(`stepState.${stateAt(at)}`)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
