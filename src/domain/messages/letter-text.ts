import type { Purpose } from './sms-text';
import { UTILITY } from './utility';
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
export function letterText(purpose: LetterPurpose, window: Window, locale: Locale): string {
  const again = purpose === 'cancellation' || purpose === 'absence';
  const parts = [GREETING[locale], FIRST[locale][purpose](windowWords(window, locale)), CALL[locale](again)];
  if (!again) parts.splice(2, 0, PROMISE[locale]);
  return parts.join('\n\n');
}

export function letterSubject(purpose: LetterPurpose, locale: Locale): string {
  return SUBJECTS[locale][purpose];
}
