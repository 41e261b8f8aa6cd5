import { typeset } from '../domain/typography';
import type { Refusal } from './list';

/** A refusal whose French sentence was written with plain spaces. */
export const refuse = (sentence: string): Refusal => ({ kind: 'refused', sentence: typeset(sentence) });
