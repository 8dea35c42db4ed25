import type { Geocoder } from '@/use-cases/ports/geocoder';

/** Where no provider is configured, addresses come from the territory's own index and the pin is set by hand. */
export const noGeocoder: Geocoder = {
  candidates: async () => ({ state: 'notConfigured', candidates: [] }),
};
