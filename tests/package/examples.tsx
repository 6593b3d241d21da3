// Compiled, never run: the example for React 19 in docs/embedding-element.md, and what its types refuse.
import 'mock-interviewer/react';

export function Practice({ done }: { done: (score: number | null) => void }) {
  return (
    <mock-interviewer src="/interviewer/" preset="custom" topics={['asyncio', 'gil']} count={3} className="wide" onfinish={event => done(event.detail.score)}>
      <a href="/interviewer/">The round on a page of its own</a>
    </mock-interviewer>
  );
}

// @ts-expect-error There is no such attribute.
export const wrong = <mock-interviewer colour="red" />;
