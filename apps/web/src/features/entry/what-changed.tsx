import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textOr } from '../../ui/texts.js';
import type { Application } from './types.js';
import { type Difference, whatIsDifferent } from './what-is-different.js';

interface WhatChangedProps {
  /** As the officer saw it. */
  readonly was: Application;
  readonly is: Application;
}

/** What is different since the officer looked: the decision was not taken, and nothing that they wrote is lost. */
export function WhatChanged({ was, is }: WhatChangedProps) {
  const { t, i18n } = useTranslation('queue');
  const word = (group: 'status' | 'document' | 'outcome' | 'fields', value: string): string => textOr(i18n, 'applications', value === 'none' ? 'noDocument' : `${group}.${value}`, value);
  const differences = whatIsDifferent(was, is);
  function text(difference: Difference): string {
    if ('field' in difference) return t(`changed.items.${difference.kind}`, { field: word('fields', difference.field) });
    if ('what' in difference) return t(`changed.items.${difference.kind}`, { what: difference.what });
    const group = difference.kind === 'verdict' ? 'outcome' : difference.kind;
    return t(`changed.items.${difference.kind}`, { was: word(group, difference.was), is: word(group, difference.is) });
  }
  return (
    <Alert color="orange" title={t('changed.title')} role="alert">
      {differences.length === 0 ? <Text size="sm">{t('changed.nothing')}</Text> : <List size="sm">{differences.map((one, at) => <List.Item key={at}>{text(one)}</List.Item>)}</List>}
      <Text size="sm" mt="xs">{t('changed.kept')}</Text>
    </Alert>
  );
}
