import { type Fault, type Refusal, refuse } from '#kernel';
import type { Leg } from '../leg.js';
import { type ManifestKind, manifestTerms, type Receiver } from './manifest-kind.js';
import { type ManifestSettings, missingSettings } from './manifest-settings.js';

const needsEnvelope: readonly ManifestKind[] = ['paxlst', 'crew'];

/**
 * Refuses `manifest.leg` where a receiver does not take a form, or a form of flights is asked of another leg or of places that nobody knows, and
 * `manifest.settings` where it is not said who sends a message to whom; null when it can be made.
 */
export function checkTerms(leg: Leg, kind: ManifestKind, receiver: Receiver, settings: ManifestSettings): Refusal | null {
  const { receivers, modes } = manifestTerms[kind];
  if (!receivers.includes(receiver)) return refuse('manifest.leg', { detail: 'This receiver does not take manifests of this form.', errors: [{ pointer: '/receiver', detail: 'Choose another receiver.' }] });
  if (!modes.includes(leg.mode)) return refuse('manifest.leg', { detail: 'Manifests of this form are for flights. Make a list instead.', errors: [{ pointer: '/kind', detail: 'Choose a list.' }] });
  const unknown: Fault[] = kind === 'list' ? [] : [['/from', leg.from, leg.fromCountry], ['/to', leg.to, leg.toCountry]].flatMap(([pointer, code, country]) => (country === null ? [{ pointer: pointer!, detail: `No airport has the code ${code}.` }] : []));
  if (unknown.length > 0) return refuse('manifest.leg', { detail: 'An authority would turn back a message about a place that nobody knows.', errors: unknown });
  const unset = needsEnvelope.includes(kind) ? missingSettings(settings) : [];
  if (unset.length > 0) return refuse('manifest.settings', { errors: unset.map((pointer) => ({ pointer, detail: 'This is not set yet.' })) });
  return null;
}
