import { z } from 'zod';

/** The query of every list: where the last page ended, and how many to answer with. */
export const pageQuery = z.object({
  cursor: z.string().min(1).max(200).optional().describe('`nextCursor` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The answer of every list. `nextCursor` is null on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });
