import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ChangeRole, InvitePerson, LetPersonIn, ListPeople, ShutOutPerson, type StaffPrincipal, WithdrawStaffInvitation } from '#accounts';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import {
  invitationBody, newPersonSchema, peopleSchema, type PersonBody, personBody, personSchema, roleSchema, type StaffInvitationBody, staffInvitationSchema,
} from './person.schema.js';

const id = z.uuid();

/** The organisation's own staff: who they are, and what they may do. */
@ApiTags('people')
@Controller()
export class PersonController {
  constructor(
    private readonly list: ListPeople,
    private readonly invite: InvitePerson,
    private readonly withdraw: WithdrawStaffInvitation,
    private readonly change: ChangeRole,
    private readonly shutOut: ShutOutPerson,
    private readonly letIn: LetPersonIn,
  ) {}

  @Get('people')
  @Requires('person.manage')
  @ApiResponse({ status: 200, standardSchema: peopleSchema })
  async listPeople(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof peopleSchema>> {
    const { people, invitations } = await this.list.list(organisationId);
    return { people: people.map(personBody), invitations: invitations.map(invitationBody) };
  }

  /** A mail with a link goes to the address; the link opens once, for seven days. An earlier link to the same address closes. */
  @Post('staff-invitations')
  @Requires('person.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: staffInvitationSchema })
  async invitePerson(@CurrentStaff() staff: StaffPrincipal, @Body({ schema: newPersonSchema }) body: z.output<typeof newPersonSchema>): Promise<StaffInvitationBody> {
    return invitationBody(unwrap(await this.invite.invite(staff, body)));
  }

  @Delete('staff-invitations/:id')
  @HttpCode(204)
  @Requires('person.manage')
  @ApiResponse({ status: 204, description: 'The link opens no more' })
  async withdrawStaffInvitation(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) invitationId: string): Promise<void> {
    unwrap(await this.withdraw.withdraw(organisationId, invitationId));
  }

  /** Another role, from their next request on. */
  @Put('people/:id/role')
  @Requires('person.manage')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the person as it was read' })
  @ApiResponse({ status: 200, standardSchema: personSchema })
  async changeRole(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) personId: string,
    @IfMatch() version: number,
    @Body({ schema: roleSchema }) { role }: z.output<typeof roleSchema>,
  ): Promise<PersonBody> {
    return personBody(unwrap(await this.change.change(staff, { id: personId, role, version })));
  }

  /** Sessions that are open end, and nobody signs in with the account any more. */
  @Post('people/:id/shut-out')
  @HttpCode(204)
  @Requires('person.manage')
  @ApiResponse({ status: 204, description: 'They are shut out' })
  async shutOutPerson(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) personId: string): Promise<void> {
    unwrap(await this.shutOut.shutOut(staff, personId));
  }

  @Post('people/:id/let-in')
  @HttpCode(204)
  @Requires('person.manage')
  @ApiResponse({ status: 204, description: 'They can sign in again' })
  async letPersonIn(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) personId: string): Promise<void> {
    unwrap(await this.letIn.letIn(organisationId, personId));
  }
}
