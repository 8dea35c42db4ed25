import { Temporal } from 'temporal-polyfill';
import { dayWords, hoursWords, type Locale } from '@/domain/messages/window-words';
import { type JobTypeCode, jobType } from '@/domain/work-order/job-type';
import { document } from './document';
import { type Html, html } from './html';
import { picture } from './picture';
import { customerWords, jobWords } from './words';

/** What the page shows of an appointment. Instants are ISO; `path` is the page's own address. */
export type AppointmentView = {
  readonly path: string;
  /** `?l=en` once another language was chosen, else empty. */
  readonly query: string;
  readonly locale: Locale;
  readonly stage: 'promised' | 'confirmed' | 'underWay' | 'past' | 'absent' | 'done' | 'cancelled';
  readonly jobType: JobTypeCode;
  readonly reference: string;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly technicians: readonly string[];
  readonly cancelledBy: 'customer' | 'utility' | null;
  readonly broken: readonly number[];
  readonly owedCents: number;
  /** Makes a double tap one command. */
  readonly command: string;
  /** The window has not begun, and nobody has said yes to it. */
  readonly canConfirm: boolean;
  /** Why the last thing asked for was not done: the appointment is another one now, or it has begun. */
  readonly refused: 'changed' | 'tooLate' | null;
};

const STATES = {
  promised: ['clock', ''],
  confirmed: ['check', 'kept'],
  underWay: ['clock', 'kept'],
  past: ['clock', 'risk'],
  absent: ['alert', 'risk'],
  done: ['check', 'kept'],
  cancelled: ['cross', 'broken'],
} as const;

/** *Votre rendez-vous*: the window in words, who comes, what to prepare, and the answers a customer can give. */
export function appointmentPage(view: AppointmentView): string {
  const { locale, stage, path } = view;
  const t = customerWords(locale);
  const start = Temporal.Instant.from(view.windowStart);
  const window = { start, end: Temporal.Instant.from(view.windowEnd) };
  const [icon, tone] = STATES[stage];
  const gone = stage === 'cancelled' ? ' gone' : '';
  const main = html`
${view.refused && html`<p class="note risk" role="alert">${picture('alert')}<span>${t(`refused.${view.refused}`)}</span></p>`}
${owed(view)}
<section class="card">
<div><h1>${t('title')}</h1>
<p class="day${gone}"><time datetime="${view.windowStart}">${dayWords(start, locale)}</time></p>
<p class="hours${gone}">${hoursWords(window, locale)}</p></div>
<p><span class="state ${tone}">${picture(icon)}${t(`stage.${stage}`)}</span></p>
${isToCome(stage) && html`<p class="calendar"><a href="${path}/calendar${view.query}">${t('calendar')}</a></p>`}
${stage === 'cancelled' && html`<p>${t(view.cancelledBy === 'customer' ? 'cancelledByYou' : 'cancelledByUs')}</p>`}
${stage === 'absent' && html`<p>${t('absentDetail')}</p>`}
${facts(view)}
</section>
${answers(view)}
${isToCome(stage) && prepare(view)}`;
  return document({ locale, title: t('title'), main, otherLanguage: `${path}?l=${locale === 'fr' ? 'en' : 'fr'}` });
}

function facts({ locale, jobType: job, technicians, reference, stage }: AppointmentView): Html {
  const t = customerWords(locale);
  const isComing = stage !== 'cancelled' && stage !== 'done' && technicians.length > 0;
  return html`<dl>
<div><dt>${t('what')}</dt><dd>${jobWords(locale)(job)}</dd></div>
${isComing && html`<div><dt>${t('who')}</dt><dd>${new Intl.ListFormat(locale).format(technicians)}</dd></div>`}
<div><dt>${t('reference')}</dt><dd>${reference}</dd></div>
</dl>`;
}

function prepare({ locale, jobType: job }: AppointmentView): Html {
  const t = customerWords(locale);
  const { family } = jobType(job);
  const isMeter = /^(meter|service)/.test(job);
  const last = family === 'quote' ? 'plan' : isMeter ? 'meter' : 'valve';
  return html`<section class="card"><h2>${t('prepare.title')}</h2>
<ul><li>${t('prepare.present')}</li><li>${t(`prepare.${last}`)}</li></ul></section>`;
}

function answers({ locale, stage, path, query, command, canConfirm }: AppointmentView): Html {
  const t = customerWords(locale);
  const canAnswer = isToCome(stage);
  const canMove = canAnswer || stage === 'past' || stage === 'absent' || stage === 'cancelled';
  const form = (action: string, button: Html) => html`<form method="post" action="${path}${query}">
<input type="hidden" name="action" value="${action}"><input type="hidden" name="command" value="${command}">${button}</form>`;
  return html`<div class="actions">
${canConfirm && form('confirm', html`<button class="primary">${t('confirm')}</button>`)}
${canMove && html`<a class="button${canAnswer ? '' : ' primary'}" href="${path}/move${query}">${t(canAnswer ? 'move' : 'rebook')}</a>`}
${
  canAnswer &&
  html`<details><summary>${t('cancel')}</summary><p>${t('cancelDetail')}</p>
${form('cancel', html`<button class="danger">${t('cancelNow')}</button>`)}</details>`
}
</div>`;
}

/** A broken promise is said before the customer asks. */
function owed({ locale, broken, owedCents }: AppointmentView): Html | false {
  if (broken.length === 0 && owedCents === 0) return false;
  const t = customerWords(locale);
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  return html`<section class="note broken" aria-label="${t('owed.title')}">${picture('alert')}<div>
<h2>${t('owed.title')}</h2>
<p>${owedCents > 0 ? t('owed.paid', { amount: euros.format(owedCents / 100) }) : t('owed.sorry')}</p></div></section>`;
}

/** The window is still to come. */
function isToCome(stage: AppointmentView['stage']): boolean {
  return stage === 'promised' || stage === 'confirmed';
}
