const ABBREVIATIONS: Readonly<Record<string, string>> = {
  all: 'allée',
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  boul: 'boulevard',
  ch: 'chemin',
  che: 'chemin',
  imp: 'impasse',
  lot: 'lotissement',
  pl: 'place',
  r: 'rue',
  res: 'résidence',
  rte: 'route',
  sq: 'square',
  st: 'saint',
  ste: 'sainte',
  trav: 'traverse',
};

/** An address as one scribbles it, with its usual abbreviations written out: `24 imp. des Amandiers` becomes `24 impasse des Amandiers`. */
export function streetWords(typed: string): string {
  return typed.replace(/\p{L}+\.?/gu, (word) => ABBREVIATIONS[word.replace('.', '').toLowerCase()] ?? word);
}
