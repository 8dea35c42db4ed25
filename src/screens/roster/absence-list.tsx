'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ABSENCE_REASONS } from '@/domain/roster/absence';
import { Button } from '../ui/button';
import type { AbsenceShown, CrewMember } from './roster-shown';
import { useAbsenceWords } from './use-absence-words';

type AbsenceListProps = { member: CrewMember; onCancel: (absence: AbsenceShown) => void };

/** When somebody is away, now and later, each with the way to take it back. */
export function AbsenceList({ member: { name, absences }, onCancel }: AbsenceListProps) {
  const t = useTranslations('roster');
  const absenceWords = useAbsenceWords();
  if (absences.length === 0) return null;
  return (
    <ul className="mb-1">
      {absences.map((absence) => (
        <li key={absence.absenceId} className="flex items-start justify-between gap-2">
          <span className="pt-0.5">
            {absenceWords(absence)}{' '}
            <span className="text-ink-soft">({t(`reason.${reasonOf(absence)}`).toLowerCase()})</span>
          </span>
          <Button
            kind="quiet"
            size="small"
            icon={X}
            className="min-w-6"
            aria-label={t('cancelAbsence.actionOf', { name, when: absenceWords(absence) })}
            onPress={() => onCancel(absence)}
          />
        </li>
      ))}
    </ul>
  );
}

function reasonOf({ reason }: AbsenceShown): (typeof ABSENCE_REASONS)[number] {
  return ABSENCE_REASONS.find((one) => one === reason) ?? 'other';
}
