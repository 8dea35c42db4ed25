import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonClasses } from '../ui/button-classes';
import { boxClasses, descriptionClasses, labelClasses } from '../ui/field-classes';
import { Icon } from '../ui/icon';
import { Mark } from '../ui/mark';

type Field = {
  readonly name: 'territory' | 'prefix' | 'name' | 'email' | 'password';
  readonly type?: string;
  readonly autoComplete?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
};

const TERRITORY: readonly Field[] = [
  { name: 'territory', maxLength: 80 },
  { name: 'prefix', pattern: '[A-Za-z]{2,5}' },
];
const PERSON: readonly Field[] = [
  { name: 'name', maxLength: 120, autoComplete: 'name' },
  { name: 'email', type: 'email', maxLength: 254, autoComplete: 'username' },
  { name: 'password', type: 'password', minLength: 10, maxLength: 128, autoComplete: 'new-password' },
];

/** The first page of an empty installation: its sector and its first administrator. A plain form, which needs no script. */
export function SetUpForm({ action, isRefused }: { action: string; isRefused: boolean }) {
  const t = useTranslations('setUp');
  return (
    <main id="main" className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-5 py-10">
      <Mark className="mb-4 size-10" />
      <h1 className="text-2xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-1 mb-6 text-ink-soft">{t('lead')}</p>
      {isRefused && (
        <p role="alert" className="mb-4 text-broken">
          {t('refused')}
        </p>
      )}
      <form method="post" action={action} className="flex flex-col gap-6">
        <Fields legend={t('sector')} fields={TERRITORY} />
        <Fields legend={t('administrator')} fields={PERSON} />
        <button type="submit" className={buttonClasses('primary')}>
          <Icon of={KeyRound} />
          {t('submit')}
        </button>
      </form>
    </main>
  );
}

function Fields({ legend, fields }: { legend: string; fields: readonly Field[] }) {
  const t = useTranslations('setUp');
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 font-medium">{legend}</legend>
      {fields.map(({ name, type = 'text', ...limits }) => (
        <div key={name}>
          <label htmlFor={name} className={labelClasses}>
            {t(`field.${name}`)}
          </label>
          <input
            id={name}
            name={name}
            type={type}
            required
            aria-describedby={`${name}-hint`}
            className={`${boxClasses} h-control px-2.5`}
            {...limits}
          />
          <p id={`${name}-hint`} className={descriptionClasses}>
            {t(`hint.${name}`)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
