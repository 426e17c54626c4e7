import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CreateOrganisation, CreateUser, ReadOrganisation, type Role } from '#accounts';
import { demoEdition, portugalPack, PublishRulePack, pyongyangPack, type RulePack } from '#entry';
import { type Config, Database } from '#platform';
import { addAdministrator } from './administrator.js';
import { answerQuestions } from './answered.js';
import { askErasures } from './erasures.js';
import { bookRunners } from './passports/book-runners.js';
import { goOn } from './passports/go-on.js';
import { describeAuthorities } from './authorities.js';
import { sendBatch } from './batch.js';
import { closeRegion } from './closed-region.js';
import { importClub } from './club.js';
import { spreadOverDays } from './history.js';
import { DemoModule } from './demo.module.js';
import { changeBooking } from './changed-booking.js';
import { addFlights } from './flights.js';
import { bookGroup, travellerLink } from './group.js';
import { sendManifests } from './manifests.js';
import { planFlights } from './seat-blocks.js';
import { stockMarathon } from './marathon.js';
import { bookWithMoney } from './money.js';
import { nameGuides } from './guides.js';
import { renewPassport } from './renewed-passport.js';
import { bringShortPassport } from './short-passport.js';
import { fillChecklist } from './paperwork.js';
import { giveRooms } from './rooms.js';
import { changeRules } from './rule-change.js';
import { correctRules } from './rule-drafts.js';
import { demoSignIns } from './sign-ins.js';
import { enterTickets } from './tickets.js';
import { fillTimetable } from './timetable.js';
import { fillWaitingList } from './waiting-list.js';
import { stockWalkingTour } from './walking-tour.js';

const marathonOperator = { id: '01999999-0000-7000-8000-000000000001', name: 'Marathon Tours Demo' };
const walkingOperator = { id: '01999999-0000-7000-8000-000000000002', name: 'Walking Tours Demo' };

/** The longest that the demo's travellers wait for one thing that the worker does, in milliseconds. */
const longestWait = 120_000;

/** Demo data that are there. */
export interface Demo {
  /** How to sign in. */
  readonly lines: string[];
  /** Has the demo's travellers send their pictures, and an officer work on them. Call it once the worker runs; ends early when closed. */
  goOn(): Promise<void>;
  /** Before the database goes. */
  close(): Promise<void>;
}

/** Makes the demo data, unless they are there. */
export async function seedDemo(config: Config): Promise<Demo> {
  const app = await NestFactory.createApplicationContext(DemoModule.with(config), { logger: ['error', 'warn'] });
  const stopping = new AbortController();
  let going: Promise<void> = Promise.resolve();
  try {
    const isThere = await app.get(ReadOrganisation).byId(marathonOperator.id);
    if (!isThere) await app.get(Database).transaction(() => seed(app));
    const lines = await signInLines(app);
    return {
      lines,
      goOn: () => (going = goOn(app, marathonOperator.id, { stopped: stopping.signal, longest: longestWait })),
      close: async () => {
        stopping.abort();
        await going.catch(() => undefined);
        await app.close();
      },
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function signInLines(app: INestApplicationContext): Promise<string[]> {
  const link = await travellerLink(app, marathonOperator.id);
  const { operator, officer, secondOfficer, administrator, agency } = demoSignIns;
  return [
    `  operator   ${operator.email}   ${operator.password}`,
    `  officer    ${officer.email}   ${officer.password}`,
    `  colleague  ${secondOfficer.email}   ${secondOfficer.password}`,
    `  admin      ${administrator.email}   ${administrator.password}`,
    `  agency     ${agency.email}   ${agency.password}`,
    `  traveller  ${link ?? 'open the mailbox as the operator, and follow an invitation'}`,
  ];
}

async function seed(app: INestApplicationContext): Promise<void> {
  const { operatorId, officerId } = await addOrganisation(app, marathonOperator, demoSignIns.operator, demoSignIns.officer, pyongyangPack);
  await addAdministrator(app, marathonOperator.id);
  await describeAuthorities(app, marathonOperator.id, operatorId);
  const shelf = await stockMarathon(app, marathonOperator.id, demoEdition.event);
  await addFlights(app, marathonOperator.id, { departureId: shelf.longStayId, startsOn: '2027-03-31', secondOn: '2027-04-01', endsOn: '2027-04-08' });
  await addFlights(app, marathonOperator.id, { departureId: shelf.shortStayId, startsOn: '2027-04-01', endsOn: '2027-04-07' });
  await bookGroup(app, marathonOperator.id, shelf.longStayId);
  await bookRunners(app, marathonOperator.id, shelf.longStayId);
  await importClub(app, marathonOperator.id, shelf.shortStayId);
  await fillWaitingList(app, marathonOperator.id, shelf);
  await changeBooking(app, marathonOperator.id, shelf.shortStayId, operatorId);
  await bookWithMoney(app, marathonOperator.id, shelf.shortStayId, operatorId);
  await answerQuestions(app, marathonOperator.id, shelf.shortStayId);
  await giveRooms(app, marathonOperator.id, { departureId: shelf.longStayId, eventId: shelf.eventId });
  await sendBatch(app, marathonOperator.id, shelf.shortStayId, { startsOn: '2027-04-01', endsOn: '2027-04-07', actorId: operatorId });
  await correctRules(app, marathonOperator.id);
  await changeRules(app, marathonOperator.id, [shelf.longStayId, shelf.shortStayId]);
  await fillTimetable(app, marathonOperator.id);
  await planFlights(app, marathonOperator.id, shelf.longStayId, operatorId);
  await renewPassport(app, marathonOperator.id, shelf.longStayId);
  await bringShortPassport(app, marathonOperator.id, shelf.shortStayId);
  await enterTickets(app, marathonOperator.id, [shelf.longStayId, shelf.shortStayId]);
  await sendManifests(app, marathonOperator.id, shelf.shortStayId, operatorId);
  await fillChecklist(app, marathonOperator.id, officerId, operatorId);
  for (const departureId of [shelf.longStayId, shelf.shortStayId]) await nameGuides(app, marathonOperator.id, departureId);
  await closeRegion(app, marathonOperator.id, operatorId);
  await askErasures(app, marathonOperator.id);
  await spreadOverDays(app, marathonOperator.id, { departureIds: [shelf.longStayId, shelf.shortStayId], operatorId });
  await addOrganisation(app, walkingOperator, demoSignIns.walkingOperator, demoSignIns.walkingOfficer, portugalPack);
  await stockWalkingTour(app, walkingOperator.id);
}

interface Person {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** The ids of its two. */
async function addOrganisation(app: INestApplicationContext, organisation: { id: string; name: string }, operator: Person, officer: Person, pack: RulePack): Promise<{ operatorId: string; officerId: string }> {
  const { id: organisationId } = organisation;
  const staff = await app.get(Database).transaction(async (tx) => {
    await app.get(CreateOrganisation).create(tx, organisation);
    const add = async (role: Role, person: Person): Promise<string> => {
      const created = await app.get(CreateUser).create(tx, { ...person, organisationId, role });
      if (created.refused) throw new Error(`a demo sign-in was refused: ${created.code}`);
      return created.value.id;
    };
    return { officerId: await add('officer', officer), operatorId: await add('operator', operator) };
  });
  const published = await app.get(PublishRulePack).publish({ organisationId, actorId: 'demo' }, pack);
  if (published.refused) throw new Error(`the demo rules were refused: ${published.code}`);
  return staff;
}
