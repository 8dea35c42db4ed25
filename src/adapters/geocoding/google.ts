import { z } from 'zod';
import type { AddressCandidate, Geocoder } from '@/use-cases/ports/geocoder';
import { BreakerOpen } from '../breaker';
import { type GoogleMaps, GoogleTrouble } from '../google-maps';

const Place = z.object({
  formatted_address: z.string(),
  partial_match: z.boolean().optional(),
  geometry: z.object({
    location: z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }),
    location_type: z.string(),
  }),
});
const Answer = z.union([
  z.object({ status: z.literal('OK'), results: z.array(Place).min(1) }),
  z.object({ status: z.literal('ZERO_RESULTS'), results: z.array(Place).max(0) }),
]);

const MOST_CANDIDATES = 5;
const LONGEST_ADDRESS = 200;

/** Addresses looked up at Google, in France only. */
export function googleGeocoder(google: GoogleMaps): Geocoder {
  return {
    async candidates(address) {
      const asked = address.trim().slice(0, LONGEST_ADDRESS);
      if (!asked) return { state: 'answered', candidates: [] };
      try {
        const { results } = await google.ask(Answer, () => {
          const { url, signal, key } = google.request('/maps/api/geocode/json');
          const params = { key, address: asked, components: 'country:FR', language: 'fr', region: 'fr' };
          return google.client.geocode({ url, signal, params });
        });
        const candidates = results.map(toCandidate).sort((a, b) => b.confidence - a.confidence);
        return { state: 'answered', candidates: candidates.slice(0, MOST_CANDIDATES) };
      } catch (error) {
        if (error instanceof GoogleTrouble || error instanceof BreakerOpen)
          return { state: 'unavailable', candidates: [] };
        throw error;
      }
    },
  };
}

/** How far one may trust the pin, from what Google says it found. A word it adds one day counts as the vaguest. */
const CONFIDENCE = new Map([
  ['ROOFTOP', 0.95],
  ['RANGE_INTERPOLATED', 0.8],
  ['GEOMETRIC_CENTER', 0.5],
  ['APPROXIMATE', 0.3],
]);
/** Google matched only part of the address: another street, or another commune, is likely. */
const PARTIAL_MATCH = 0.6;

function toCandidate({ formatted_address, partial_match, geometry }: z.output<typeof Place>): AddressCandidate {
  const precise = CONFIDENCE.get(geometry.location_type) ?? 0.3;
  const confidence = Number((precise * (partial_match ? PARTIAL_MATCH : 1)).toFixed(2));
  const { lat, lng: lon } = geometry.location;
  return { label: formatted_address, lon, lat, confidence, source: 'google' };
}
