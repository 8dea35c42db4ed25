type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>;

/**
 * Whether a key pressed in the empty caller's field is the urgent key and no letter: the first one after the page itself put the
 * focus there, or one held down since. A capital begins a name, and so does the key pressed a second time.
 */
export function isReflex(pressed: Pressed, urgentKey: string, isFirst: boolean): boolean {
  const { key, shiftKey, ctrlKey, altKey, metaKey, repeat } = pressed;
  if (shiftKey || ctrlKey || altKey || metaKey) return false;
  return key.toLowerCase() === urgentKey && (isFirst || repeat);
}
