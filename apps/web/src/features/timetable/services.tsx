import { Button, Text, TextInput } from '@mantine/core';
import { IconPlus, IconRoute, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/desk/empty.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { DateDialog } from './date-dialog.js';
import { EndDialog } from './end-dialog.js';
import { ServiceDialog } from './service-dialog.js';
import { type ServiceAct, ServiceLine } from './service-line.js';
import { serviceName } from './service-words.js';
import styles from './timetable.module.css';
import type { Service } from './types.js';

const fewEnoughToSee = 8;

/** What carriers run: those that still do first, by carrier and number. */
export function Services({ services }: { readonly services: readonly Service[] }) {
  const { t } = useTranslation('timetable');
  const mayManage = useMay('flight.manage');
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<{ readonly act: ServiceAct | 'add'; readonly id?: string } | null>(null);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const close = (): void => setOpen(null);
  const service = services.find(({ id }) => id === open?.id);
  const words = wanted.toUpperCase().split(/\s+/).filter(Boolean);
  const shown = services
    .filter((one) => words.every((word) => [serviceName(one), one.from, one.to].some((text) => text.includes(word))))
    .sort((a, b) => Number(a.validUntil < today) - Number(b.validUntil < today));
  const add = mayManage && <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen({ act: 'add' })}>{t('service.add')}</Button>;
  return (
    <>
      {services.length === 0 ? <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconRoute aria-hidden />}>{add}</Empty> : (
        <Section title={t('services')} aside={add}>
          {services.length > fewEnoughToSee && (
            <TextInput mb="sm" maw={340} aria-label={t('filter')} placeholder={t('filter')} leftSection={<IconSearch size={16} aria-hidden />} value={wanted} onChange={({ target }) => setWanted(target.value)} />
          )}
          {shown.length === 0 && <Text c="dimmed">{t('noneSuch')}</Text>}
          <ul className={styles['list']}>
            {shown.map((one) => <ServiceLine key={one.id} service={one} today={today} onAct={(act) => setOpen({ act, id: one.id })} />)}
          </ul>
        </Section>
      )}
      {open?.act === 'add' && <ServiceDialog service={undefined} onClose={close} />}
      {service && open?.act === 'change' && <ServiceDialog service={service} onClose={close} />}
      {service && open?.act === 'end' && <EndDialog service={service} today={today} onClose={close} />}
      {service && open?.act === 'date' && <DateDialog service={service} today={today} onClose={close} />}
    </>
  );
}
