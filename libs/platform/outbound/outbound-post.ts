import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestInClear } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/schema.js';
import { isPublicAddress } from './public-address.js';

/** The address that a name stands for is not on the public internet. */
export class PrivateAddressError extends Error {}

/** What came of a call: an HTTP status, or why there was none. */
export type PostOutcome = { readonly status: number } | { readonly fault: PostFault };
export const postFaults = ['address-refused', 'timed-out', 'unreachable'] as const;
export type PostFault = (typeof postFaults)[number];

const patience = 10_000;

/** The address is checked where the connection takes it from, so that a name that points elsewhere a moment later helps nobody. */
const publicOnly: LookupFunction = (host, options, callback) => {
  resolve(host, { ...options, all: true }, (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => {
    const refused = error ?? (found.length > 0 && found.every(({ address }) => isPublicAddress(address)) ? null : new PrivateAddressError('not a public address'));
    if (refused) return callback(refused, []);
    return options.all ? callback(null, found) : callback(null, found[0]!.address, found[0]!.family);
  });
};

/** Calls addresses that customers gave us: never one inside this network, following no redirect, for ten seconds at most. */
@Injectable()
export class OutboundPost {
  constructor(private readonly config: Config) {}

  /** Whether an address may be called at all, by what is written in it: HTTPS, no name or password, no address inside this network. */
  allows(url: string): boolean {
    if (!URL.canParse(url)) return false;
    const { protocol, username, password, hostname, hash } = new URL(url);
    if (username !== '' || password !== '' || hash !== '') return false;
    if (this.config.get('WEBHOOKS_TO_PRIVATE_ADDRESSES')) return protocol === 'https:' || protocol === 'http:';
    const host = hostname.replace(/^\[|\]$/g, '');
    if (protocol !== 'https:') return false;
    return isIP(host) ? isPublicAddress(host) : host.includes('.') && !/(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host);
  }

  /** Never throws for what the other side does. The answer's body is not read. */
  post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<PostOutcome> {
    if (!this.allows(url)) return Promise.resolve({ fault: 'address-refused' });
    const send = url.startsWith('https:') ? requestSecurely : requestInClear;
    const guard = this.config.get('WEBHOOKS_TO_PRIVATE_ADDRESSES') ? {} : { lookup: publicOnly };
    return new Promise((settle) => {
      const signal = AbortSignal.timeout(patience);
      const call = send(url, { method: 'POST', headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) }, agent: false, signal, ...guard });
      call.once('response', (answer) => {
        settle({ status: answer.statusCode ?? 0 });
        answer.destroy();
      });
      call.on('error', (error) => settle({ fault: faultOf(error, signal) }));
      call.end(body);
    });
  }
}

function faultOf(error: Error, signal: AbortSignal): PostFault {
  if (error instanceof PrivateAddressError) return 'address-refused';
  return signal.aborted ? 'timed-out' : 'unreachable';
}
