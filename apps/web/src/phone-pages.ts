/** The pages of travellers and customers by the first word of their address; everything else is the desk's. */
export const phonePages = { invitation: 'traveller', trip: 'traveller', waiting: 'waiting', choice: 'choice', guide: 'guide', sale: 'customer' } as const;

export type Audience = (typeof phonePages)[keyof typeof phonePages] | 'desk';

/** Whose page an address is. */
export function audienceOf(pathname: string): Audience {
  const [, first = '', second] = pathname.replace(/\/+$/, '').split('/');
  const whose = Object.hasOwn(phonePages, first) ? phonePages[first as keyof typeof phonePages] : 'desk';
  // A sale is named by what follows; the other pages are one word.
  return (whose === 'customer') === (second !== undefined) ? whose : 'desk';
}
