import { expect, test } from 'vitest';
import { understandAnswer } from './understand-answer';

test.each([
  ['OUI', 'yes'],
  ['oui.', 'yes'],
  [' Oui merci ! ', 'yes'],
  ['Ok', 'yes'],
  ['ok merci beaucoup', 'yes'],
  ['D’accord', 'yes'],
  ["bonjour, d'accord pour le rdv", 'yes'],
  ['Je confirme', 'yes'],
  ['OUÏ', 'yes'],
  ['NON', 'no'],
  ['non merci', 'no'],
  ['Annulez mon rendez-vous svp', 'no'],
  ['STOP', 'stop'],
  ['stop sms', 'stop'],
  ['Arrêt', 'stop'],
  ['start', 'start'],
  ['oui mais plus tard', 'other'],
  ['ok non', 'other'],
  ['oui ?', 'other'],
  ['merci', 'other'],
  ['je ne peux pas venir', 'other'],
  ['AUTRE', 'other'],
  ['👍', 'other'],
  ['', 'other'],
  ['stop aux fuites dans ma rue', 'other'],
  ['nonante', 'other'],
])('"%s" is understood as %s', (body, meaning) => {
  expect(understandAnswer(body)).toBe(meaning);
});
