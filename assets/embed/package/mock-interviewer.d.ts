/** A verdict's count, a place, a length: whole numbers from 0. Times are ms since 1970, shares are from 0 to 1. */
export interface Question {
  id: string;
  title: string;
  /** `concept`, `coding`, `debugging`, `design`, `behavioural` or `practice`. */
  kind: string;
  /** `junior`, `mid` or `senior`. */
  level: string;
  minutes: number;
}

/** Where in which round something happened; `place` counts from 0. */
export interface Place {
  round: string;
  place: number;
  id: string;
}

/** An xAPI 1.0.3 statement, if `xapi` is set. */
export interface Statement {
  id: string;
  actor: Record<string, unknown>;
  verb: { id: string; display?: Record<string, string> };
  object: Record<string, unknown>;
  result?: Record<string, unknown>;
  context?: Record<string, unknown>;
  timestamp?: string;
}

export interface ReadyDetail {
  version: string;
  build: string;
  bank: { title: string; hash: string };
  /** `null` if nothing in the bank fits what was asked for. */
  round: { preset: string; title: string; questions: number; minutes: number | null; seed: string } | null;
  state: 'briefing' | 'running' | 'paused' | 'over';
}

export interface StartDetail {
  round: string;
  preset: string;
  seed: string;
  questions: Question[];
  at: number;
  statement?: Statement;
}

export interface QuestionDetail extends Place, Question {
  id: string;
  of: number;
}

/** Never the text of the answer. */
export interface AnswerDetail extends Place {
  skipped: boolean;
  seconds: number;
  characters: number;
  statement?: Statement;
}

/** How many criteria the person said were met, partly met and missed. */
export interface RateDetail extends Place {
  met: number;
  partly: number;
  missed: number;
  score: number | null;
  statement?: Statement;
}

export interface FinishDetail {
  round: string;
  ending: 'finished' | 'ended';
  answered: number;
  of: number;
  score: number | null;
  dimensions: Record<string, number>;
  recommendation: string | null;
  practice: boolean;
  statement?: Statement;
}

/** What changed of what is kept for the person, with `resume="host"`. `element.userdata` has all of it. */
export interface UserdataDetail {
  writes: Record<string, string>;
  removes: string[];
}

export interface ResizeDetail {
  height: number;
}

export type ErrorCode =
  | 'bad-config'
  | 'no-match'
  | 'bank-unreachable'
  | 'bad-bank'
  | 'storage-blocked'
  | 'storage-full'
  | 'bad-userdata'
  | 'cannot'
  | 'load-failed';

export interface ErrorDetail {
  code: ErrorCode;
  message: string;
}

/** What a promise of a command is rejected with. */
export interface CommandError extends Error {
  code: ErrorCode;
}

export interface MockInterviewerEventMap {
  ready: CustomEvent<ReadyDetail>;
  start: CustomEvent<StartDetail>;
  question: CustomEvent<QuestionDetail>;
  answer: CustomEvent<AnswerDetail>;
  rate: CustomEvent<RateDetail>;
  finish: CustomEvent<FinishDetail>;
  userdata: CustomEvent<UserdataDetail>;
  resize: CustomEvent<ResizeDetail>;
  error: CustomEvent<ErrorDetail>;
}

type Setting = string | number | null;
type Words = string | readonly string[] | null;

/** A mock interview in a frame. Each attribute is a property of the same name in camel case; '' stands for none. */
export declare class MockInterviewerElement extends HTMLElement {
  static readonly observedAttributes: string[];

  /** Which round: `screen-30` if nothing is said, or `custom` for the wishes below. */
  get preset(): string;
  set preset(value: string | null);
  /** The same seed, round and bank give the same questions. */
  get seed(): string;
  set seed(value: Setting);
  /** Wishes for a round of one's own: topics, level, kinds, and a count or minutes. */
  get topics(): string;
  set topics(value: Words);
  get level(): string;
  set level(value: Words);
  get kinds(): string;
  set kinds(value: Words);
  get count(): string;
  set count(value: Setting);
  get minutes(): string;
  set minutes(value: Setting);
  get timing(): string;
  set timing(value: 'normal' | 'half-more' | 'double' | 'off' | '' | null);
  get theme(): string;
  set theme(value: 'light' | 'dark' | 'auto' | 'host' | '' | null);
  /** The address of a bank file, which this page fetches and hands to the frame. */
  get bank(): string;
  set bank(value: string | null);
  /** Who keeps what happens: the frame's browser storage, this page, or nobody. */
  get resume(): string;
  set resume(value: 'browser' | 'host' | 'none' | '' | null);
  /** `auto`, a number of pixels, or `css` if the page's own rules say it. */
  get height(): string;
  set height(value: Setting);
  /** The height that is kept free while it loads, in pixels; 480 if nothing is said. */
  get minHeight(): string;
  set minHeight(value: Setting);
  /** The frame's title for screen readers. */
  get label(): string;
  set label(value: string | null);
  /** Whose storage it is, for a page with several: letters, digits and dashes. */
  get name(): string;
  set name(value: string | null);
  get loading(): string;
  set loading(value: 'lazy' | 'eager' | '' | null);
  /** The folder of the app; the one where this script lies if nothing is said. */
  get src(): string;
  set src(value: string | null);
  /** Whether events carry xAPI statements. */
  get xapi(): boolean;
  set xapi(value: boolean | string | null);
  /** The actor of the statements, as JSON. */
  get xapiActor(): string;
  set xapiActor(value: string | null);

  /** Everything that is kept for the person, by name. What is set before the frame loads is taken up there. */
  get userdata(): Record<string, string>;
  set userdata(records: Readonly<Record<string, string>> | null);

  /** Begins the round of the briefing, or goes on with a paused one. */
  start(): Promise<void>;
  pause(): Promise<void>;
  /** Ends the round, whose answers stay in the history, and shows a fresh briefing. */
  reset(): Promise<void>;
  /** Everything that is kept, as the app's own export. */
  export(): Promise<string>;
  /** Reads the page's colours once more, for changes that can't be noticed by the element. */
  refreshTheme(): void;

  addEventListener<K extends keyof MockInterviewerEventMap>(type: K, listener: (this: MockInterviewerElement, event: MockInterviewerEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener<K extends Exclude<keyof HTMLElementEventMap, keyof MockInterviewerEventMap>>(type: K, listener: (this: MockInterviewerElement, event: HTMLElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof MockInterviewerEventMap>(type: K, listener: (this: MockInterviewerElement, event: MockInterviewerEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'mock-interviewer': MockInterviewerElement;
  }
}
