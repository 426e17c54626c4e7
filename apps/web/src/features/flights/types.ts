import type { Schemas } from '#sdk';

export type Leg = Schemas['Leg'];
export type Board = Schemas['FlightBoard'];
export type FlightLeg = Schemas['FlightLeg'];
export type Block = Schemas['SeatBlock'];
export type Deadline = Schemas['BlockDeadline'];
export type Connection = Schemas['LegConnection'];
/** Names are null once the traveller was erased. */
export type Passenger = Schemas['BoardPassenger'];
export type Moment = Schemas['ProgrammeMoment'];
export type Change = Schemas['ScheduleChange'];
export type WeighedChange = Schemas['WeighedScheduleChange'];
export type Effect = Schemas['ScheduleChangeEffect'];
export type Affected = Schemas['AffectedBySchedule'];
export type Proposal = Schemas['SeatProposal'];
export type Direction = FlightLeg['direction'];
