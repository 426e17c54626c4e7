import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckProgress } from './check-progress.js';
import { CheckResult } from './check-result.js';
import type { DocumentCheck } from './types.js';
import { useCheck } from './use-check.js';

interface CheckViewProps {
  readonly first: DocumentCheck;
  readonly onFinished: () => void;
  /** A newer picture, sent from elsewhere, took this one's place. */
  readonly onReplaced: () => void;
  readonly onAgain: () => void;
}

/** A check from its start to its result. */
export function CheckView({ first, onFinished, onReplaced, onAgain }: CheckViewProps) {
  const { t } = useTranslation('passport');
  const { check: followed, lost } = useCheck(first);
  const [confirmed, setConfirmed] = useState<DocumentCheck | null>(null);
  const finishedNow = followed.state === 'finished' && first.state !== 'finished';
  const replaced = followed.state === 'superseded';
  // A finished check is judged again when the answers change, and then comes anew from above.
  const check = confirmed && !first.zone?.confirmedAt ? confirmed : first.state === 'finished' ? first : followed;

  useEffect(() => {
    if (finishedNow) onFinished();
    if (replaced) onReplaced();
    // The parent makes new functions on each render; only the change of the state counts.
  }, [finishedNow, replaced]);

  function confirm(judged: DocumentCheck): void {
    setConfirmed(judged);
    onFinished();
  }
  if (replaced) return null;
  if (check.state === 'finished') return <CheckResult check={check} onConfirmed={confirm} onAgain={onAgain} />;
  return (
    <>
      <CheckProgress step={check.step} />
      {lost && <p role="status">{t('lost')}</p>}
    </>
  );
}
