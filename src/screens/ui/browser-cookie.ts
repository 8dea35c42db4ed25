const ONE_YEAR_SECONDS = 31_536_000;

/** Remembers a preference of this browser for a year, where the server can read it before the first paint. */
export function rememberInCookie(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store exists only over https; a depot's own server may be plain http.
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
}
