/** What a price is for, since each is given back by rules of its own: a race fee is not land. */
export type Component = 'land' | 'race' | 'visa' | 'flight' | 'option' | 'fee';

/** What an option is for when nobody says otherwise. */
export function componentOf(option: string): Component {
  const kind = option.split('.')[0];
  return kind === 'race' || kind === 'visa' || kind === 'flight' || kind === 'option' ? kind : 'land';
}
