import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { formatMoney } from '../../ui/money.js';
import { useMay } from '../accounts/session.js';
import { SettleDialog } from './settle-dialog.js';
import { StaleLabel } from './stale-label.js';
import styles from './stale.module.css';
import { StaleLink } from './stale-link.js';
import type { StaleArtefact } from './types.js';

interface StaleListProps {
  readonly items: readonly StaleArtefact[];
  /** Where the tickets of all of them are; left out where they may be of several departures. */
  readonly departureId?: string;
  readonly ofOne?: boolean;
}

/** Artefacts that are wrong: whose, why, what to do, for how much and until when. */
export function StaleList({ items, departureId, ofOne = false }: StaleListProps) {
  const { t } = useTranslation('stale');
  const maySettle = useMay('stale-artefact.settle');
  const [settling, setSettling] = useState<StaleArtefact | null>(null);
  return (
    <>
      <ul className={styles['list']}>
        {items.map((item) => (
          <li key={item.id}>
            <div className={styles['what']}>
              <Group gap="xs">
                <Badge variant="light" tt="none">{t(`kinds.${item.kind}`)}</Badge>
                {!ofOne && <Text fw={600}>{item.traveller.name}</Text>}
                <StaleLabel item={item} />
              </Group>
              <Text size="sm" mt={4}>{causesOf(item).length > 0 ? t('cause', { facts: causesOf(item).map((fact) => t(`facts.${fact}`)).join(', ') }) : t('presence')}</Text>
              <Text size="sm" c="dimmed">{t(`action.${actionOf(item)}`)}</Text>
            </div>
            <Price item={item} />
            <Group gap="xs" className={styles['do']}>
              {!(ofOne && (item.kind === 'application' || item.kind === 'visa')) && <StaleLink item={item} departureId={departureId} />}
              {maySettle && item.byHand && <Button size="compact-sm" variant="default" onClick={() => setSettling(item)}>{t('settle')}</Button>}
            </Group>
          </li>
        ))}
      </ul>
      {settling && <SettleDialog item={settling} onClose={() => setSettling(null)} />}
    </>
  );
}

type Changed = Exclude<StaleArtefact['causes'][number]['fact'], 'presence'>;
const causesOf = ({ causes }: StaleArtefact): Changed[] => causes.flatMap(({ fact }) => (fact === 'presence' ? [] : [fact]));

/** What puts it right: of a ticket that depends on why it is wrong, and whether it was entered. */
function actionOf(item: StaleArtefact): StaleArtefact['kind'] | 'enteredTicket' | 'retimedTicket' | 'unusedTicket' {
  if (item.kind !== 'ticket') return item.kind;
  const causes = causesOf(item);
  if (causes.length === 0) return 'unusedTicket';
  if (causes.every((fact) => fact === 'schedule')) return 'retimedTicket';
  return item.byHand ? 'ticket' : 'enteredTicket';
}

function Price({ item: { cost, costBasis, deadline, late } }: { readonly item: StaleArtefact }) {
  const { t, i18n } = useTranslation('stale');
  const basis = costBasis;
  const isUnpriced = basis === 'free' || basis === 'ticket-correction' || basis === 'carrier-free' || basis === 'carrier-refuses' || basis === 'not-known';
  const why = isUnpriced ? null : t(`costWhy.${basis}`);
  const without = isUnpriced ? t(`cost.${basis}`) : '';
  const amount = cost && formatMoney(cost, i18n.language);
  const shown = amount && basis.startsWith('ticket-') ? t('about', { amount }) : amount;
  return (
    <div className={styles['price']}>
      <Text size="sm" fw={cost ? 600 : 400} c={cost ? 'inherit' : 'dimmed'}>{shown ?? without}</Text>
      {why && <Text size="xs" c="dimmed">{why}</Text>}
      <Text size="sm" c={late ? 'var(--danger)' : 'inherit'} fw={late ? 600 : 400}>{t('due', { day: formatDay(deadline, i18n.language) })}{late && `, ${t('late')}`}</Text>
    </div>
  );
}
