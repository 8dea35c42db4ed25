import { type Auth, createAuth } from '@/adapters/auth/auth';
import { secretsOf } from '@/adapters/auth/secrets';
import { sessionsOn } from '@/adapters/auth/sessions';
import { setUpOffersOn } from '@/adapters/auth/set-up-offers';
import { believeOwnProxiesOnly } from '@/adapters/client-address';
import { type Configuration, configurationFrom } from '@/adapters/configuration';
import { googleGeocoder } from '@/adapters/geocoding/google';
import { noGeocoder } from '@/adapters/geocoding/no-geocoder';
import { googleMaps } from '@/adapters/google-maps';
import { calendarFeed } from '@/adapters/ical/calendar-feed';
import { newId } from '@/adapters/id-source';
import { pdfLetter } from '@/adapters/letters/pdf-letter';
import { linkTokens } from '@/adapters/link-tokens';
import { postgresLiveNews } from '@/adapters/live/postgres-live-news';
import { type SearchBell, searchBell } from '@/adapters/live/search-bell';
import { createLog } from '@/adapters/log/log';
import { threadPlanner } from '@/adapters/planner/thread-planner';
import { type Database, openDatabase } from '@/adapters/postgres/database';
import { doorsOn } from '@/adapters/postgres/doors';
import { feedsOn } from '@/adapters/postgres/feeds';
import { outboxOn } from '@/adapters/postgres/outbox';
import { photosOn } from '@/adapters/postgres/photos';
import { planMirror } from '@/adapters/postgres/plan-mirror';
import { planSearchesOn } from '@/adapters/postgres/plan-searches';
import { accountQuestions } from '@/adapters/postgres/queries/account-questions';
import { boardQuestions } from '@/adapters/postgres/queries/board-questions';
import { charterQuestions } from '@/adapters/postgres/queries/charter-questions';
import { customerLinks } from '@/adapters/postgres/queries/customer-page';
import { fieldQuestions } from '@/adapters/postgres/queries/field-questions';
import { intakeQuestions } from '@/adapters/postgres/queries/intake-questions';
import { journalQuestions } from '@/adapters/postgres/queries/journal-questions';
import { messageQuestions } from '@/adapters/postgres/queries/message-questions';
import { forgetPlanChanges } from '@/adapters/postgres/queries/plan-changes';
import { planGround } from '@/adapters/postgres/queries/plan-ground';
import { promiseQuestions } from '@/adapters/postgres/queries/promise-questions';
import { registerQuestions } from '@/adapters/postgres/queries/register-questions';
import { smsSenders } from '@/adapters/postgres/queries/sms-senders';
import { tabletsOn } from '@/adapters/postgres/tablets';
import { shiftedClock } from '@/adapters/postgres/test-clock';
import { timersOn } from '@/adapters/postgres/timers';
import { rehearseOn, transactAloneOn, transactOn } from '@/adapters/postgres/transact';
import { postgresTravelCache } from '@/adapters/postgres/travel-cache';
import { pgBossQueue } from '@/adapters/queue/pg-boss-queue';
import { screenGateway } from '@/adapters/sms/screen-gateway';
import { twilioSms } from '@/adapters/sms/twilio';
import { twilioDoor } from '@/adapters/sms/twilio-door';
import { systemClock } from '@/adapters/system-clock';
import { ROADS } from '@/adapters/travel/estimate';
import { estimatedTravel } from '@/adapters/travel/estimated-travel';
import { googleTravel } from '@/adapters/travel/google';
import type { LiveNews } from '@/use-cases/ports/live-news';
import type { MessageQueue } from '@/use-cases/ports/message-queue';
import type { Planner } from '@/use-cases/ports/planner';
import type { Ports } from '@/use-cases/ports/ports';
import type { Sessions } from '@/use-cases/ports/sessions';
import type { SmsDoor } from '@/use-cases/ports/sms-door';

/** One process's whole product: the ports its use cases need, and the doors only Next and the worker use. */
export type Product = {
  readonly configuration: Configuration;
  readonly ports: Ports;
  readonly auth: Auth;
  readonly sessions: Sessions;
  readonly database: Database;
  readonly live: LiveNews;
  readonly smsDoor: SmsDoor;
  /** The worker's job queue, started; whoever opens it stops it before `close`. */
  readonly openQueue: () => Promise<MessageQueue>;
  /** Threads to search plans in, started as they are needed; whoever opens them closes them. */
  readonly openPlanner: () => Planner;
  /** Calls `ring` as soon as a search for a plan waits; whoever opens it closes it. */
  readonly openSearchBell: (ring: () => void) => SearchBell;
  /** Fires when this process is asked to stop: open streams end on it. */
  readonly leaving: AbortSignal;
  readonly close: () => Promise<void>;
};

