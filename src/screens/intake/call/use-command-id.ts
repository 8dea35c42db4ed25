'use client';
import { useCallback, useState } from 'react';
import { v7 as newId } from 'uuid';

/** The id of a command, the same while its outcome is unknown, so that a retry is harmless; renew it once it is refused. */
export function useCommandId(): [string, () => void] {
  const [id, setId] = useState(() => newId());
  const renew = useCallback(() => setId(newId()), []);
  return [id, renew];
}
