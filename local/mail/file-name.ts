import { foldText } from '../../src/domain/typography';
import type { SentRecord } from '../state';

const slug = (text: string, length: number): string =>
  foldText(text).replace(/ /g, '-').slice(0, length).replace(/-$/, '');

/** « 2026-11-24T080102-compta-durand-fr-relance-facture-f-12-1a2b3c.eml »: date, recipient, subject, id. */
export const fileNameOf = ({ at, to, subject, id }: SentRecord): string =>
  `${[at.replace(/:/g, ''), slug(to[0] ?? '', 40), slug(subject, 60), id.slice(-6)].filter(Boolean).join('-')}.eml`;
