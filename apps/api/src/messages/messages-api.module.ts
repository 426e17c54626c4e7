import { Module } from '@nestjs/common';
import { BookingsModule } from '#bookings';
import { NotificationsModule } from '#notifications';
import { PackagesModule } from '#packages';
import { TravellersModule } from '#travellers';
import { MessageController } from './message.controller.js';
import { MessagePeopleReader } from './message-people.reader.js';

/** Messages of departures over HTTP. */
@Module({ imports: [BookingsModule, NotificationsModule, PackagesModule, TravellersModule], controllers: [MessageController], providers: [MessagePeopleReader] })
export class MessagesApiModule {}
