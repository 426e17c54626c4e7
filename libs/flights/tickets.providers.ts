import { NameScaleRepository } from './persistence/tickets/name-scale.repository.js';
import { TicketRepository } from './persistence/tickets/ticket.repository.js';
import { ReadPassportNames } from './use-cases/names/read-passport-names.js';
import { ChangeTicket } from './use-cases/tickets/change-ticket.js';
import { EnterTickets } from './use-cases/tickets/enter-tickets.js';
import { ForgetTickets } from './use-cases/tickets/forget-tickets.js';
import { PreviewTickets } from './use-cases/tickets/preview-tickets.js';
import { ReadNameScales } from './use-cases/tickets/read-name-scales.js';
import { ReadTickets } from './use-cases/tickets/read-tickets.js';
import { RevalidateTicket } from './use-cases/tickets/revalidate-ticket.js';
import { SetNameScale } from './use-cases/tickets/set-name-scale.js';

/** Names and tickets: what the lib's door gives, and what stands behind it. */
export const ticketUseCases = [ReadPassportNames, ReadTickets, EnterTickets, ChangeTicket, RevalidateTicket, PreviewTickets, ForgetTickets, ReadNameScales, SetNameScale];
export const behindTickets = [NameScaleRepository, TicketRepository];
