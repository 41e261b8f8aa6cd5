import type { Customer, Language, Sender } from '../domain/model';
import { alsoOverdueLines, alsoOverdueSentence } from './also-overdue';
import { invoiceTable, tableAsLines } from './invoice-table';
import { legalMentionsOf } from './legal-mentions';
import type { Notice } from './notice';
import type { PlaceholderKey } from './placeholders';
import { addressProblem, recipientLines, senderLines } from './postal-address';

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
function recipientBlock(customer: Customer): readonly string[] {
  return addressProblem(customer) === null ? recipientLines(customer) : [];
}

function senderBlock(sender: Sender, language: Language): readonly string[] {
  const phone = sender.phone.trim();
  const reached = [
    phone === '' ? '' : `${language === 'fr' ? 'Tél.' : 'Tel.'} ${phone}`,
    sender.email.trim(),
  ];
  return [...senderLines(sender), ...reached.filter((line) => line !== '')];
}

function otherOverdueLines({ alsoListed }: Notice, language: Language): readonly string[] {
  if (alsoListed.length === 0) return [];
  return [alsoOverdueSentence(alsoListed.length, language), ...alsoOverdueLines(alsoListed, language)];
}
