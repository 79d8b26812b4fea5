import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AddressProblem, checkAddress } from '../../../src/reading/engines/address';

const check = (address: string, allowPrivate = false) => checkAddress(address, { allowPrivate });
const problem = (address: string, allowPrivate = false) => {
  const checked = check(address, allowPrivate);
  return typeof checked === 'string' ? checked : null;
};

describe('checkAddress', () => {
  test.each([
    'https://translate.example.org', 'https://example.org:8443/base/', 'http://localhost:11434', 'http://127.0.0.1:5000', 'http://127.9.9.9',
    'http://[::1]:8080/v1', 'http://ollama.localhost', 'https://localhost', ' https://example.org ', 'https://8.8.8.8', 'https://[2606:4700::1111]',
  ])('accepts %s', (address) => expect(problem(address)).toBeNull());

  test.each<[string, AddressProblem]>([
    ['', 'syntax'], ['not an address', 'syntax'], ['localhost:11434', 'scheme'], ['https://', 'syntax'], ['http://[::1', 'syntax'],
    ['file:///etc/passwd', 'scheme'], ['javascript:alert(1)', 'scheme'], ['data:text/html,x', 'scheme'], ['ftp://example.org', 'scheme'], ['ws://localhost', 'scheme'],
    ['https://user:pass@example.org', 'credentials'], ['https://user@example.org', 'credentials'], ['https://example.org@evil.example', 'credentials'],
    ['http://169.254.169.254/latest/meta-data', 'link-local'], ['https://169.254.1.1', 'link-local'], ['http://[fe80::1]', 'link-local'], ['http://[fe80::1%25eth0]', 'syntax'],
    ['http://0xa9fea9fe', 'link-local'], ['http://2852039166', 'link-local'], ['http://169.254.43518', 'link-local'], ['http://[::ffff:169.254.169.254]', 'link-local'], ['http://[64:ff9b::a9fe:a9fe]', 'link-local'],
    ['http://10.0.0.1', 'private'], ['https://172.16.0.1', 'private'], ['https://172.31.255.255', 'private'], ['https://192.168.1.1', 'private'], ['https://100.64.0.1', 'private'],
    ['https://0.0.0.0', 'private'], ['http://[::]', 'private'], ['https://[fd00:ec2::254]', 'private'], ['https://[::ffff:10.0.0.1]', 'private'], ['https://printer', 'private'], ['https://nas.local', 'private'], ['https://metadata.google.internal', 'private'],
    ['http://example.org', 'insecure'], ['http://172.32.0.1', 'insecure'], ['http://localhost.example.org', 'insecure'], ['http://127.0.0.1.example.org', 'insecure'],
  ])('refuses %s: %s', (address, why) => expect(problem(address)).toBe(why));

  test('lets the own network in after the tick, but never link-local, credentials or plain http to the internet', () => {
    for (const address of ['http://10.0.0.1:11434', 'http://nas.local', 'http://gpu', 'https://[fd00::1]', 'http://192.168.178.20']) expect(problem(address, true)).toBeNull();
    expect(problem('http://169.254.169.254', true)).toBe('link-local');
    expect(problem('http://u:p@10.0.0.1', true)).toBe('credentials');
    expect(problem('http://example.org', true)).toBe('insecure');
  });

  test('shows look-alike letters as what they are', () => {
    const checked = check('https://аpple.com');
    expect(checked).toMatchObject({ host: 'xn--pple-43d.com' });
    expect(check('https://EXAMPLE.org:443')).toMatchObject({ host: 'example.org' });
  });

  test('drops query, fragment and closing slashes', () => {
    const checked = check('https://example.org/a/b///?key=1#x');
    expect(typeof checked === 'string' ? checked : checked.url.href).toBe('https://example.org/a/b');
  });

  test('never throws, and what it accepts is https or not on the internet', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true }), fc.ipV4().map((ip) => `http://${ip}`), fc.ipV6().map((ip) => `http://[${ip}]`)), fc.boolean(), (address, tick) => {
        const checked = check(address, tick);
        if (typeof checked === 'string') return;
        expect(['https:', 'http:']).toContain(checked.url.protocol);
        expect(checked.url.username + checked.url.password).toBe('');
        if (!tick && checked.url.protocol === 'http:') expect(checked.host).toMatch(/^(?:127\.|localhost|\[::1\]|.*\.localhost|\[::7f|\[::ffff:7f|\[64:ff9b::7f)/);
      }),
    );
  });
});
