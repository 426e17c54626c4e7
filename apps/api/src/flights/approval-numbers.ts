import { Injectable } from '@nestjs/common';
import { ListApplications, ReadApplication } from '#entry';

/** Entry approvals for a manifest: flights may not ask entry itself. */
@Injectable()
export class ReadApprovalNumbers {
  constructor(
    private readonly list: ListApplications,
    private readonly read: ReadApplication,
  ) {}

  /** By traveller; of several authorities' approvals for the departure, the first. */
  async of(organisationId: string, travellerIds: readonly string[], departureId: string): Promise<Map<string, string>> {
    const applications = await this.list.ofTravellers(organisationId, travellerIds);
    const issued = applications.map(({ summary }) => summary).filter((one) => one.departureId === departureId && one.status === 'issued');
    const numbers = new Map<string, string>();
    for (const { id, travellerId } of issued) {
      const application = await this.read.read(organisationId, id);
      const number = application.refused ? null : application.value.approval?.number;
      if (number && !numbers.has(travellerId)) numbers.set(travellerId, number);
    }
    return numbers;
  }
}
