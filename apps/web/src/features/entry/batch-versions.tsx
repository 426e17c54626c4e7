import { Text, Timeline } from '@mantine/core';
import { IconListNumbers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import { versionsQuery } from './batch-api.js';
import type { BatchVersion } from './batch-types.js';
import styles from './entry.module.css';

/** Every list that the batch has had, the one that stands first, and what changed from each to the next. */
export function BatchVersions({ batchId }: { readonly batchId: string }) {
  const { t, i18n } = useTranslation('batches');
  const query = useQuery(versionsQuery(batchId));
  const at = (instant: string): string => formatInstant(instant, i18n.language);
  return (
    <Section title={t('versions.title')}>
      <Answer query={query} shapes={[100]}>
        {(versions) => (
          <Timeline active={0} bulletSize={22} lineWidth={2}>
            {versions.toReversed().map((version) => (
              <Timeline.Item key={version.version} bullet={<IconListNumbers size={12} aria-hidden />} title={t('listVersion', { version: version.version })}>
                <Text size="sm"><Change version={version} /></Text>
                {version.removed?.note && <Text size="sm" fs="italic">{version.removed.note}</Text>}
                {version.delta && version.delta.moved.length > 0 && <Text size="sm" c="dimmed">{t('versions.moves', { count: version.delta.moved.length })}</Text>}
                <Text size="sm" c="dimmed">{t('versions.by', { at: at(version.madeAt), name: version.madeBy })}</Text>
                <Text size="sm" c="dimmed">
                  {[
                    version.sentAt && version.sentBy ? t(version.sentTo ? 'versions.sentTo' : 'versions.sent', { at: at(version.sentAt), name: version.sentBy, to: version.sentTo }) : t('versions.notSent'),
                    ...(version.sentPackId ? [t('versions.sentPack')] : []),
                    version.supersededAt ? t('versions.superseded', { at: at(version.supersededAt) }) : t('versions.stands'),
                  ].join(' · ')}
                </Text>
                {version.supersededAt && (
                  <details className={styles['others']}>
                    <summary>{t('versions.people')}</summary>
                    <Text component="ol" size="sm" m={0} pl="lg">{version.people.map(({ applicationId, travellerName }) => <li key={applicationId}>{travellerName}</li>)}</Text>
                  </details>
                )}
              </Timeline.Item>
            ))}
          </Timeline>
        )}
      </Answer>
    </Section>
  );
}

function Change({ version: { change, removed, delta, people } }: { readonly version: BatchVersion }) {
  const { t } = useTranslation('batches');
  if (change === 'assembled') return t('versions.assembled', { count: people.length });
  if (change === 'removed' && removed) return `${t('versions.removed', { name: removed.travellerName })} (${t(`versions.cause.${removed.cause}`)})`;
  if (change === 'added' && delta) return t('versions.added', { count: delta.added.length, names: delta.added.map(({ travellerName }) => travellerName).join(', ') });
  return t('versions.reordered');
}
