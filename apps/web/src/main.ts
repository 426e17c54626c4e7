import './ui/tokens.css';
import { beginTrip } from './api/early-trip.js';
import { chosenLanguage } from './i18n/languages.js';
import { loadTexts } from './i18n/traveller-texts.js';
import { audienceOf } from './phone-pages.js';
import { chosenScheme } from './ui/scheme.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Travellers and customers open a few pages, on phones; everything that only the desk needs stays out of their download.
const audience = audienceOf(window.location.pathname);
if (window.location.pathname === '/trip') beginTrip();

// Before anything is drawn; whoever chose nothing has the system's.
const scheme = audience === 'desk' && chosenScheme();
if (scheme) document.documentElement.dataset['mantineColorScheme'] = scheme;

// A table and not a condition: the minifier would fold two conditional imports into one that preloads both.
const pages = { traveller: () => import('./traveller.js'), customer: () => import('./customer.js'), waiting: () => import('./waiting.js'), choice: () => import('./choice.js'), guide: () => import('./guide.js'), desk: () => import('./desk.js') };

const loading = pages[audience]();
// The texts come along beside the code, not after it.
if (audience !== 'desk') void loadTexts(chosenLanguage());
await (await loading).start(root);
