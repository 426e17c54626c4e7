import { Injectable } from '@nestjs/common';
import { DescribePrincipal, type Principal } from '#accounts';
import { ReadTravellers } from '#travellers';
import { unwrap } from '../http/problems/unwrap.js';
import type { Me } from './me.schema.js';

/** Puts together what a principal is told of themselves. */
@Injectable()
export class MeReader {
  constructor(
    private readonly describePrincipal: DescribePrincipal,
    private readonly readTravellers: ReadTravellers,
  ) {}

  async read(principal: Principal): Promise<Me> {
    const { permissions, ...described } = unwrap(await this.describePrincipal.describe(principal));
    const name = described.name ?? (principal.kind === 'traveller' ? await this.nameOf(principal.organisationId, principal.travellerId) : '');
    return { ...described, name, permissions: [...permissions] };
  }

  private async nameOf(organisationId: string, travellerId: string): Promise<string> {
    const traveller = (await this.readTravellers.byIds(organisationId, [travellerId])).get(travellerId);
    return [traveller?.givenNames, traveller?.surname].filter(Boolean).join(' ');
  }
}
