import type { JobTypeCode } from '../work-order/job-type';
import type { Locale } from './window-words';

const PURPOSES: Record<JobTypeCode, Record<Locale, string>> = {
  leak: { fr: 'réparation d’une fuite', en: 'repair of a leak' },
  noWater: { fr: 'rétablissement de l’eau', en: 'restoring your water supply' },
  roadDanger: { fr: 'mise en sécurité de la chaussée', en: 'making the road safe' },
  contamination: { fr: 'contrôle de la qualité de l’eau', en: 'checking the quality of your water' },
  sampling: { fr: 'prélèvement d’eau pour analyse', en: 'taking a water sample' },
  lowPressure: { fr: 'contrôle de la pression', en: 'checking your water pressure' },
  privateLeak: { fr: 'recherche d’une fuite après compteur', en: 'looking for a leak after your meter' },
  meterReading: { fr: 'relève de votre compteur', en: 'reading your meter' },
  meterReplacement: { fr: 'remplacement de votre compteur', en: 'replacing your meter' },
  meterCheck: { fr: 'vérification de votre compteur', en: 'checking your meter' },
  serviceOpening: { fr: 'ouverture de votre branchement', en: 'opening your supply' },
  serviceClosing: { fr: 'fermeture de votre branchement', en: 'closing your supply' },
  valveCheck: { fr: 'contrôle d’une vanne', en: 'checking a valve' },
  hydrantCheck: { fr: 'contrôle d’un poteau d’incendie', en: 'checking a fire hydrant' },
  leakSearch: { fr: 'recherche de fuite', en: 'looking for a leak' },
  quoteVisit: { fr: 'étude sur place pour votre devis', en: 'visit for your quote' },
  connectionWorks: { fr: 'travaux de votre branchement', en: 'works on your connection' },
  meterSetting: { fr: 'pose de votre compteur', en: 'setting your meter' },
};

/** What a visit is for, as one tells the customer: `remplacement de votre compteur`. */
export function visitPurpose(jobType: JobTypeCode, locale: Locale): string {
  return PURPOSES[jobType][locale];
}
