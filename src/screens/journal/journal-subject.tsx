'use client';
import { Map as Board, ListFilter } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Role } from '@/domain/roster/role';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import type { JournalEntry } from './use-journal';

type JournalSubjectProps = { entry: JournalEntry; role: Role; onSubject: (subject: string) => void };

/** What a line is about: a press shows that thing's lines only; a work order also leads to the board. */
export function JournalSubject({ entry, role, onSubject }: JournalSubjectProps) {
  const t = useTranslations('journal');
  const { subject, subjectName, subjectKind } = entry;
  if (!subjectName) return null;
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        icon={ListFilter}
        className="align-baseline text-accent"
        onPress={() => onSubject(subject)}
        aria-label={t('onlyThis', { name: subjectName })}
      >
        {subjectName}
      </Button>
      {subjectKind === 'workOrder' && role === 'manager' && (
        <LinkButton href={`/desk?workOrder=${subject}`} kind="quiet" size="small" icon={Board}>
          {t('board')}
        </LinkButton>
      )}
    </>
  );
}
