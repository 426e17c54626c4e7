import { Alert, Button, List, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReviewedCheck } from './types.js';

interface WhatChangedProps {
  readonly seen: ReviewedCheck;
  readonly now: ReviewedCheck;
  readonly onLookAgain: () => void;
}

/** A decision came too late: what is another since the officer looked, and the way to what is there now. */
export function WhatChanged({ seen, now, onLookAgain }: WhatChangedProps) {
  const { t } = useTranslation('documents');
  const codes = (check: ReviewedCheck): string[] => check.findings.map(({ code, message }) => `${code}|${message}`);
  const [before, after] = [codes(seen), codes(now)];
  const wordsOf = (coded: string): string => coded.slice(coded.indexOf('|') + 1);
  const lines = [
    ...(now.supersededBy ? [t('changed.superseded')] : []),
    ...now.history.slice(seen.history.length).map(({ decision, actor, reason }) => t(`changed.${decision}`, { actor: actor ?? '', reason: reason ?? '' })),
    ...after.filter((code) => !before.includes(code)).map((code) => t('changed.found', { what: wordsOf(code) })),
    ...before.filter((code) => !after.includes(code)).map((code) => t('changed.gone', { what: wordsOf(code) })),
  ];
  return (
    <Alert color="orange" role="alert" icon={<IconRefresh aria-hidden />} title={t('changed.title')}>
      {lines.length > 0 ? <List size="sm">{lines.map((line) => <List.Item key={line}>{line}</List.Item>)}</List> : <Text size="sm">{t('changed.values')}</Text>}
      {!now.supersededBy && <Button mt="sm" size="xs" variant="default" onClick={onLookAgain}>{t('changed.look')}</Button>}
    </Alert>
  );
}
