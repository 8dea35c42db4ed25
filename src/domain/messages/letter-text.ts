import { type JobTypeCode, jobType } from '../work-order/job-type';
import type { Purpose } from './sms-text';
import { UTILITY } from './utility';
import { visitPurpose } from './visit-purpose';
import { type Locale, type Window, windowWords } from './window-words';

type LetterPurpose = Exclude<Purpose, 'reminder'>;

const SUBJECTS: Record<Locale, Record<LetterPurpose, string>> = {
  fr: {
    confirmation: 'Objet : votre rendez-vous',
    move: 'Objet : votre rendez-vous est déplacé',
    cancellation: 'Objet : votre rendez-vous est annulé',
    absence: 'Objet : notre passage sans vous rencontrer',
  },
  en: {
    confirmation: 'Subject: your appointment',
    move: 'Subject: your appointment has been moved',
    cancellation: 'Subject: your appointment is cancelled',
    absence: 'Subject: we called and could not see you',
  },
};

const FIRST: Record<Locale, Record<LetterPurpose, (when: string) => string>> = {
  fr: {
    confirmation: (when) => `Nous vous confirmons notre rendez-vous : ${when}.`,
    move: (when) => `Votre rendez-vous est déplacé. Nous viendrons ${when}.`,
    cancellation: (when) => `Votre rendez-vous, prévu ${when}, est annulé.`,
    absence: (when) => `Notre agent s’est présenté ${when} et n’a pu vous rencontrer.`,
  },
  en: {
    confirmation: (when) => `We confirm our appointment: ${when}.`,
    move: (when) => `Your appointment has been moved. We shall come ${when}.`,
    cancellation: (when) => `Your appointment, planned for ${when}, is cancelled.`,
    absence: (when) => `Our technician came ${when} and could not see you.`,
  },
};

const ABOUT: Record<Locale, (about: string, reference: string) => string> = {
  fr: (about, reference) => `Objet de notre passage : ${about}. Référence à rappeler : ${reference}.`,
  en: (about, reference) => `Reason for our visit: ${about}. Reference to quote: ${reference}.`,
};

const PRESENCE: Record<Locale, string> = {
  fr: 'Une personne majeure devra être présente, et l’accès au compteur dégagé.',
  en: 'An adult must be at home, and the way to the meter clear.',
};

const CALL: Record<Locale, (again: boolean) => string> = {
  fr: (again) =>
    `${again ? 'Pour convenir d’un autre jour' : 'Pour le déplacer ou l’annuler'}, appelez-nous au ${UTILITY.phone} ou répondez à ce courrier.`,
  en: (again) =>
    `${again ? 'To choose another day' : 'To move or cancel it'}, call us on ${UTILITY.phone} or reply to this letter.`,
};

const PROMISE: Record<Locale, string> = {
  fr: 'Nous nous engageons à arriver dans cette plage de deux heures. Si nous n’y étions pas, 30 euros vous seraient versés sans que vous ayez à les demander.',
  en: 'We undertake to arrive within these two hours. Should we fail, 30 euros are paid to you without your having to ask.',
};

const GREETING: Record<Locale, string> = { fr: 'Madame, Monsieur,', en: 'Dear Sir or Madam,' };

/** The paragraphs of a letter; the printer adds sender, recipient and signature. Kept as the message's body, one blank line between. */
export function letterText(
  purpose: LetterPurpose,
  { reference, jobType: code }: { readonly reference: string; readonly jobType: JobTypeCode },
  window: Window,
  locale: Locale,
): string {
  const again = purpose === 'cancellation' || purpose === 'absence';
  const about = ABOUT[locale](visitPurpose(code, locale), reference);
  return [
    GREETING[locale],
    FIRST[locale][purpose](windowWords(window, locale)),
    !again && jobType(code).needsCustomer ? `${about} ${PRESENCE[locale]}` : about,
    ...(again ? [] : [PROMISE[locale]]),
    CALL[locale](again),
  ].join('\n\n');
}

export function letterSubject(purpose: LetterPurpose, locale: Locale): string {
  return SUBJECTS[locale][purpose];
}
