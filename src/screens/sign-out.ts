let isLeaving = false;

/** Ends the session and leads to the sign-in, whoever comes next. Throws when the server is away: they are still signed in. */
export async function signOut(): Promise<void> {
  isLeaving = true;
  try {
    await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    window.location.assign('/login');
  } catch (error) {
    isLeaving = false;
    throw error;
  }
}

/**
 * The session is gone: to the sign-in, and back to this page after it. Not for whoever is leaving: what the page reads meanwhile is refused too, and
 * the next person should not land where this one was.
 */
export function signInAgain(): void {
  if (!isLeaving) window.location.assign(`/login?next=${encodeURIComponent(window.location.pathname)}`);
}
