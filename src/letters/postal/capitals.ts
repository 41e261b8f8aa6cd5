/** Capitals, digits and spaces only, as NF Z10-011 wants the last line: « L'Haÿ-les-Roses » → « L HAY LES ROSES ». */
export const postalCapitals = (text: string): string =>
  text
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toUpperCase();
