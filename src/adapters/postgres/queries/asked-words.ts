import { type SQL, sql } from 'drizzle-orm';
import { streetWords } from './street-words';

/** The right number outweighs a slip or two in the street's name, not another street. */
const SAME_NUMBER = 0.15;

/** Two slips in a short name still find it; below that everything resembles everything. */
const LEAST_LIKENESS = '0.45';

/**
 * What was typed, as it is compared: all of it (`words`), and without its figures, which resemble nothing (`letters`; empty
 * when hardly any two of them differ, for a key held down resembles whatever has that letter). Sets how like `<%` asks for, for
 * this statement alone; whoever compares waits for this row, hence for the setting.
 */
export function askedWords(typed: string): SQL {
  return sql`
    select words, case when cardinality(show_trgm(letters)) * 2 < length(letters) then '' else letters end as letters
    from (
      select words,
        coalesce(nullif(trim(regexp_replace(words, '\\m(\\d+|bis|ter|quater)\\M', '', 'g')), ''), words) as letters
      from (select comparable(${streetWords(typed)}) as words,
        set_config('pg_trgm.word_similarity_threshold', ${LEAST_LIKENESS}, true) as setting) written
      where setting is not null) spelt`;
}

/** How like the point `p` is what was `asked`. */
export const addressLikeness = sql`strict_word_similarity(asked.letters, p.search)
  + case when p.house_number <> '' and asked.words ~ ('\\m' || comparable(p.house_number) || '\\M')
      then ${SAME_NUMBER}::real else 0 end`;
