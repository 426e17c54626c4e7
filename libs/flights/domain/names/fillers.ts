/** What carriers and consulates write where there is no name: “first name unknown”, “no given name”, crosses. */
const fillers: readonly string[] = ['FNU', 'LNU', 'NFN', 'NLN', 'NGN', 'XXX', 'XX', 'X', 'NN'];

export const isFiller = (word: string): boolean => fillers.includes(word);
