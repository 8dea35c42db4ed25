'use client';
import { Clock4, ClockAlert, Pencil } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { isUrgent } from '@/domain/work-order/triage';
import { serverNow } from '../../server-clock';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Countdown } from '../../ui/countdown';
import { Icon } from '../../ui/icon';
import { TextField } from '../../ui/text-field';
import type { CallPart } from './call-to-take';
import { deadlineMs } from './deadline';
import { qualified, reportedAtMs } from './draft';
import { focusPart } from './focus-part';
import { fromWallClock, toWallClock } from './paris-wall-clock';

/** The clock of the call: since when it runs, and when it is due as things are understood. It starts at the first key. */
export function ReportBar({
  draft,
  change,
  isUrgentCall,
  problem,
}: CallPart & { isUrgentCall: boolean; problem: string | undefined }) {
  const t = useTranslations('intake.report');
  const format = useFormatter();
  const [isEditing, setEditing] = useState(false);
  const reportedMs = reportedAtMs(draft);
  const job = qualified(draft)?.jobType ?? null;
  const isAlarm = job ? isUrgent(job) : isUrgentCall;
  const dueMs = reportedMs === null ? null : deadlineMs(job ?? 'leak', reportedMs);
  const edit = () => {
    setEditing(true);
    focusPart('reportedAt');
  };
  return (
    <div
      className={`flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2 rounded-lg px-4 py-2 ${isAlarm ? 'bg-broken-soft' : 'bg-sunken'}`}
    >
      <Icon of={isAlarm ? ClockAlert : Clock4} className={isAlarm ? 'text-broken' : 'text-ink-soft'} />
      {reportedMs === null ? (
        <p className="text-ink-soft">{t('notStarted')}</p>
      ) : (
        <>
          <p>
            {t('reported')} <strong className="tabular-nums">{format.dateTime(new Date(reportedMs), 'time')}</strong>
          </p>
          {draft.correctedTo && <Badge tone="awaiting">{t('corrected')}</Badge>}
          {dueMs !== null && (
            <p className={isAlarm ? 'text-broken' : 'text-ink-soft'}>
              {job ? t('due') : t('ifUrgent')}{' '}
              <Countdown dueAtEpochMs={dueMs} serverNow={serverNow} className="font-semibold tabular-nums" />
            </p>
          )}
          {!isEditing && (
            <Button kind="quiet" size="small" icon={Pencil} className="ml-auto" onPress={edit}>
              {t('correct')}
            </Button>
          )}
        </>
      )}
      {isEditing && reportedMs !== null && (
        <div data-part="reportedAt" className="w-full sm:w-64">
          <TextField
            label={t('earlier')}
            type="datetime-local"
            defaultValue={toWallClock(reportedMs)}
            onChange={(text) => change({ correctedTo: fromWallClock(text) })}
            error={problem}
          />
        </div>
      )}
    </div>
  );
}
