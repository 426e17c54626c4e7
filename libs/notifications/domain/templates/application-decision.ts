import type { IsoDate } from '#kernel';
import type { Message } from '../message.js';
import { writeDay } from '../write-date.js';

interface Common {
  readonly name: string;
  readonly operator: string;
  readonly tripName: string;
  /** The traveller's page. */
  readonly link: string;
}

export interface ApprovedValues extends Common {
  readonly authority: string;
}

export interface RejectedValues extends Common {
  readonly reason: string;
}

export interface IssuedValues extends Common {
  readonly authority: string;
  readonly approvalNumber: string;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
}

export interface RefusedValues extends Common {
  readonly authority: string;
  readonly reason: string | null;
}

const frame = ({ name, operator, link }: Common, rest: Pick<Message, 'subject' | 'paragraphs'> & Partial<Message>): Message => ({
  greeting: `Dear ${name},`,
  action: { label: 'See my trip', url: link },
  closing: `Kind regards\n${operator}`,
  ...rest,
});

/** An officer approved the application: it goes to the authority next. */
export const applicationApproved = (values: ApprovedValues): Message =>
  frame(values, {
    subject: `Your application is complete: ${values.tripName}`,
    paragraphs: [`Our officer has approved your application. It goes to the authority next: ${values.authority}. You will hear from us as soon as it has answered.`],
  });

/** An officer sent the application back. */
export const applicationRejected = (values: RejectedValues): Message =>
  frame(values, {
    subject: `Your application needs a change: ${values.tripName}`,
    paragraphs: ['Our officer could not approve your application as it stands:', values.reason, 'Please open your trip and change what is needed.'],
    action: { label: 'Change my application', url: values.link },
  });

/** The authority said yes. */
export const applicationIssued = (values: IssuedValues): Message =>
  frame(values, {
    subject: `Your entry is approved: ${values.tripName}`,
    paragraphs: ['Your entry approval is here. Please travel with the passport that you sent us: the approval is good for that one alone.'],
    facts: [
      { label: 'Authority', value: values.authority },
      { label: 'Approval number', value: values.approvalNumber },
      { label: 'Valid from', value: writeDay(values.validFrom, 'en') },
      { label: 'Valid until', value: writeDay(values.validUntil, 'en') },
    ],
  });

/** The authority said no. */
export const applicationRefused = (values: RefusedValues): Message =>
  frame(values, {
    subject: `Your entry was not approved: ${values.tripName}`,
    paragraphs: [
      `We are sorry: the authority has refused your application (${values.authority}).`,
      ...(values.reason ? [`The reason that was given: ${values.reason}`] : ['No reason was given.']),
      `${values.operator} will write to you about what happens next.`,
    ],
  });
