'use client';
import type { inferRouterOutputs } from '@trpc/server';
import { MapPin } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { Root } from '@/api/root';
import { Icon } from '../../ui/icon';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';
import { typedPlace } from './typed-place';

export type GeocodingAnswer = inferRouterOutputs<Root>['intake']['addressCandidates'];
/** A candidate of the geocoder by its position, or coordinates typed by hand. */
export type PlaceDraft = { readonly candidate: number | null; readonly typed: string };
export const NO_PLACE: PlaceDraft = { candidate: null, typed: '' };

type PlaceChoiceProps = {
  answer: GeocodingAnswer | undefined;
  isLoading: boolean;
  value: PlaceDraft;
  onChange: (value: PlaceDraft) => void;
};

/** Where it is: what the geocoder proposes and how sure it is, or the pin a person sets, which wins. */
export function PlaceChoice({ answer, isLoading, value, onChange }: PlaceChoiceProps) {
  const t = useTranslations('intake.place');
  const format = useFormatter();
  const candidates = (answer?.candidates ?? []).map(({ label, confidence }, at) => ({
    id: String(at),
    label,
    detail: t('confidence', { percent: format.number(confidence, 'percent') }),
  }));
  const isWrong = value.typed.trim() !== '' && !typedPlace(value.typed);
  return (
    <div className="flex flex-col gap-3">
      {candidates.length > 0 ? (
        <RadioGroup
          label={t('candidates')}
          options={candidates}
          value={value.candidate === null ? null : String(value.candidate)}
          onChange={(id) => onChange({ candidate: Number(id), typed: '' })}
        />
      ) : (
        <p className="flex items-center gap-1.5 text-ink-soft">
          <Icon of={MapPin} />
          {isLoading ? t('searching') : t(answer?.state ?? 'notConfigured')}
        </p>
      )}
      <TextField
        label={t('coordinates')}
        description={t('coordinatesHint')}
        placeholder="43.6406, 5.0976"
        value={value.typed}
        onChange={(typed) => onChange({ candidate: null, typed })}
        error={isWrong ? t('wrongCoordinates') : undefined}
      />
    </div>
  );
}

/** What the choice means to a command; null while nothing usable is chosen. */
export function placedBy({ candidate, typed }: PlaceDraft, answer: GeocodingAnswer | undefined) {
  const place = typedPlace(typed);
  if (place) return { source: 'hand' as const, place };
  const chosen = candidate === null ? undefined : answer?.candidates[candidate];
  if (!chosen) return null;
  const { lon, lat } = chosen;
  return { source: 'geocoder' as const, place: { lon, lat } };
}