export function readConfiguration(env: Readonly<Record<string, string | undefined>> = process.env): Configuration {
  return configurationFrom(env);
}

/** The product on one database. Tests make their own; the running processes share `product()`. `logTo` takes the lines instead of standard output. */
export function compose(
  configuration: Configuration,
  leaving = new AbortController().signal,
  logTo?: Parameters<typeof createLog>[1],
): Product {
  const log = createLog(configuration.logLevel, logTo);
  const database = openDatabase(configuration.databaseUrl, (error) => log.warn({ code: error.name }, 'database'));
  const clock = configuration.hasTestClock ? shiftedClock(database) : systemClock;
  const auth = createAuth(database, { secret: configuration.authSecret, publicUrl: configuration.publicUrl }, log);
  const links = linkTokens(configuration.linkSecret, configuration.publicUrl);
  const google = configuration.googleMaps ? googleMaps(configuration.googleMaps, clock.now) : null;
  const twilio = twilioSettings(configuration);
  const ground = { database, clock, links, mirror: planMirror() };
  const live = postgresLiveNews(configuration.databaseUrl, log);
  return {
    configuration,
    database,
    auth,
    sessions: sessionsOn(auth, database),
    live,
    leaving,
    smsDoor: twilioDoor(twilio),
    openQueue: () => pgBossQueue(configuration.databaseUrl, log),
    openPlanner: () => threadPlanner({ kind: 'estimate', ...ROADS }),
    openSearchBell: (ring) => searchBell(configuration.databaseUrl, log, ring),
    async close() {
      await live.close();
      await database.$client.end();
    },
    ports: {
      clock,
      newId,
      log,
      transact: transactOn(ground),
      transactAlone: transactAloneOn(ground),
      rehearse: rehearseOn(ground),
      timers: timersOn(database),
      accounts: accountQuestions(database),
      secrets: secretsOf(auth),
      setUpOffers: setUpOffersOn(database),
      journal: journalQuestions(database),
      register: registerQuestions(database),
      travel: google ? googleTravel(google, postgresTravelCache(database, clock.now)) : estimatedTravel,
      geocoder: google ? googleGeocoder(google) : noGeocoder,
      intake: intakeQuestions(database, clock.now),
      outbox: outboxOn(database),
      sms: twilio ? twilioSms(twilio, clock.now) : screenGateway,
      smsSenders: smsSenders(database),
      messages: messageQuestions(database),
      letters: pdfLetter,
      calendar: calendarFeed,
      customerLinks: customerLinks(database, links),
      doors: doorsOn(database),
      field: fieldQuestions(database),
      tablets: tabletsOn(database),
      photos: photosOn(database),
      feeds: feedsOn(database, configuration),
      plan: {
        ground: (territory, asked) => planGround(database, territory, asked),
        forgetChanges: (now) => forgetPlanChanges(database, now),
      },
      planSearches: planSearchesOn(database),
      board: boardQuestions(database),
      charter: charterQuestions(database),
      promises: promiseQuestions(database),
    },
  };
}

/** What the Twilio adapter and its webhooks share; null without a provider. */
function twilioSettings({ twilio, publicUrl, linkSecret }: Configuration) {
  if (!twilio) return null;
  const { messagingServiceSid, from, ...account } = twilio;
  const sender = messagingServiceSid ? { messagingServiceSid } : { from: from ?? '' };
  return { ...account, sender, publicUrl, callbackSecret: linkSecret };
}

const shared = globalThis as { fontainier?: Product };

/** The product of this process, made at the first call. Next loads modules twice, hence the global. */
export function product(): Product {
  shared.fontainier ??= compose(readConfiguration(), whenAskedToStop());
  return shared.fontainier;
}

/** The web server's start: a wrong configuration ends it before the first request, which then comes with its true address. */
export function openWeb(): void {
  believeOwnProxiesOnly(product().configuration.trustedProxies);
}

function whenAskedToStop(): AbortSignal {
  const leaving = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => leaving.abort());
  return leaving.signal;
}
