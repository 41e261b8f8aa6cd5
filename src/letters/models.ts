import type { NoticeModel } from '../domain/model';
import { ENGLISH_BUSINESS_MODELS } from './models/english-business';
import {
  ENGLISH_ALTERNATIVES,
  ENGLISH_CONSUMER_MODELS,
  ENGLISH_PUBLIC_BODY_MODELS,
} from './models/english-others';
import { FRENCH_ALTERNATIVES } from './models/french-alternatives';
import { FRENCH_BUSINESS_MODELS } from './models/french-business';
import { FRENCH_CONSUMER_MODELS } from './models/french-consumer';
import { FRENCH_PUBLIC_BODY_MODELS } from './models/french-public';

export { MODEL_NAMES, type ShippedModelName } from './models/names';

/** The models written in sheet Modèles at the first « Initialiser »: their owner may change them afterwards. */
export const SHIPPED_MODELS: readonly NoticeModel[] = [
  ...FRENCH_BUSINESS_MODELS,
  ...FRENCH_CONSUMER_MODELS,
  ...FRENCH_PUBLIC_BODY_MODELS,
  ...FRENCH_ALTERNATIVES,
  ...ENGLISH_BUSINESS_MODELS,
  ...ENGLISH_CONSUMER_MODELS,
  ...ENGLISH_PUBLIC_BODY_MODELS,
  ...ENGLISH_ALTERNATIVES,
];
