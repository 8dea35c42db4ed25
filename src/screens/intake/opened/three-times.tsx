'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { DefinitionList } from '../../ui/definition-list';
import type { Opened } from '../call/answers';

const TIMES = ['reportedAt', 'recordedAt', 'qualifiedAt'] as const;

/** Reported, recorded, qualified: three moments never taken for one another. The clock runs from the first. */
export function ThreeTimes(times: Pick<Opened, (typeof TIMES)[number]>) {
  const t = useTranslations('intake.opened');
  const format = useFormatter();
  const items = TIMES.map((one) => ({ term: t(one), value: format.dateTime(new Date(times[one]), 'moment') }));
  return <DefinitionList items={items} />;
}
