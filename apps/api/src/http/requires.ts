import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#accounts';

/** What a route declares: the permission that it needs, or why it needs none. */
export type Declaration = { readonly permission: Permission } | { readonly publicBecause: string };

export const declarationKey = 'waypass.declaration';

/** The route is for principals that hold this permission. Rows are checked again, inside the query. */
export const Requires = (permission: Permission): MethodDecorator => SetMetadata(declarationKey, { permission } satisfies Declaration);

/** The route is for everyone; the reason stands where it is declared. */
export const Public = (because: string): MethodDecorator => SetMetadata(declarationKey, { publicBecause: because } satisfies Declaration);
