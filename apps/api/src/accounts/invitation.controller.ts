import { Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { InviteTraveller, RevokeInvitation, type StaffPrincipal } from '#accounts';
import { ListBookedTravellers } from '#bookings';
import { refuse } from '#kernel';
import { Database } from '#platform';
import { ReadTravellers } from '#travellers';
import { CurrentStaff } from '../http/current-principal.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';

const id = z.uuid();

/** The invitation of a traveller, as the operator handles it. */
@ApiTags('travellers')
@Controller('travellers/:id/invitation')
export class InvitationController {
  constructor(
    private readonly inviteTraveller: InviteTraveller,
    private readonly revokeInvitation: RevokeInvitation,
    private readonly readTravellers: ReadTravellers,
    private readonly booked: ListBookedTravellers,
    private readonly database: Database,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('invitation.send')
  @ApiResponse({ status: 202, description: 'A link is on its way; an earlier one no longer opens' })
  async sendInvitation(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) travellerId: string): Promise<void> {
    const traveller = (await this.readTravellers.byIds(organisationId, [travellerId])).get(travellerId);
    if (!traveller?.email) throw new ProblemException(refuse('not-found'));
    const [trip] = await this.booked.list(organisationId, { travellerIds: [travellerId] });
    if (!trip) throw new ProblemException(refuse('invitation.no-trip', { detail: 'Confirm the booking first; a cancelled one needs a new booking.' }));
    await this.database.transaction((tx) => this.inviteTraveller.invite(tx, { organisationId, travellerId }));
  }

  @Delete()
  @HttpCode(204)
  @Requires('invitation.revoke')
  @ApiResponse({ status: 204, description: 'The link no longer opens, and the sessions that it opened have ended' })
  async revokeInvitationOfTraveller(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) travellerId: string): Promise<void> {
    unwrap(await this.database.transaction((tx) => this.revokeInvitation.revoke(tx, { organisationId, travellerId })));
  }
}
