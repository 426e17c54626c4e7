import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';

/** Who travels, to be taken along as a table. */
export function ExportSection({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('groupImport');
  const mayTakePassports = useMay('export.passports');
  return (
    <Section title={t('export.title')}>
      <Text c="dimmed" mb="md">{t('export.intro')}</Text>
      <Stack gap="sm">
        <Downloads departureId={departureId} file="participants" what={t('export.participants')} />
        {mayTakePassports && <Downloads departureId={departureId} file="participants-with-passports" what={t('export.passports')} hint={t('export.passportsHint')} />}
      </Stack>
    </Section>
  );
}

function Downloads({ departureId, file, what, hint }: { readonly departureId: string; readonly file: string; readonly what: string; readonly hint?: string }) {
  const { t } = useTranslation('groupImport');
  return (
    <Group justify="space-between" gap="xs">
      <div>
        <Text fw={600}>{what}</Text>
        {hint && <Text size="sm" c="dimmed">{hint}</Text>}
      </div>
      <Group gap="xs">
        {(['csv', 'xlsx'] as const).map((format) => (
          <Button key={format} component="a" href={`/api/v1/departures/${departureId}/${file}.${format}`} download variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden />} aria-label={t(`export.${format}Of`, { what })}>
            {t(`export.${format}`)}
          </Button>
        ))}
      </Group>
    </Group>
  );
}
