import { CarFront, CheckCheck, type LucideIcon, MapPinCheck, ShieldCheck, ThumbsUp, UserX } from 'lucide-react';
import type { Step } from '@/domain/work-order/next-step';

export const STEP_ICON: Readonly<Record<Step, LucideIcon>> = {
  accept: ThumbsUp,
  startTravel: CarFront,
  arrive: MapPinCheck,
  makeSafe: ShieldCheck,
  finish: CheckCheck,
  reportAbsence: UserX,
};
