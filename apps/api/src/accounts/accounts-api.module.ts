import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { BookingsModule } from '#bookings';
import { TravellersModule } from '#travellers';
import { HttpModule } from '../http/http.module.js';
import { AgencyController } from './agency.controller.js';
import { ApiKeyController } from './api-key.controller.js';
import { AuthController } from './auth.controller.js';
import { InvitationController } from './invitation.controller.js';
import { JoinController } from './join.controller.js';
import { LinkController } from './link.controller.js';
import { MeReader } from './me.reader.js';
import { PersonController } from './person.controller.js';
import { OneTimeCodeController } from './one-time-code.controller.js';

/** Accounts over HTTP. */
@Module({
  imports: [AccountsModule, BookingsModule, TravellersModule, HttpModule],
  controllers: [AuthController, LinkController, InvitationController, OneTimeCodeController, ApiKeyController, AgencyController, PersonController, JoinController],
  providers: [MeReader],
})
export class AccountsApiModule {}
