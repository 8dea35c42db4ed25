'use client';
import { useTranslations } from 'next-intl';
import { Segments } from '../ui/segments';
import { TextField } from '../ui/text-field';
import { ABSENCE_LENGTHS, type AbsenceForm, beginningAt } from './absence-form';
import { MomentField } from './moment-field';

type AbsenceFieldsProps = {
  form: AbsenceForm;
  onChange: (form: AbsenceForm) => void;
  /** Why the end cannot be. */
  error: string | undefined;
};

/** How long: whole days, a half-day, or from an hour to another. */
export function AbsenceFields({ form, onChange, error }: AbsenceFieldsProps) {
  const t = useTranslations('roster');
  const { length, from, until } = form;
  const fromDay = (day: string) => onChange(beginningAt(form, { ...from, day }));
  return (
    <>
      <div className="max-w-full overflow-x-auto">
        <Segments
          label={t('absence.length')}
          options={ABSENCE_LENGTHS.map((id) => ({ id, label: t(`absence.lengths.${id}`) }))}
          value={length}
          onChange={(next) => onChange({ ...form, length: next })}
        />
      </div>
      {length === 'days' && (
        <div className="grid grid-cols-2 gap-3">
          <TextField type="date" label={t('absence.firstDay')} value={from.day} onChange={fromDay} isRequired />
          <TextField
            type="date"
            label={t('absence.lastDay')}
            value={until.day}
            onChange={(day) => onChange({ ...form, until: { ...until, day } })}
            isRequired
            error={error}
          />
        </div>
      )}
      {(length === 'morning' || length === 'afternoon') && (
        <TextField type="date" label={t('absence.day')} value={from.day} onChange={fromDay} isRequired />
      )}
      {length === 'hours' && (
        <>
          <MomentField name="from" value={from} onChange={(next) => onChange(beginningAt(form, next))} />
          <MomentField
            name="until"
            value={until}
            onChange={(next) => onChange({ ...form, until: next })}
            error={error}
          />
        </>
      )}
    </>
  );
}
