import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { KeepLetterLook } from '#notifications';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { changedLookSchema, letterLookBody, letterLookSchema } from './letter-template.schema.js';

type LookBody = z.output<typeof letterLookSchema>;

/** How the organisation's letters look, and whom an answer to one reaches. */
@ApiTags('letter templates')
@Controller('letter-look')
export class LetterLookController {
  constructor(private readonly looks: KeepLetterLook) {}

  @Get()
  @Requires('letter-template.manage')
  @ApiResponse({ status: 200, standardSchema: letterLookSchema })
  async readLetterLook(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<LookBody> {
    return letterLookBody(await this.looks.read(organisationId));
  }

  @Put()
  @Requires('letter-template.manage')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the look as it was read; 0 where nobody has changed it yet' })
  @ApiResponse({ status: 200, standardSchema: letterLookSchema })
  async changeLetterLook(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @IfMatch() version: number, @Body({ schema: changedLookSchema }) look: z.output<typeof changedLookSchema>): Promise<LookBody> {
    return letterLookBody(unwrap(await this.looks.change({ organisationId, userId, version }, look)));
  }
}
