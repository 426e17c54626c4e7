import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#accounts';

/** What a route declares: the permission that it needs, or why it needs none. */
export type Declaration = { readonly permission: Permission; readonly agenciesToo?: true } | { readonly publicBecause: string };

export const declarationKey = 'waypass.declaration';

/**
 * The route is for principals that hold this permission. Rows are checked again, inside the query. The staff of an agency is kept out,
 * whatever it holds, unless the route says `agenciesToo`: that all it reads and changes is that agency's own.
 */
export const Requires = (permission: Permission, more: { readonly agenciesToo?: true } = {}): MethodDecorator =>
  SetMetadata(declarationKey, { permission, ...more } satisfies Declaration);

/** The route is for everyone; the reason stands where it is declared. */
export const Public = (because: string): MethodDecorator => SetMetadata(declarationKey, { publicBecause: because } satisfies Declaration);
