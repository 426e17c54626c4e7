import type { AsyncRouteComponent } from '@tanstack/react-router';
import { useMay } from '../features/accounts/session.js';
import { Forbidden } from './forbidden.js';

/** A page for those whose role has a permission; everyone else reads why it is closed to them. */
export function needs<Props extends object>(permission: string, Page: AsyncRouteComponent<Props>): AsyncRouteComponent<Props> {
  function Guarded(props: Props) {
    return useMay(permission) ? <Page {...props} /> : <Forbidden />;
  }
  return Object.assign(Guarded, Page.preload ? { preload: Page.preload } : {});
}
