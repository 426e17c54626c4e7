import { Group, List, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { OutcomeBadge } from './badges.js';
import styles from './rule-changes.module.css';
import type { TouchedTraveller } from './types.js';

/** One traveller: from what to what, why, what is asked now, and the message as it would go out. */
export function TouchedLine({ traveller }: { readonly traveller: TouchedTraveller }) {
  const { t, i18n } = useTranslation('ruleChanges');
  const { name, bookingReference, from, to, rules, asked, dropped, stands, message } = traveller;
  return (
    <li>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Text span fw={650}>{name ?? t('travellers.gone')}</Text>
          {bookingReference && <Text span size="sm" c="dimmed"> · {bookingReference}</Text>}
        </div>
        <Group gap={6}>
          {from !== to && <><OutcomeBadge outcome={from} muted /><IconArrowRight size={16} aria-label={t('flows.row', { from: t(`outcome.${from}`), to: t(`outcome.${to}`) })} /></>}
          <OutcomeBadge outcome={to} />
        </Group>
      </Group>
      <Text size="sm" mt={4}>{t('travellers.why', { rules: rules.map(({ summary }) => summary).join('; ') })}</Text>
      <Demands title={t('travellers.asked')} demands={asked} language={i18n.language} />
      <Demands title={t('travellers.dropped')} demands={dropped} language={i18n.language} />
      {!stands && <Text size="sm" c="var(--warning)" mt={4}>{t('travellers.turned')}</Text>}
      {stands && message && (
        <details className={styles['message']}>
          <summary>{t('travellers.message', { language: t(`travellers.language.${message.locale}`) })}</summary>
          <Text component="div" size="sm" className={styles['letter']} lang={message.locale}><strong>{message.subject}</strong>{'\n\n'}{message.text}</Text>
        </details>
      )}
    </li>
  );
}

function Demands({ title, demands, language }: { readonly title: string; readonly demands: TouchedTraveller['asked']; readonly language: string }) {
  const { t } = useTranslation('ruleChanges');
  if (demands.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600} mt={4}>{title}</Text>
      <List size="sm">
        {demands.map(({ code, text, latestSafeDate }) => <List.Item key={`${code} ${text}`}>{t('travellers.due', { text, day: formatDay(latestSafeDate, language) })}</List.Item>)}
      </List>
    </div>
  );
}
