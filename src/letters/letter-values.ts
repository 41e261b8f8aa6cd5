import type { Customer, Language, Sender } from '../domain/model';
import { alsoOverdueSentence } from './also-overdue';
import { invoiceTable, tableAsLines } from './invoice-table';
import { legalMentionsOf } from './legal-mentions';
import type { Notice } from './notice';
import type { PlaceholderKey } from './placeholders';

/** The values that letters bring: blocks of lines, parted by « \n ». */
export function letterTexts(notice: Notice, language: Language): Partial<Record<PlaceholderKey, string>> {
  const { customer, sender } = notice;
  return {
    recipientAddress: recipientBlock(customer).join('\n'),
    senderDetails: senderBlock(sender, language).join('\n'),
    legalMentions: legalMentionsOf(sender).text,
    // Written by hand on the day it is posted.
    registeredNumber: '…'.repeat(12),
    otherOverdue: otherOverdueLines(notice, language).join('\n'),
    invoiceTable: tableAsLines(invoiceTable(notice.lines, language)).join('\n'),
  };
}

/** Nothing when the address cannot be posted to: it is then a value to complete. */
function recipientBlock({ name, contact, address, postalCode, city, country }: Customer): readonly string[] {
  if (address === '' || postalCode === '' || city === '') return [];
  const abroad = /^(france|fr)?$/i.test(country.trim()) ? '' : country.toUpperCase();
  const lines = [name, contact === name ? '' : contact, ...address.split('\n'), `${postalCode} ${city}`];
  return filledLines([...lines, abroad]);
}

function senderBlock(sender: Sender, language: Language): readonly string[] {
  const phone = sender.phone.trim();
  return filledLines([
    sender.company,
    ...sender.address.split('\n'),
    `${sender.postalCode} ${sender.city}`,
    phone === '' ? '' : `${language === 'fr' ? 'Tél.' : 'Tel.'} ${phone}`,
    sender.email,
  ]);
}

function otherOverdueLines({ alsoListed }: Notice, language: Language): readonly string[] {
  if (alsoListed.length === 0) return [];
  const table = tableAsLines(invoiceTable(alsoListed, language));
  return [alsoOverdueSentence(alsoListed.length, language), ...table];
}

const filledLines = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '');
