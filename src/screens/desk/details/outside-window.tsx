'use client';
import { CircleX, TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { Icon } from '../../ui/icon';
import { useThisMinute } from '../use-server-time';
import { sayLength } from '../window-words-of';
import { parisDayOf } from '../working-day';
import { plannedOutside } from './planned-outside';
import type { WorkOrderShown } from './work-order-answer';

/** Says in the board's own tone that the plan leaves the promised window, and by how much. */
export function OutsideWindow({ order }: { order: WorkOrderShown }) {
  const t = useTranslations('desk.outsideWindow');
  const format = useFormatter();
  const outside = plannedOutside(order, useThisMinute());
  if (!outside) return null;
  const { side, startMs, minutes, isBroken } = outside;
  const days = daysBetween(outside);
  const time = format.dateTime(startMs, 'time');
  const when = days > 0 ? t('onDay', { day: format.dateTime(startMs, 'day'), time }) : t('atTime', { time });
  const length = days > 0 ? t('days', { days }) : sayLength(minutes);
  return (
    <p
      className={`flex items-start gap-2 border-b border-line px-4 py-2 font-medium ${isBroken ? 'bg-broken-soft text-broken' : 'bg-risk-soft text-risk'}`}
    >
      <Icon of={isBroken ? CircleX : TriangleAlert} className="mt-0.5" />
      {t(side, { when, length })}
    </p>
  );
}

function daysBetween({ startMs, windowMs }: { startMs: number; windowMs: number }): number {
  const [from, to] = [windowMs, startMs].map((ms) => Temporal.PlainDate.from(parisDayOf(ms)));
  return from && to ? Math.abs(from.until(to).days) : 0;
}
