import { expect, test } from 'vitest';
import { routingFile } from './routing-file';
import { verifyPlain } from './verify-plain';
import { whyUnserved } from './why-unserved';

const lines = (...customers: string[]) =>
  [
    'THREE',
    '',
    'VEHICLE',
    'NUMBER     CAPACITY',
    '  2         10',
    '',
    'CUSTOMER',
    'CUST NO.   XCOORD.   YCOORD.    DEMAND   READY TIME   DUE DATE   SERVICE TIME',
    '',
    '0 0 0 0 0 100 0',
    ...customers,
  ].join('\n');

const three = lines('1 3 4 4 0 50 10', '2 6 8 4 20 60 10', '3 0 1 7 0 10 10');

test('a file is read as it stands', () => {
  const file = routingFile(three);
  expect([file.name, file.vehicles, file.capacity, file.stops.length]).toEqual(['THREE', 2, 10, 4]);
  expect(file.stops[2]).toEqual({ x: 6, y: 8, demand: 4, ready: 20, due: 60, service: 10 });
});

test.each([
  ['', 'line 1: the heading VEHICLE is missing'],
  ['NAME\nVEHICLE\nNUMBER CAPACITY\n25 200', 'line 4: the heading CUSTOMER is missing'],
  [
    'N\nVEHICLE\nNUMBER CAPACITY\n25\nCUSTOMER\nheads\n0 0 0 0 0 9 0',
    'line 4: the number of vehicles and their capacity must be two whole numbers',
  ],
  [lines('1 3 4 4 0 50'), 'line 11: a customer has seven numbers, this line 6'],
  [lines('1 3 4 4 0 50 x'), 'line 11: x is not a number'],
  [lines('1 3 4 4 0 50 10', '3 3 4 4 0 50 10'), 'line 12: customer 2 must come here, not 3'],
  [lines('1 3 4 4 60 50 10'), 'line 11: customer 1 is due before it is ready'],
  [lines('1 3 4 4 0 50 10').replace('0 0 0 0 0', '0 0 0 5 0'), 'line 10: the depot has a demand, 5'],
  [lines('1 3 4 -4 0 50 10'), 'line 11: the demand must be a whole number, 0 or more'],
  [
    lines('1 3 4 4 0.25 50 10'),
    'line 11: ready time, due date and service time must lie from 0 to 10000000, with one decimal at most',
  ],
])('what is wrong is told with its line: %#', (content, fault) => {
  expect(() => routingFile(content)).toThrow(fault);
});

test('the judge: 0 → 1 → 2 → 0 is 5 + 5 + 10, and 3 alone is 2; worked by hand', () => {
  const file = routingFile(three);
  expect(verifyPlain(file, [[1, 2], [3]])).toEqual({ faults: [], distance: 220, unserved: [] });
});

test('the judge finds lateness, overload, doubles, strangers and too many vehicles, and says who is left out', () => {
  const file = routingFile(three);
  const faults = (...routes: number[][]) => verifyPlain(file, routes).faults;
  expect(faults([2, 3])).toEqual(['route 1 reaches 3 at 39.2, after 10', 'route 1 loads 11, over 10']);
  expect(faults([1], [1])).toEqual(['customer 1 is served 2 times']);
  expect(faults([9])).toEqual(
    ['route 1 visits customer 9, which is not in the file', 'customer 9 is served 1 times'].slice(0, 1),
  );
  expect(faults([1], [2], [3])).toEqual(['3 routes for 2 vehicles']);
  expect(verifyPlain(file, [[1]]).unserved).toEqual([2, 3]);
});

test.each([
  ['1 3 4 14 0 50 10', 'customer 1 asks for 14, more than a vehicle holds (10)'],
  ['1 30 40 4 0 49 10', 'customer 1 cannot be reached before 50.0, and is due at 49'],
  ['1 30 40 4 0 60 10', 'customer 1 served, the vehicle is back at 110.0 at the soonest, and the depot closes at 100'],
  ['1 3 4 4 0 50 10', 'customer 1 finds no place in 2 vehicles'],
])('why nobody serves it: %s', (customer, reason) => {
  expect(whyUnserved(routingFile(lines(customer)), 1)).toBe(reason);
});
