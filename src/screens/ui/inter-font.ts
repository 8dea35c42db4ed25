import localFont from 'next/font/local';

/**
 * Inter, bundled. `optional`: when it is not there within the first instants the page keeps the device's own font for
 * that visit, so text never jumps.
 */
export const inter = localFont({
  src: '../../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'optional',
  variable: '--font-inter',
  fallback: ['system-ui', 'Segoe UI', 'Roboto', 'Helvetica', 'Arial', 'sans-serif'],
});
