import { gsm7Text } from './gsm7';
import { UTILITY } from './utility';
import { dayWords, hoursWords, type Locale, type Window } from './window-words';

/** Why the customer is written to. */
export type Purpose = 'confirmation' | 'move' | 'cancellation' | 'absence' | 'reminder';

const SENTENCES: Record<Locale, Record<Purpose, (when: string) => string>> = {
  fr: {
    confirmation: (when) => `rendez-vous ${when}. Répondez OUI pour confirmer, ou voyez ici`,
    move: (when) => `rendez-vous déplacé au ${when}. Répondez OUI, ou choisissez ici`,
    cancellation: (when) => `votre rendez-vous du ${when} est annulé. En savoir plus`,
    absence: (when) => `nous n'avons pu vous voir ${when}. Prenez un nouveau rendez-vous`,
    reminder: (when) => `rappel, rendez-vous ${when}. Un empêchement ? Dites-le ici`,
  },
  en: {
    confirmation: (when) => `appointment ${when}. Reply OUI (yes) to confirm, or see here`,
    move: (when) => `appointment moved to ${when}. Reply OUI (yes) or see here`,
    cancellation: (when) => `your appointment of ${when} is cancelled. Read more`,
    absence: (when) => `we could not see you on ${when}. Choose a new time here`,
    reminder: (when) => `reminder, your appointment is ${when}. Cannot be there? Tell us`,
  },
};

/** What they chose themselves asks for no yes. */
const CHOSEN: Record<Locale, Partial<Record<Purpose, (when: string) => string>>> = {
  fr: {
    confirmation: (when) => `rendez-vous ${when}, c'est noté. Pour le changer`,
    move: (when) => `rendez-vous déplacé au ${when}, c'est noté. Pour le changer`,
  },
  en: {
    confirmation: (when) => `appointment ${when}, as you chose. To change it`,
    move: (when) => `appointment moved to ${when}, as you chose. To change it`,
  },
};

/**
 * The text message, in the GSM alphabet and, with a link of up to 47 characters, in one segment. No name and no
 * address: a telephone lies about. It asks for a yes unless the customer has said it (`isConfirmed`). The link makes each body unlike any other.
 */
export function smsText(purpose: Purpose, window: Window, link: string, locale: Locale, isConfirmed = false): string {
  const hours = hoursWords(window, locale).replaceAll(/(\d) h(?: (\d\d))?/g, '$1h$2');
  const say = (isConfirmed && CHOSEN[locale][purpose]) || SENTENCES[locale][purpose];
  const sentence = say(`${dayWords(window.start, locale)} ${hours}`);
  return gsm7Text(`${UTILITY.name}: ${sentence} ${link}`);
}
