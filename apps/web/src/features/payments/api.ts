import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { MyPayment } from './types.js';

const fetchMyPayments = async (): Promise<readonly MyPayment[]> => (await read(api.GET('/api/v1/me/payments'))).items;

export const myPaymentsQuery = queryOptions({ queryKey: ['my-payments'], queryFn: fetchMyPayments });
