import type messages from '../../messages/fr.json';
import type { formats } from './formats';
import type { Locale } from './locale';

declare module 'next-intl' {
  /** Makes `t('…')` refuse, at compile time, a key that the French catalogue does not have. */
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into the library's own.
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
    Formats: typeof formats;
  }
}
