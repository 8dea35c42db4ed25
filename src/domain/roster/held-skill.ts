import type { Skill } from './skill';

/** A skill as the register says it: `validUntil` is the certificate's last day, an ISO day, null where none is needed. */
export type HeldSkill = { readonly skill: string; readonly validUntil: string | null };

/** True when the skill is held on that ISO day, its certificate's last day included. */
export function holdsOn(skills: readonly HeldSkill[], skill: Skill, day: string): boolean {
  return skills.some((held) => held.skill === skill && (held.validUntil === null || held.validUntil >= day));
}
