import type { SaleStatus } from './types.js';

export const saleColors: Record<SaleStatus, string> = { announced: 'blue', 'on-sale': 'green', closed: 'gray', suspended: 'orange', cancelled: 'red' };
