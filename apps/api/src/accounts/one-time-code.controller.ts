import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ConfirmOneTimeCode, DisableOneTimeCode, EnrolOneTimeCode, type StaffPrincipal } from '#accounts';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';

const code = z.object({ code: z.string().max(20) });

const enrolment = z.object({ secret: z.string(), otpauthUrl: z.string().describe('For a QR code') }).meta({ id: 'OneTimeCodeEnrolment' });

/** One-time codes of the person who is signed in. */
@ApiTags('auth')
@Controller('auth/one-time-code')
export class OneTimeCodeController {
  constructor(
    private readonly enrolOneTimeCode: EnrolOneTimeCode,
    private readonly confirmOneTimeCode: ConfirmOneTimeCode,
    private readonly disableOneTimeCode: DisableOneTimeCode,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires('one-time-code.manage', { agenciesToo: true })
  @ApiResponse({ status: 200, standardSchema: enrolment, description: 'Shown this once; nothing changes before a code confirms it' })
  async enrolInOneTimeCodes(@CurrentStaff() staff: StaffPrincipal): Promise<z.output<typeof enrolment>> {
    return unwrap(await this.enrolOneTimeCode.enrol(staff));
  }

  @Post('confirm')
  @HttpCode(204)
  @Requires('one-time-code.manage', { agenciesToo: true })
  @ApiResponse({ status: 204, description: 'One-time codes are on' })
  async confirmOneTimeCodes(@CurrentStaff() staff: StaffPrincipal, @Body({ schema: code }) body: z.output<typeof code>): Promise<void> {
    unwrap(await this.confirmOneTimeCode.confirm(staff, body.code));
  }

  @Delete()
  @HttpCode(204)
  @Requires('one-time-code.manage', { agenciesToo: true })
  @ApiResponse({ status: 204, description: 'One-time codes are off' })
  async disableOneTimeCodes(@CurrentStaff() staff: StaffPrincipal, @Body({ schema: code }) body: z.output<typeof code>): Promise<void> {
    unwrap(await this.disableOneTimeCode.disable(staff, body.code));
  }
}
