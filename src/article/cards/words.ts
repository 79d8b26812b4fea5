import words from './words.json' with { type: 'json' };

const sets = {
  hard: new Set(words.zones.hard),
  soft: new Set(words.zones.soft),
  minor: new Set(words.zones.minor),
  ad: new Set(words.ad),
  brand: new Set(words.brand),
  negations: new Set(words.negations),
  taxonomy: new Set(words.taxonomy),
  generic: new Set(words.generic),
  card: new Set(words.card),
  title: new Set(words.title),
  lists: new Set(words.lists),
  paid: new Set(words.paid),
};

/** The word lists of words.json as sets. */
export default sets;
