import { expect, test } from 'vitest';
import { certificateStanding } from './certificate-standing';

test.each([
  ['2026-11-22', 'ended'],
  ['2026-11-23', 'endsSoon'],
  ['2027-01-22', 'endsSoon'],
  ['2027-01-23', 'good'],
])('on 23 November 2026 a certificate good until %s is %s', (validUntil, standing) => {
  expect(certificateStanding(validUntil, '2026-11-23')).toBe(standing);
});
