import { Malformed } from '../model/malformed';

/** A benchmark instance as it stands in its file: the first stop is the depot, stops are numbered as listed. */
export type RoutingFile = {
  readonly name: string;
  readonly vehicles: number;
  readonly capacity: number;
  readonly stops: readonly PlainStop[];
};

export type PlainStop = {
  readonly x: number;
  readonly y: number;
  readonly demand: number;
  readonly ready: number;
  readonly due: number;
  readonly service: number;
};

type Line = { readonly number: number; readonly text: string };

/** Reads a file of Solomon or of Gehring & Homberger: a name, the fleet, one line a customer with seven numbers. Throws `Malformed`, naming the line. */
export function routingFile(content: string): RoutingFile {
  const lines = content
    .split(/\r?\n/)
    .map((text, i): Line => ({ number: i + 1, text: text.trim() }))
    .filter(({ text }) => text !== '');
  const [vehicles, capacity] = fleet(lines[headingAt(lines, 'VEHICLE') + 2]);
  const stops = lines.slice(headingAt(lines, 'CUSTOMER') + 2).map(stop);
  if (stops.length === 0) throw fault(lines.at(-1), 'the depot is missing');
  return { name: lines[0]?.text ?? '', vehicles, capacity, stops };
}

const fault = (line: Line | undefined, what: string) => new Malformed(`line ${line?.number ?? 1}: ${what}`);

function headingAt(lines: readonly Line[], word: string): number {
  const at = lines.findIndex(({ text }) => text.toUpperCase() === word);
  if (at === -1) throw fault(lines.at(-1), `the heading ${word} is missing`);
  return at;
}

function fleet(line: Line | undefined): [number, number] {
  const [vehicles, capacity, ...rest] = numbersIn(line, 'the number of vehicles and their capacity');
  if (rest.length > 0 || !isWhole(vehicles, 1) || !isWhole(capacity, 0))
    throw fault(line, 'the number of vehicles and their capacity must be two whole numbers');
  return [vehicles, capacity];
}

function stop(line: Line, expected: number): PlainStop {
  const numbers = numbersIn(line, 'a customer');
  const [number, x, y, demand, ready, due, service] = numbers;
  if (numbers.length !== 7 || service === undefined)
    throw fault(line, `a customer has seven numbers, this line ${numbers.length}`);
  if (number !== expected) throw fault(line, `customer ${expected} must come here, not ${number}`);
  if (!isWhole(demand, 0)) throw fault(line, 'the demand must be a whole number, 0 or more');
  if (expected === 0 && demand > 0) throw fault(line, `the depot has a demand, ${demand}`);
  if (!isTenths(x, -LARGEST) || !isTenths(y, -LARGEST))
    throw fault(line, `coordinates must lie within ±${LARGEST}, with one decimal at most`);
  if (![ready, due, service].every((time) => isTenths(time, 0)))
    throw fault(line, `ready time, due date and service time must lie from 0 to ${LARGEST}, with one decimal at most`);
  if (due! < ready!) throw fault(line, `customer ${number} is due before it is ready`);
  return { x: x!, y: y!, demand, ready: ready!, due: due!, service };
}

function numbersIn(line: Line | undefined, what: string): number[] {
  if (!line) throw fault(line, `${what} is missing`);
  return line.text.split(/\s+/).map((word) => {
    if (/^[+-]?\d+(\.\d+)?$/.test(word)) return Number(word);
    throw fault(line, `${word} is not a number`);
  });
}

/** Tenths of every sum of times and distances then fit 32 bits. */
const LARGEST = 10_000_000;

const isWhole = (value: number | undefined, least: number): value is number =>
  value !== undefined && Number.isInteger(value) && value >= least && value <= LARGEST;

const isTenths = (value: number | undefined, least: number): value is number =>
  value !== undefined && value >= least && value <= LARGEST && Number.isInteger(Math.round(value * 1e6) / 1e5);
