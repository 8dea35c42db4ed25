import { CircleX } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useDueWords } from '../../use-due-words';
import { useWhen } from '../../use-when';
import { Fact } from '../candidates/fact';
import { Disclosure } from '../disclosure';
import { sayLength } from '../window-words-of';
import { useAmountWords } from './use-amount-words';
import { useShortWords } from './use-short-words';
import type { Choice } from './why-answer';

type WhyChoicesProps = { choices: readonly Choice[]; saysDay: boolean };

/** How many are compared at a glance; the others are one line away. */
const SHOWN = 4;

/** Everybody else: what it would cost with each and when, or what is in the way. */
export function WhyChoices({ choices, saysDay }: WhyChoicesProps) {
  const t = useTranslations('desk.why');
  const [first, rest] = [choices.slice(0, SHOWN), choices.slice(SHOWN)];
  return (
    <>
      <ChoiceList choices={first} saysDay={saysDay} />
      {rest.length > 0 && (
        <Disclosure title={t('more', { count: rest.length })}>
          <ChoiceList choices={rest} saysDay={saysDay} />
        </Disclosure>
      )}
    </>
  );
}

function ChoiceList({ choices, saysDay }: WhyChoicesProps) {
  const shortWords = useShortWords();
  return (
    <ul className="flex flex-col divide-y divide-line">
      {choices.map((one) => (
        <li key={one.technicianId} className="py-1.5">
          {one.isPossible ? (
            <Possible choice={one} saysDay={saysDay} />
          ) : (
            <>
              <p>{one.technicianName}</p>
              <p className="text-sm text-ink-soft">{shortWords(one)}</p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

type PossibleProps = { choice: Extract<Choice, { isPossible: true }>; saysDay: boolean };

function Possible({ choice: { technicianName, costCents, arrival, late }, saysDay }: PossibleProps) {
  const t = useTranslations('desk.why');
  const format = useFormatter();
  const when = useWhen();
  const dueWords = useDueWords();
  const { signed } = useAmountWords();
  const time = saysDay ? when(arrival) : format.dateTime(Date.parse(arrival), 'time');
  return (
    <>
      <p className="flex justify-between gap-3">
        <span className="min-w-0">{technicianName}</span>
        <span className="whitespace-nowrap tabular-nums">
          {signed(costCents)}
          <span className="text-ink-soft">, {time}</span>
        </span>
      </p>
      {late.map(({ reference, limit, minutes }) => (
        <p key={`${reference} ${limit}`} className="text-sm">
          <Fact icon={CircleX} tone="text-broken">
            {t('late', { reference, limit: dueWords(limit), length: sayLength(minutes) })}
          </Fact>
        </p>
      ))}
    </>
  );
}
