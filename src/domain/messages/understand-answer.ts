/** What a customer's text means to us; `other` is read by a person. */
export type Understood = 'yes' | 'no' | 'stop' | 'start' | 'other';

const WORDS: Readonly<Record<Exclude<Understood, 'other'>, readonly string[]>> = {
  yes: ['oui', 'ok', 'okay', 'ouii', 'yes', 'daccord', 'confirme', 'confirmer', 'entendu', 'parfait'],
  no: ['non', 'no', 'nn', 'annuler', 'annule', 'annulez', 'impossible'],
  stop: ['stop', 'arret', 'stopall', 'stopsms', 'unsubscribe', 'desabonner', 'desinscrire'],
  start: ['start', 'unstop', 'reprendre', 'reabonner'],
};

/** Words that change nothing beside one of the above: `bonjour, oui merci`. Any other word needs a person. */
const COURTESY = new Set(
  'bonjour bonsoir merci bien sur beaucoup je j le la les mon rdv rendez vous madame monsieur cordialement svp sms a vos pour c est d accord'.split(
    ' ',
  ),
);

/**
 * Reads an answer whatever its capitals, accents and punctuation. Only an answer that is nothing but yes, no, stop or
 * start, and courtesy, is understood: "oui mais plus tard" is for a person.
 */
export function understandAnswer(body: string): Understood {
  const plain = body
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/d[’' ]accord/g, 'daccord');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !COURTESY.has(word));
  if (words.length === 0 || /\?|\p{Extended_Pictographic}/u.test(body)) return 'other';
  const meanings = Object.entries(WORDS) as [Exclude<Understood, 'other'>, readonly string[]][];
  return meanings.find(([, known]) => words.every((word) => known.includes(word)))?.[0] ?? 'other';
}
