import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { departuresQuery } from '../packages/api.js';
import { BookingCards } from './booking-cards.js';
import { BookingRows } from './booking-rows.js';
import type { BookingTableProps, DepartureNames } from './booking-table-props.js';

/** All bookings: a table where there is room for one, cards where there is not. Only what is in sight is in the page. */
export function BookingTable(props: BookingTableProps) {
  const wide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const names = useDepartureNames();
  const List = wide ? BookingRows : BookingCards;
  return <List {...props} names={names} />;
}

const namesOf = (data: { readonly pages: readonly { readonly items: readonly { readonly id: string; readonly packageName: string }[] }[] }): DepartureNames =>
  new Map(data.pages.flatMap((page) => page.items.map(({ id, packageName }) => [id, packageName] as const)));

const none: DepartureNames = new Map();

/** The same map for as long as the departures are the same. */
const useDepartureNames = (): DepartureNames => useInfiniteQuery({ ...departuresQuery, select: namesOf }).data ?? none;
