import { absencesSheet } from './absences-sheet';
import { communesSheet } from './communes-sheet';
import { contractsSheet } from './contracts-sheet';
import { customersSheet } from './customers-sheet';
import { jobsSheet } from './jobs-sheet';
import { onCallSheet } from './on-call-sheet';
import { servicePointsSheet } from './service-points-sheet';
import { techniciansSheet } from './technicians-sheet';

/** Every kind of file that can be imported, in the order a new utility would. */
export const SHEETS = {
  communes: communesSheet,
  'service-points': servicePointsSheet,
  customers: customersSheet,
  contracts: contractsSheet,
  technicians: techniciansSheet,
  absences: absencesSheet,
  'on-call': onCallSheet,
  jobs: jobsSheet,
} as const;

export type SheetKind = keyof typeof SHEETS;

export const SHEET_KINDS = Object.keys(SHEETS) as SheetKind[];
