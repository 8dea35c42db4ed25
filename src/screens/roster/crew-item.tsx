'use client';
import { UserX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { spokenNumber } from '@/domain/messages/phone-number';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { AbsenceList } from './absence-list';
import { isAwayOn } from './is-away-on';
import type { RosterChange } from './roster-dialog';
import type { CrewMember } from './roster-shown';
import { SkillsHeld } from './skills-held';
import { useWeekWords } from './use-week-words';

type CrewItemProps = { member: CrewMember; today: string; onChange: (change: RosterChange) => void };

/** One technician: what they can do and until when, when they work, when they are away. */
export function CrewItem({ member, today, onChange }: CrewItemProps) {
  const t = useTranslations('roster.crew');
  const weekWords = useWeekWords();
  const { technicianId, name, reference, mobile, active, skills, shifts, absences } = member;
  const week = weekWords(shifts);
  return (
    <li className="grid gap-x-6 gap-y-3 px-4 py-3 md:grid-cols-2 xl:grid-cols-[13rem_minmax(0,1fr)_15rem_17rem]">
      <div>
        <h2 className="text-lg font-medium">{name}</h2>
        <p className="text-sm text-ink-soft">
          {reference}
          {mobile && (
            <>
              {' · '}
              <a href={`tel:${mobile}`} className="inline-flex min-h-6 items-center text-accent underline tabular-nums">
                {spokenNumber(mobile)}
              </a>
            </>
          )}
        </p>
        {!active && <Badge>{t('inactive')}</Badge>}
        {isAwayOn(today, absences) && (
          <Badge tone="paused" icon={UserX}>
            {t('awayToday')}
          </Badge>
        )}
      </div>
      <Part title={t('skills')}>
        <SkillsHeld skills={skills} today={today} />
      </Part>
      <Part title={t('hours')}>
        {week.length === 0 ? (
          <p className="text-ink-soft">{t('noHours')}</p>
        ) : (
          week.map((line) => <p key={line}>{line}</p>)
        )}
      </Part>
      <Part title={t('absences')}>
        <AbsenceList member={member} onCancel={(absence) => onChange({ kind: 'cancelAbsence', member, absence })} />
        {active && (
          <Button
            size="small"
            aria-label={t('absenceOf', { name })}
            onPress={() => onChange({ kind: 'absence', technicianId })}
          >
            {t('absence')}
          </Button>
        )}
      </Part>
    </li>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-0.5 text-sm text-ink-soft">{title}</h3>
      {children}
    </div>
  );
}
