import { Badge, Button, Group, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDays } from '../../ui/dates.js';
import { useMay } from '../accounts/session.js';
import { ModeIcon } from './mode-icon.js';
import { ServiceDays } from './service-days.js';
import { daysMark, serviceName } from './service-words.js';
import styles from './timetable.module.css';
import type { Service } from './types.js';

export type ServiceAct = 'change' | 'end' | 'date';

interface ServiceLineProps {
  readonly service: Service;
  readonly today: string;
  readonly onAct: (act: ServiceAct) => void;
}

/** One service: its way, its times on the clocks of both ends, its days and its season. */
export function ServiceLine({ service, today, onAct }: ServiceLineProps) {
  const { t, i18n } = useTranslation('timetable');
  const mayManage = useMay('flight.manage');
  const name = serviceName(service);
  const hasEnded = service.validUntil < today;
  const terminal = (code: string | null): string => (code ? ` ${t('service.terminal', { terminal: code })}` : '');
  return (
    <li className={`${styles['service']} ${hasEnded ? styles['ended'] : ''}`} aria-label={`${name} ${service.from}–${service.to}`}>
      <ModeIcon mode={service.mode} />
      <div>
        <Group gap="xs"><Text fw={650}>{name}</Text>{hasEnded && <Badge size="sm" color="gray" variant="light">{t('service.ended')}</Badge>}</Group>
        <Group gap={6}>
          <Text size="sm">{service.departs} {service.from}{terminal(service.fromTerminal)}</Text>
          <IconArrowRight size={14} role="img" aria-label={t('service.to')} />
          <Text size="sm">{service.arrives}{daysMark(service.dayOffset)} {service.to}{terminal(service.toTerminal)}</Text>
        </Group>
        {service.equipment && <Text size="xs" c="dimmed">{service.equipment}</Text>}
      </div>
      <div>
        <ServiceDays running={service.weekdays} />
        <Text size="xs" c="dimmed" mt={4}>{formatDays(service.validFrom, service.validUntil, i18n.language)}</Text>
      </div>
      {mayManage ? (
        <Group gap="xs">
          {!hasEnded && <Button size="compact-sm" variant="light" aria-label={t('service.dateOf', { name })} onClick={() => onAct('date')}>{t('service.date')}</Button>}
          <Button size="compact-sm" variant="default" aria-label={t('service.changeOf', { name })} onClick={() => onAct('change')}>{t('service.change')}</Button>
          {!hasEnded && <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('service.endOf', { name })} onClick={() => onAct('end')}>{t('service.end')}</Button>}
        </Group>
      ) : <span />}
    </li>
  );
}
