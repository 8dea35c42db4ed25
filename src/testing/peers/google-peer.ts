import { setTimeout as pause } from 'node:timers/promises';
import {
  API_KEY,
  distanceMatrix,
  type Element,
  geocode,
  isMapsRequest,
  type PeerPlace,
  plainElement,
  status,
} from './google-api';
import { GARBAGE, json, type PeerRequest, peerServer, type Reply } from './peer-server';

export type GoogleAnswer =
  | 'normal'
  | 'unavailable'
  | 'denied'
  | 'overQuota'
  | 'garbage'
  | 'truncated'
  | 'emptyRows'
  | 'strings'
  | 'unknownPlaces'
  | 'cut'
  | 'hang'
  | 'drip';

export type GooglePeer = {
  /** For `GOOGLE_MAPS_BASE_URL`. */
  readonly origin: string;
  readonly apiKey: string;
  /** The path and query of every request heard, with the peer's time. */
  readonly requests: readonly { readonly line: string; readonly at: number }[];
  /** Origins × destinations asked so far: what would be on the bill. */
  readonly paidElements: () => number;
  /** `count` is the number of the request, from 1. */
  readonly behave: (answer: GoogleAnswer | ((count: number) => GoogleAnswer), delayMs?: number) => void;
  readonly goDown: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type GooglePeerOptions = {
  readonly port?: number;
  readonly now?: () => number;
  readonly places?: readonly PeerPlace[];
};

/** Google's Distance Matrix and Geocoding on the loopback, with the ways they can fail. */
export async function googlePeer({ port, now = Date.now, places = [] }: GooglePeerOptions = {}): Promise<GooglePeer> {
  const requests: { line: string; at: number }[] = [];
  let paidElements = 0;
  let answerTo: (count: number) => GoogleAnswer = () => 'normal';
  let delay = 0;

  async function answer(request: PeerRequest): Promise<Reply> {
    requests.push({ line: request.url.pathname + request.url.search, at: now() });
    const mode = answerTo(requests.length);
    if (delay > 0) await pause(delay);
    const broken = failure(mode);
    if (broken) return broken;
    const query = request.url.searchParams;
    if (isMapsRequest(request, 'geocode')) return truncatedIf(mode, geocode(query, places));
    if (!isMapsRequest(request, 'distancematrix')) return json(404, {});
    paidElements += count(query, 'origins') * count(query, 'destinations');
    return truncatedIf(
      mode,
      distanceMatrix(query, (from, to) => element(mode, from, to, query.has('departure_time'))),
    );
  }

  const server = await peerServer(answer, port);
  return {
    origin: server.origin,
    apiKey: API_KEY,
    requests,
    paidElements: () => paidElements,
    behave: (answerWith, delayMs = 0) => {
      answerTo = typeof answerWith === 'function' ? answerWith : () => answerWith;
      delay = delayMs;
    },
    goDown: server.goDown,
    comeBack: server.comeBack,
    close: server.goDown,
  };
}

function failure(mode: GoogleAnswer): Reply | null {
  if (mode === 'hang') return { kind: 'silence' };
  if (mode === 'drip') return { kind: 'drip' };
  if (mode === 'cut') return { kind: 'cut' };
  if (mode === 'garbage') return GARBAGE;
  if (mode === 'unavailable') return json(503, { error: 'backend' });
  if (mode === 'denied') return status('REQUEST_DENIED');
  if (mode === 'overQuota') return status('OVER_QUERY_LIMIT');
  if (mode === 'emptyRows') return json(200, { status: 'OK', rows: [], results: [] });
  return null;
}

function element(mode: GoogleAnswer, from: string, to: string, departs: boolean): Element {
  if (mode === 'unknownPlaces') return { status: 'NOT_FOUND' };
  const plain = plainElement(from, to, departs);
  return mode === 'strings' ? { ...plain, distance: { value: '1200' }, duration: { value: '5 mins' } } : plain;
}

/** Half a JSON under HTTP 200, which the SDK hands over as a string. */
function truncatedIf(mode: GoogleAnswer, reply: Reply): Reply {
  return mode === 'truncated' && reply.kind === 'raw'
    ? { ...reply, text: reply.text.slice(0, reply.text.length / 2) }
    : reply;
}

function count(query: URLSearchParams, name: string): number {
  return query.get(name)?.split('|').length ?? 0;
}
