import { describe, expect, test } from 'vitest';
import { distanceMetres } from '../territory/geometry';
import { SAMPLE_COMPANIES } from './sample-companies';

describe.each(SAMPLE_COMPANIES)('$name', ({ company }) => {
  const { customers, servicePoints, communes, technicians } = company;

  test('no telephone outside ARCEP’s fiction blocks, none twice', () => {
    const mobiles = [...customers, ...technicians].flatMap(({ mobile }) => mobile ?? []);
    const landlines = customers.flatMap(({ landline }) => landline ?? []);
    for (const number of mobiles) expect(number).toMatch(/^\+3363998\d{4}$/);
    for (const number of landlines) expect(number).toMatch(/^\+3346571\d{4}$/);
    expect(new Set([...mobiles, ...landlines]).size).toBe(mobiles.length + landlines.length);
  });

  test('some have a landline only, some both, some neither; e-mails go nowhere and are not shared', () => {
    const kinds = customers.map(({ mobile, landline }) => `${mobile ? 'mobile' : ''}${landline ? 'landline' : ''}`);
    for (const [kind, least] of [
      ['mobile', 1200],
      ['landline', 200],
      ['mobilelandline', 200],
      ['', 20],
    ] as const) {
      expect(kinds.filter((one) => one === kind).length).toBeGreaterThan(least);
    }
    const emails = customers.flatMap(({ email }) => email ?? []);
    for (const email of emails) expect(email).toMatch(/^[a-z-]+\.[a-z-]+\.\d+@courriel\.test$/);
    expect(new Set(emails).size).toBe(emails.length);
  });

  test('sms is only wished for where there is a mobile; some write, some read Braille', () => {
    for (const { contactPreference, mobile } of customers) {
      if (contactPreference === 'sms') expect(mobile).not.toBeNull();
      if (contactPreference === 'letter') expect(mobile).toBeNull();
    }
    const writing = customers.filter(({ contactPreference }) => contactPreference === 'writeDoNotCall');
    expect(writing.length).toBeGreaterThan(40);
    expect(customers.filter(({ contactPreference }) => contactPreference === 'braille').length).toBeGreaterThan(5);
  });

  test('each contract is for one point, each point has one contract at most, 120 have none', () => {
    const held = customers.flatMap(({ contracts }) => contracts);
    const known = new Set(servicePoints.map(({ id }) => id));
    expect(customers.every(({ contracts }) => contracts.length > 0)).toBe(true);
    expect(held.every(({ servicePointId }) => known.has(servicePointId))).toBe(true);
    expect(new Set(held.map(({ servicePointId }) => servicePointId)).size).toBe(held.length);
    expect(new Set(held.map(({ number }) => number)).size).toBe(held.length);
    expect(held).toHaveLength(servicePoints.length - 120);
  });

  test('no two points share an address, and each lies in its commune', () => {
    const addresses = servicePoints.map(({ number, suffix, street, inseeCode }) => [number, suffix, street, inseeCode]);
    expect(new Set(addresses.map(String)).size).toBe(servicePoints.length);
    for (const { inseeCode, postcode, coordinates } of servicePoints) {
      const commune = communes.find((one) => one.inseeCode === inseeCode);
      expect(commune?.postcodes).toContain(postcode);
      expect(distanceMetres(commune?.centre ?? { lon: 0, lat: 0 }, coordinates)).toBeLessThan(3020);
    }
  });

  test('12 rue des Frères Kennedy is there, and its customer has a mobile', () => {
    const [house] = servicePoints;
    expect(house).toMatchObject({ number: 12, street: 'rue des Frères Kennedy', commune: 'Salon-de-Provence' });
    const customer = customers.find(({ contracts }) => contracts.some((one) => one.servicePointId === house?.id));
    expect(customer).toMatchObject({ contactPreference: 'sms', organisation: null });
  });
});
