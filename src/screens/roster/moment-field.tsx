'use client';
import { useTranslations } from 'next-intl';
import { TextField } from '../ui/text-field';
import type { WallClock } from './wall-clock';

type MomentFieldProps = {
  /** What the moment is the beginning or the end of: names both fields. */
  name: 'from' | 'until';
  value: WallClock;
  onChange: (value: WallClock) => void;
  isDisabled?: boolean;
  error?: string | undefined;
};

/** A day and a time of it, side by side. */
export function MomentField({ name, value, onChange, isDisabled = false, error }: MomentFieldProps) {
  const t = useTranslations('roster.moment');
  return (
    <div className="grid grid-cols-2 gap-3">
      <TextField
        type="date"
        label={t(`${name}Day`)}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        isRequired
        isDisabled={isDisabled}
        error={error}
      />
      <TextField
        type="time"
        label={t(`${name}Time`)}
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
        isRequired
        isDisabled={isDisabled}
      />
    </div>
  );
}
