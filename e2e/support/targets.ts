import type { Page } from '@playwright/test';

/**
 * What can be touched on the page and is smaller than `least` pixels in either direction, as `name width×height`. A field drawn by its label is
 * measured by the label; what is hidden from the eye, or a word within a sentence, is no target.
 */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((leastPixels) => {
    const touchable =
      'a[href], button, input, select, textarea, summary, [role="option"], [role="menuitem"], [role="tab"]';
    return [...document.querySelectorAll<HTMLElement>(touchable)].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      const { display, clipPath } = getComputedStyle(element);
      if (
        element.closest('[aria-hidden="true"]') ||
        clipPath !== 'none' ||
        (element.matches('a') && display === 'inline')
      )
        return [];
      const target = element.matches('input') ? (element.closest('label') ?? element) : element;
      const { width, height } = target.getBoundingClientRect();
      if (Math.min(width, height) <= 1 || (width >= leastPixels && height >= leastPixels)) return [];
      const name = target.getAttribute('aria-label') ?? target.innerText.trim().slice(0, 40);
      return [`${element.localName} “${name}” ${Math.round(width)}×${Math.round(height)}`];
    });
  }, least);
}
