import { newIdempotencyKey } from '#sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { api, read } from '../../api/client.js';
import type { DraftTraveller } from './draft.js';
import type { NewQuote, Quote } from './types.js';

/** What the API was asked, as one text: the same choices are the same question. */
export const quoteBodyOf = (departureId: string, travellers: readonly DraftTraveller[]): NewQuote => ({
  departureId,
  travellers: travellers.map(({ race, room, options, ageBand }) => ({ race, room, options: options ?? [], ageBand: ageBand ?? 'adult' })),
});

const makeQuote = (body: NewQuote): Promise<Quote> => read(api.POST('/api/v1/quotes', { params: { header: { 'Idempotency-Key': newIdempotencyKey() } }, body }));

interface LiveQuote {
  /** The last price that was told; of other choices while the newest is asked for. */
  readonly quote: Quote | undefined;
  /** True where the price is that of the choices as they stand. */
  readonly isCurrent: boolean;
  readonly error: Error | null;
}

const pause = 400;

/** The price of a party as the API tells it, asked for anew shortly after the choices change. */
export function useLiveQuote(departureId: string, travellers: readonly DraftTraveller[]): LiveQuote {
  const now = JSON.stringify(quoteBodyOf(departureId, travellers));
  const [asked] = useDebouncedValue(now, pause);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['quotes', asked],
    queryFn: () => makeQuote(JSON.parse(asked) as NewQuote),
    placeholderData: keepPreviousData,
    staleTime: 60 * 60_000,
    refetchOnWindowFocus: false,
  });
  return { quote: data, isCurrent: data !== undefined && !isPlaceholderData && asked === now, error };
}
