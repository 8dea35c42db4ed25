'use client';
import { CalendarX2, TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { SKILLS } from '@/domain/roster/skill';
import { Badge } from '../ui/badge';
import { certificateStanding } from './certificate-standing';
import type { CrewMember } from './roster-shown';

type SkillsHeldProps = { skills: CrewMember['skills']; today: string };

/** Skills in a line, then each certificate with its last day; one that ended or soon will is marked. */
export function SkillsHeld({ skills, today }: SkillsHeldProps) {
  const t = useTranslations('roster.crew');
  const skillOf = useTranslations('skill');
  const format = useFormatter();
  const day = (iso: string) => format.dateTime(new Date(`${iso}T12:00:00Z`), { dateStyle: 'medium' });
  const said = (skill: string) => {
    const known = SKILLS.find((one) => one === skill);
    return known ? skillOf(known) : skill;
  };
  const plain = skills.filter(({ validUntil }) => validUntil === null).map(({ skill }) => said(skill));
  const certificates = skills.flatMap(({ skill, validUntil }) => (validUntil ? [{ skill, validUntil }] : []));
  if (skills.length === 0) return <p className="text-ink-soft">{t('noSkills')}</p>;
  return (
    <>
      {plain.length > 0 && <p className="first-letter:uppercase">{plain.join(', ')}</p>}
      <ul>
        {certificates.map(({ skill, validUntil }) => {
          const standing = certificateStanding(validUntil, today);
          return (
            <li key={skill} className="flex flex-wrap items-baseline gap-x-2">
              <span>{t('certificate', { skill: said(skill), until: day(validUntil) })}</span>
              {standing === 'ended' && (
                <Badge tone="broken" icon={CalendarX2}>
                  {t('ended')}
                </Badge>
              )}
              {standing === 'endsSoon' && (
                <Badge tone="risk" icon={TriangleAlert}>
                  {t('endsSoon')}
                </Badge>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
