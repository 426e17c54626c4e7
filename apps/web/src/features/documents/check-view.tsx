import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckProgress } from './check-progress.js';
import { CheckResult } from './check-result.js';
import type { DocumentCheck } from './types.js';
import { useCheck } from './use-check.js';

interface CheckViewProps {
  readonly first: DocumentCheck;
  readonly onFinished: () => void;
  readonly onAgain: () => void;
}

/** A check from its start to its result. */
export function CheckView({ first, onFinished, onAgain }: CheckViewProps) {
  const { t } = useTranslation('passport');
  const { check, lost } = useCheck(first);
  const finishedNow = check.state === 'finished' && first.state !== 'finished';

  useEffect(() => {
    if (finishedNow) onFinished();
    // The parent makes a new function on each render; only the change to finished counts.
  }, [finishedNow]);

  if (check.state === 'finished') return <CheckResult check={check} onAgain={onAgain} />;
  return (
    <>
      <CheckProgress step={check.step} />
      {lost && <p role="status">{t('lost')}</p>}
    </>
  );
}
