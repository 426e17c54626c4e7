import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { photoQuery } from './api.js';
import styles from './entry.module.css';

const colors = { accepted: 'green', 'needs-review': 'orange', rejected: 'red' } as const;

interface PhotoSectionProps {
  readonly applicationId: string;
  readonly travellerName: string;
  /** Whether this person gave their reason on this page: the photo is shown under the same reveal as the passport. */
  readonly revealed: boolean;
}

/** The photo that the traveller chose, as the authority wants it, with what the check had to say. */
export function PhotoSection({ applicationId, travellerName, revealed }: PhotoSectionProps) {
  const { t } = useTranslation('applications');
  const { data: portrait } = useQuery(photoQuery(applicationId));
  const [gone, setGone] = useState(false);
  if (portrait === undefined) return null;
  if (portrait === null) return <Section title={t('photo')}><Text c="dimmed">{t('noPhoto')}</Text></Section>;
  const address = `/api/v1/applications/${applicationId}/photo`;
  const kilobytes = Math.ceil((portrait.photo?.bytes ?? 0) / 1000);
  const outcome = portrait.outcome ?? 'needs-review';
  return (
    <Section title={t('photo')} aside={<Badge color={colors[outcome]}>{t(`photoOutcome.${outcome}`)}</Badge>}>
      <Group align="flex-start" wrap="nowrap">
        {revealed && !gone && <img className={styles['photo']} src={address} alt={t('photoAlt', { name: travellerName })} onError={() => setGone(true)} />}
        <Stack gap="xs">
          <Text size="sm">{t('photoSize', { kilobytes })}</Text>
          {portrait.findings.map(({ code, message }) => <Text key={code} size="sm">{message}</Text>)}
          {gone && <Text size="sm" c="var(--warning)">{t('pictureGone')}</Text>}
          {revealed ? <Anchor href={address} download size="sm">{t('photoDownload')}</Anchor> : <Text size="sm" c="dimmed">{t('photoHidden')}</Text>}
        </Stack>
      </Group>
    </Section>
  );
}
