// Compiled, never run: what an owner may write, and what the types refuse.
import 'mock-interviewer';
import type { MockInterviewerElement, CommandError, FinishDetail } from 'mock-interviewer';

const round: MockInterviewerElement = document.createElement('mock-interviewer');
round.topics = ['asyncio', 'gil'];
round.count = 5;
round.xapi = true;
round.theme = 'host';
round.userdata = { 'mi/x': '{}' };
const topics: string = round.topics;
const kept: Record<string, string> = round.userdata;

round.addEventListener('finish', event => {
  const detail: FinishDetail = event.detail;
  const share: number = detail.score ?? 0;
  console.log(share, topics, kept);
});
round.addEventListener('error', ({ detail }) => { if (detail.code === 'load-failed') console.log(detail.message); });
round.addEventListener('click', event => console.log(event.clientX));
round.start().catch((error: CommandError) => console.log(error.code));
const file: Promise<string> = round.export();
void file;

// @ts-expect-error There is no such theme.
round.theme = 'sepia';
// @ts-expect-error An answer's text is never told.
round.addEventListener('answer', event => event.detail.text);
// @ts-expect-error There is no such code.
round.addEventListener('error', event => event.detail.code === 'oops');
