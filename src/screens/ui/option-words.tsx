import type { Option } from './option';

/** Both lines are part of the name: who hears the list must tell two streets of the same name apart as well. */
export function OptionWords({ option }: { option: Option }) {
  return (
    <span className="min-w-0 flex-1 py-1">
      <span className="block">{option.label}</span>
      {option.detail && <span className="block text-sm text-ink-soft">{option.detail}</span>}
    </span>
  );
}
