import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApproveApplication, ReadApplication } from '#entry';
import { newId } from '#kernel';
import { Database } from '#platform';
import { ConfirmTravelDocument, ReadTravelDocuments, RecordTravelDocument } from '#travellers';
import { type Desk, EntryDesk } from '../../../../test/support/entry-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { ConfirmDocumentHandler } from './confirm-document.handler.js';

describe('confirming the passport of an approved application', () => {
  let entry: EntryDesk;
  let desk: Desk;
  let handler: ConfirmDocumentHandler;
  beforeAll(async () => {
    entry = await EntryDesk.open();
    desk = await entry.organisation();
    const { get } = entry.context;
    handler = new ConfirmDocumentHandler(get(Database), get(ReadApplication), get(ConfirmTravelDocument));
  });
  afterAll(() => entry.context.close());

  /** A picture that has been read and needs review, and the application that it belongs to. */
  const handIn = async (travellerId: string): Promise<string> => {
    const { organisationId } = desk.acting;
    const documentCheckId = newId();
    const data = {
      type: 'P', issuingState: 'GBR', number: '925665416', surname: 'QUILLFEATHER', givenNames: 'PHILIPPA', nationality: 'GBR',
      birthDate: '1990-01-01', sex: 'F', expiryDate: '2031-05-06',
    } as const;
    const record = entry.context.get(RecordTravelDocument);
    await entry.context.get(Database).transaction((tx) => record.record(tx, { organisationId, travellerId, documentCheckId, state: 'read', data }));
    return (await entry.draft(desk, travellerId, { documentCheck: { id: documentCheckId, outcome: 'needs-review' } })).id;
  };
  const approve = async (applicationId: string): Promise<void> => {
    valueOf(await entry.context.get(ApproveApplication).approve({ ...desk.acting, applicationId, reason: 'Everything fits' }));
  };
  const state = async (travellerId: string): Promise<string | undefined> =>
    (await entry.context.get(ReadTravelDocuments).latest(desk.acting.organisationId, [travellerId])).get(travellerId)?.state;
  const handle = (applicationId: string) => handler.handle({ organisationId: desk.acting.organisationId, applicationId });

  it('confirms what the officer has compared, however often it runs', async () => {
    const travellerId = await entry.traveller(desk);
    const applicationId = await handIn(travellerId);
    await approve(applicationId);
    await handle(applicationId);
    await handle(applicationId);
    expect(await state(travellerId)).toBe('confirmed');
  });

  it('does not confirm a picture that came after the approval when it runs late', async () => {
    const travellerId = await entry.traveller(desk);
    const applicationId = await handIn(travellerId);
    await approve(applicationId);
    expect(await handIn(travellerId)).toBe(applicationId);
    await handle(applicationId);
    expect(await state(travellerId)).toBe('read');
  });
});
