import { isEligible } from '../model/eligibility';
import type { HardRule } from './rule';

/** The technician holds every skill, certification and piece of equipment the visit requires, on that very day. Work already begun is a fact. */
export const skills: HardRule = {
  name: 'skills',
  excessAt: (t, k) =>
    k < t.started || k === t.count || isEligible(t.problem.eligibility, t.order[k]!, t.route) ? 0 : 1,
};
