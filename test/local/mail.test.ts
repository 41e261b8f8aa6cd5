import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../local/host';
import { bundle, hostWith } from './fixture';

const CODE = `
  function send(text, threadId, user) {
    const message = { raw: Utilities.base64EncodeWebSafe(text) };
    if (threadId) message.threadId = threadId;
    return Gmail.Users.Messages.send(message, user || 'me');
  }
  function sendRaw(raw) { return Gmail.Users.Messages.send({ raw: raw }, 'me'); }
  function caught(text, threadId) {
    try { send(text, threadId); } catch (error) { return [error.name, error.message, error.code, error instanceof Error]; }
  }
  function app(to, options) { MailApp.sendEmail(Object.assign({ to: to, subject: 'Récapitulatif', htmlBody: '<p>Été</p>' }, options)); return MailApp.getRemainingDailyQuota(); }
  function quota() { return MailApp.getRemainingDailyQuota(); }
`;
const open = (options: HostOptions = {}) => hostWith(CODE, options);

const mail = (headers: string, body = 'Bonjour') =>
  `${headers.trim().replace(/\n\s*/g, '\r\n')}\r\n\r\n${body}`;
const REMINDER = mail(`To: "Durand, Paul" <paul@durand.example.fr>, compta@durand.example.fr
  Cc: expert@cabinet.example.fr
  Subject: =?UTF-8?B?${Buffer.from('Facture F-12 échue').toString('base64')}?=
  Message-ID: <ours@example.fr>
  References: <constant@example.fr>`);

describe('Gmail.Users.Messages.send', () => {
  it('keeps the message, its recipients and its thread, under a Message-ID of its own', async () => {
    const host = await open();
    const answer = await host.call('send', REMINDER);
    const [sent] = host.sent();
    expect(answer).toEqual({ id: sent?.id, threadId: sent?.id, labelIds: ['SENT'] });
    expect(sent?.to).toEqual([
      'paul@durand.example.fr',
      'compta@durand.example.fr',
      'expert@cabinet.example.fr',
    ]);
    expect(sent?.from).toBe('proprietaire@atelier-exemple.fr');
    const read = await PostalMime.parse(sent?.raw ?? '');
    expect(read.subject).toBe('Facture F-12 échue');
    expect(read.messageId).toMatch(/^<CA.*@mail\.gmail\.com>$/);
    expect(read.references).toBe('<constant@example.fr>');
    expect(sent?.raw.match(/^message-id:/gim)).toHaveLength(1);
    expect(host.calls()).toMatchObject({
      total: 1,
      byMethod: { 'Gmail.Users.Messages.send': 1 },
      modelledSeconds: 1.2,
    });
  });

  it('joins a thread of the same mailbox and subject only', async () => {
    const host = await open();
    await host.call('send', REMINDER);
    const thread = host.sent()[0]?.threadId;
    const again = mail(
      'To: paul@durand.example.fr\nSubject: Re: Facture F-12 échue'.replace(
        'Facture F-12 échue',
        `=?UTF-8?Q?Facture_F-12_=C3=A9chue?=`,
      ),
    );
    expect(await host.call('send', again, thread)).toMatchObject({ threadId: thread });
    const refused = await host.call('caught', mail('To: paul@durand.example.fr\nSubject: Autre'), thread);
    expect(refused).toEqual([
      'GoogleJsonResponseException',
      expect.stringContaining('Invalid thread_id'),
      400,
      true,
    ]);
    const colleague = host.as('collegue@atelier-exemple.fr');
    expect(await colleague.call('caught', again, thread)).toContain(404);
    expect(host.sent()).toHaveLength(2);
  });

  it.each([
    ['no recipient', 'Subject: x', 'Recipient address required'],
    ['an address without a domain', 'To: paul@\nSubject: x', 'Invalid To header'],
    ['an address with a space', 'To: paul durand@example.fr\nSubject: x', 'Invalid To header'],
    ['a sender who is somebody else', 'From: chef@ailleurs.fr\nTo: a@b.fr', 'Delegation denied'],
  ])('refuses %s', async (_, headers, message) => {
    const host = await open();
    await expect(host.call('send', mail(headers))).rejects.toThrow(message);
    expect(host.sent()).toEqual([]);
  });

  it('wants base64url', async () => {
    const host = await open();
    await expect(host.call('sendRaw', 'a+b/')).rejects.toThrow('Invalid value for ByteString');
    await expect(host.call('sendRaw', '')).rejects.toThrow('raw');
  });

  it('accepts what goes over Gmail’s own limit, and bounces it', async () => {
    const host = await open({ user: 'atelier.exemple@gmail.com' });
    const many = mail(
      `To: ${Array.from({ length: 250 }, (_, i) => `client${i}@example.fr`).join(', ')}\nSubject: x`,
    );
    for (let i = 0; i < 3; i++) await host.call('send', many);
    expect(host.sent().map(({ bounced }) => Boolean(bounced))).toEqual([false, false, true]);
    host.setNow('2026-11-25T09:00');
    await host.call('send', REMINDER);
    expect(host.sent()[3]?.bounced).toBeUndefined();
  });
});

describe('MailApp', () => {
  it('counts recipients over a rolling day, by the kind of account, apart from Gmail', async () => {
    const host = await open({ user: 'atelier.exemple@gmail.com' });
    await host.call('send', REMINDER);
    expect(await host.call('quota')).toBe(100);
    expect(await host.call('app', 'a@b.fr, c@d.fr', { cc: 'e@f.fr' })).toBe(97);
    expect((await PostalMime.parse(host.sent()[1]?.raw ?? '')).html).toContain('Été');
    host.setNow('2026-11-25T08:01');
    expect(await host.call('quota')).toBe(100);
    expect(await host.as('x@entreprise.fr').call('quota')).toBe(1500);
  });

  it('refuses bad addresses, no address, and more than the quota', async () => {
    const host = await open({ user: 'atelier.exemple@gmail.com' });
    await expect(host.call('app', 'pas une adresse')).rejects.toThrow('Invalid email: pas une adresse');
    await expect(host.call('app', '')).rejects.toThrow('Failed to send email: no recipient');
    const forty = Array.from({ length: 40 }, (_, i) => `c${i}@example.fr`).join(',');
    await host.call('app', forty);
    await host.call('app', forty);
    await expect(host.call('app', forty)).rejects.toThrow(
      'Service invoked too many times for one day: email.',
    );
    await expect(host.call('app', `${forty},${forty}`)).rejects.toThrow(
      'Limit Exceeded: Email Recipients Per Message.',
    );
  });
});

describe('scopes', () => {
  it.each([
    ['send', 'spreadsheets.currentonly script.send_mail', 'Gmail.Users.Messages.send'],
    ['quota', 'spreadsheets.currentonly gmail.send', 'MailApp.getRemainingDailyQuota'],
  ])('%s fails without its scope in the manifest', async (name, scopes, method) => {
    const host = await open({ dist: bundle(CODE, scopes) });
    await expect(host.call(name, REMINDER)).rejects.toThrow(
      `Specified permissions are not sufficient to call ${method}.`,
    );
  });
});
