/** A place an address may be at. */
export type AddressCandidate = {
  readonly label: string;
  readonly lon: number;
  readonly lat: number;
  /** 0 to 1: about 0.95 at the door, 0.8 between two numbered doors, 0.5 the street, 0.3 the commune. */
  readonly confidence: number;
  readonly source: 'google';
};

/** `unavailable`: the provider is down, type it in and set the pin by hand; `notConfigured`: there is none. */
export type GeocodingAnswer = {
  readonly state: 'answered' | 'unavailable' | 'notConfigured';
  readonly candidates: readonly AddressCandidate[];
};

export type Geocoder = {
  /** Candidates for a French address as somebody says it, best first, five at most. Never throws because the provider is down. */
  readonly candidates: (address: string) => Promise<GeocodingAnswer>;
};
