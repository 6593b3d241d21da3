import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { MockInterviewerElement, MockInterviewerEventMap } from './mock-interviewer.js';

export * from './mock-interviewer.js';

type Setting = string | number;

/** React 19 sets properties and listens to events; React 18 sets attributes, and events need a ref. */
export interface MockInterviewerProps extends Omit<DetailedHTMLProps<HTMLAttributes<MockInterviewerElement>, MockInterviewerElement>, 'onError' | 'onResize'> {
  preset?: string;
  seed?: Setting;
  topics?: string | readonly string[];
  level?: string | readonly string[];
  kinds?: string | readonly string[];
  count?: Setting;
  minutes?: Setting;
  timing?: 'normal' | 'half-more' | 'double' | 'off';
  theme?: 'light' | 'dark' | 'auto' | 'host';
  bank?: string;
  resume?: 'browser' | 'host' | 'none';
  height?: Setting;
  'min-height'?: Setting;
  label?: string;
  name?: string;
  loading?: 'lazy' | 'eager';
  src?: string;
  xapi?: boolean | string;
  'xapi-actor'?: string;
  userdata?: Readonly<Record<string, string>>;
  onready?: (event: MockInterviewerEventMap['ready']) => void;
  onstart?: (event: MockInterviewerEventMap['start']) => void;
  onquestion?: (event: MockInterviewerEventMap['question']) => void;
  onanswer?: (event: MockInterviewerEventMap['answer']) => void;
  onrate?: (event: MockInterviewerEventMap['rate']) => void;
  onfinish?: (event: MockInterviewerEventMap['finish']) => void;
  onuserdata?: (event: MockInterviewerEventMap['userdata']) => void;
  onresize?: (event: MockInterviewerEventMap['resize']) => void;
  onerror?: (event: MockInterviewerEventMap['error']) => void;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'mock-interviewer': MockInterviewerProps;
    }
  }
}
