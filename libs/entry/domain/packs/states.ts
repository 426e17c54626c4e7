/** European Union (27). */
export const europeanUnion = [
  'AUT', 'BEL', 'BGR', 'HRV', 'CYP', 'CZE', 'DNK', 'EST', 'FIN', 'FRA', 'DEU', 'GRC', 'HUN', 'IRL',
  'ITA', 'LVA', 'LTU', 'LUX', 'MLT', 'NLD', 'POL', 'PRT', 'ROU', 'SVK', 'SVN', 'ESP', 'SWE',
] as const;

/** With the European Union: those whose citizens move freely in it (EEA Agreement; EU–Swiss agreement of 1999). */
export const freeMovement = [...europeanUnion, 'ISL', 'LIE', 'NOR', 'CHE'] as const;

/** "Westerners", as operators used the word for the Rason opening of 2025. Our reading: no list was published. */
export const westerners = [...freeMovement, 'MCO', 'AND', 'SMR', 'GBR', 'USA', 'CAN', 'AUS', 'NZL'] as const;

/** The 54 states of China's 240-hour transit without a visa, as announced by its immigration authority on 2024-12-17. */
export const chinaTransit = [
  'AUT', 'BEL', 'CZE', 'DNK', 'EST', 'FIN', 'FRA', 'DEU', 'GRC', 'HUN', 'ISL', 'ITA', 'LVA', 'LTU', 'LUX', 'MLT', 'NLD',
  'NOR', 'POL', 'PRT', 'SVK', 'SVN', 'ESP', 'SWE', 'CHE', 'RUS', 'GBR', 'IRL', 'CYP', 'BGR', 'ROU', 'UKR', 'SRB', 'HRV',
  'BIH', 'MNE', 'MKD', 'ALB', 'MCO', 'BLR', 'USA', 'CAN', 'BRA', 'MEX', 'ARG', 'CHL', 'AUS', 'NZL', 'KOR', 'JPN', 'SGP',
  'BRN', 'ARE', 'QAT',
] as const;

/**
 * States whose citizens need no visa for 90 days in the Schengen area: Regulation (EU) 2018/1806, annex II. Only those
 * that were on it throughout; the rest stay unknown until somebody has looked.
 */
export const schengenVisaFree = [
  'ALB', 'AND', 'ARE', 'ARG', 'AUS', 'BIH', 'BRA', 'BRN', 'CAN', 'CHL', 'COL', 'CRI', 'GBR', 'GTM', 'HND', 'ISR', 'JPN',
  'KOR', 'MCO', 'MDA', 'MEX', 'MKD', 'MNE', 'MUS', 'MYS', 'NZL', 'PAN', 'PER', 'PRY', 'SGP', 'SLV', 'SMR', 'SRB',
  'SYC', 'UKR', 'URY', 'USA',
] as const;
