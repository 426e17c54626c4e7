import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import type { Finding } from '../documents/types.js';

const colors: Record<Finding['severity'], string> = { error: 'red', warning: 'orange', info: 'blue' };

interface FindingsProps {
  readonly findings: readonly Finding[];
}

export function Findings({ findings }: FindingsProps) {
  const { t } = useTranslation('applications');
  return (
    <Section title={t('findings')}>
      {findings.length === 0 && <Text c="dimmed">{t('noFindings')}</Text>}
      <Stack gap="sm">
        {findings.map(({ code, severity, message, expected, found }, at) => (
          <Group key={at} wrap="nowrap" align="flex-start">
            <Badge variant="light" color={colors[severity]}>{t(`severity.${severity}`)}</Badge>
            <div>
              <Text size="sm">{message}</Text>
              <Text size="xs" c="dimmed">{[code, found && t('foundValue', { found }), expected && t('expectedValue', { expected })].filter(Boolean).join(' · ')}</Text>
            </div>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
