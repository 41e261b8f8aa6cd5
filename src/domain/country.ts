import { foldText } from './typography';

const FRANCE = /^(?:france( .*)?|fr?|fra|republique francaise)?$/;
/** Overseas departments and regions (Const. art. 73): the same law of debts and the same courts. */
const OVERSEAS =
  /^(?:(?:la )?(?:reunion|guadeloupe|martinique|guyane)(?: francaise)?|mayotte|re|gp|mq|gf|yt)$/;

/** Column Pays empty is France. */
export function isFrance(country: string): boolean {
  const said = foldText(country);
  return FRANCE.test(said) || OVERSEAS.test(said);
}
