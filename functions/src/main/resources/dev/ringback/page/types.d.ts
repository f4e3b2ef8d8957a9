/** Names for what the desk answers, from its OpenAPI document, and for what lives in the page alone. */
import type { components } from '../../../../../../../.ci/pages/target/openapi';
type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Worklist = Schemas['Worklist'];
export type Row = Schemas['WorklistRow'] & Schemas['CallbackFields'] & Outlook;
/** What is known before a call; absent, all of it, once an action has taken the callback out of sight: then the page leaves. */
export type Outlook = Required<Schemas['OutlookFields']>;
export type Detail = Omit<Schemas['CallbackDetail'], 'history'> & Schemas['CallbackFields'] & Outlook & { history?: Entry[] };
export type FollowUpRow = Schemas['FollowUpRow'] & Schemas['FollowUpFields'];
export type FollowUpDetail = Omit<Schemas['FollowUpDetail'], 'history'> & Schemas['FollowUpFields'] & { history: Schemas['FollowUpEntry'][] };
export type Script = Schemas['Script'];
export type FollowUpScript = Schemas['FollowUpScript'];
export type OpenWithPatient = Schemas['OpenWithPatient'];
export type Journey = Schemas['Journey'];
export type Confirmed = Schemas['Confirmed'];
export type CallerPage = Schemas['CallerPage'];
export type Numbers = Schemas['Numbers'];
export type Figures = Schemas['Figures'];
export type Finding = Schemas['Finding'];
export type CallLog = Schemas['FiguresOfAudit']['callLog'];
export type Counted = Schemas['CountedCallback'];

/** Whichever entry of a history: what its kind does not have is absent. */
export interface Entry {
  entry: string; at: string; seq: number; by?: string; note?: string; outcome?: string; reason?: string; words?: string; contact?: string; voicemail?: boolean; heard?: 'nothing';
  language?: string; textConsent?: string; said?: string; consentSaid?: string; mayCall?: string; to?: string; until?: string; followUps?: string[];
  appointmentAt?: string; rescheduledFrom?: string; notBooked?: string; delivery?: string; because?: string;
  dialledAt?: string; seconds?: number; pickedUp?: string; end?: string;
}

/** What was typed for a callback or a follow-up and not sent. */
export interface Draft { facts: Set<string>; note: string; outcome: string; day: string; time: string; fromDay: string; fromTime: string; notBooked: string; office: string; askAgainOn: string; availability: string; paperwork: string; plan: string }

/** A callback whose outcome was just recorded. */
export interface Ended { outcome: string; detail: Detail; warnings: Schemas['Warning'][] }

/** Connect's agent workspace, as far as a callback has to do with it. */
export interface Workspace { canDial(detail: Detail): boolean; dial(detail: Detail): Promise<void> }

export interface LaptopSignIn {
  kind: 'laptop';
  people: { id: string; role: string; agency: string | null; locations: string[] }[];
  phones: { location: string; number: string }[];
}
export interface OidcSignIn { kind: 'oidc'; issuer: string; clientId: string; authorization: string; token: string; scopes: string }
export interface Config { signIn: LaptopSignIn | OidcSignIn | { kind: 'none' } }
