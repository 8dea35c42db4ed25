import type { Locale } from './window-words';

const ALPHABETS: Record<Locale, readonly string[]> = {
  // The French civil spelling alphabet, as the telephone company taught it.
  fr: (
    'Anatole Berthe Célestin Désiré Eugène François Gaston Henri Irma Joseph Kléber Louis Marcel Nicolas ' +
    'Oscar Pierre Quintal Raoul Suzanne Thérèse Ursule Victor William Xavier Yvonne Zoé'
  ).split(' '),
  en: (
    'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo ' +
    'Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'
  ).split(' '),
};

/** A spoken reference letter by letter: `S comme Suzanne, A comme Anatole, L comme Louis, 1 0 4 2`. Signs are left out. */
export function spelledReference(reference: string, locale: Locale): string {
  const letters = [...reference.toUpperCase()].filter((sign) => /[A-Z]/.test(sign));
  const figures = [...reference].filter((sign) => /\d/.test(sign)).join(' ');
  const as = locale === 'fr' ? 'comme' : 'as in';
  const spelled = letters.map((letter) => `${letter} ${as} ${ALPHABETS[locale][letter.charCodeAt(0) - 65]}`);
  return [...spelled, figures].filter(Boolean).join(', ');
}
