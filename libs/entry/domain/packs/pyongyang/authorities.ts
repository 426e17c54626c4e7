import type { Authority } from '../../rules/authority.js';

export const border: Authority = { code: 'PRK', kind: 'destination', name: 'DPRK entry authorities' };
export const agency: Authority = { code: 'PRK-AGENCY', kind: 'destination', name: 'DPRK state travel agency' };
export const unitedStates: Authority = { code: 'USA', kind: 'home-state', name: 'United States, Department of State' };
export const malaysia: Authority = { code: 'MYS', kind: 'home-state', name: 'Malaysia, immigration department' };
export const china: Authority = { code: 'CHN', kind: 'transit', name: 'China, immigration authority' };
export const marathon: Authority = { code: 'MARATHON', kind: 'organiser', name: 'Pyongyang marathon organiser' };
export const operator: Authority = { code: 'OPERATOR', kind: 'organiser', name: 'Tour operator' };
export const railway: Authority = { code: 'RAILWAY', kind: 'carrier', name: 'Railway to Pyongyang' };

export const authorities = [border, agency, unitedStates, malaysia, china, marathon, operator, railway] as const;
