import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/desk/link.js';
import { Cell } from './cell.js';
import { lists, wordsOf } from './cells.js';
import { FindingLine } from './finding-line.js';
import styles from './reconciliation.module.css';
import type { ReconciledTraveller } from './types.js';

interface Props {
  readonly departureId: string;
  readonly travellers: readonly ReconciledTraveller[];
}

/** One row a traveller: the five lists, and below them in words what does not fit. */
export function ListTable({ departureId, travellers }: Props) {
  const { t } = useTranslation('reconciliation');
  return (
    <Paper withBorder className={styles['sheet']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('traveller')}</th>
            {lists.map((list) => <th key={list} scope="col">{t(`lists.${list}`)}</th>)}
          </tr>
        </thead>
        {travellers.map((traveller) => <Row key={traveller.travellerId} departureId={departureId} traveller={traveller} />)}
      </table>
    </Paper>
  );
}

function Row({ departureId, traveller }: { readonly departureId: string; readonly traveller: ReconciledTraveller }) {
  const { t, i18n } = useTranslation('reconciliation');
  const { name, reference, bookingId, passport, findings } = traveller;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <span className={styles['name']}>{name ?? t('erased')}</span>
          {bookingId && reference && <TextLink to="/bookings/$bookingId" params={{ bookingId }} size="xs" c="dimmed">{reference}</TextLink>}
          {passport && <Text size="xs" c="dimmed">{t('passport', { ending: passport })}</Text>}
        </th>
        {lists.map((list) => (
          <td key={list} data-label={t(`lists.${list}`)}>
            <Cell wrong={findings.some((finding) => finding.list === list)} {...wordsOf(list, traveller, t, i18n.language)} />
          </td>
        ))}
      </tr>
      {findings.length > 0 && (
        <tr className={styles['found']}>
          <td colSpan={lists.length + 1}>
            <ul>{findings.map((finding, at) => <FindingLine key={at} departureId={departureId} finding={finding} />)}</ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}
