import type { Place, Position } from './place.js';

const station = (code: string, name: string, country: string, zone: string, position: Position): Place => ({ code, name, kind: 'station', country, zone, own: false, position });

const beijing = { latitude: 39.903, longitude: 116.427 };
const dandong = { latitude: 40.116, longitude: 124.383 };
const pyongyang = { latitude: 39.004, longitude: 125.737 };

/** Stations and border posts on the way to Pyongyang, which every organisation has. There is no list of the world's that all agree on. */
export const knownStations: readonly Place[] = [
  station('BJS', 'Beijing', 'CHN', 'Asia/Shanghai', beijing),
  station('BJP', 'Beijing', 'CHN', 'Asia/Shanghai', beijing),
  station('DDG', 'Dandong', 'CHN', 'Asia/Shanghai', dandong),
  station('DANDONG', 'Dandong', 'CHN', 'Asia/Shanghai', dandong),
  station('SINUIJU', 'Sinuiju', 'PRK', 'Asia/Pyongyang', { latitude: 40.101, longitude: 124.397 }),
  station('PYG', 'Pyongyang', 'PRK', 'Asia/Pyongyang', pyongyang),
  station('PYONGYA', 'Pyongyang', 'PRK', 'Asia/Pyongyang', pyongyang),
];
