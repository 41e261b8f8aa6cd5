import { foldText } from './typography';

const FRANCE = /^(?:france|fr|fra|france metropolitaine|republique francaise)?$/;

/** Column Pays empty is France. */
export const isFrance = (country: string): boolean => FRANCE.test(foldText(country));
