//! The round's state machine.

use std::collections::{BTreeSet, VecDeque};

use super::{Answer, Answering, Asked, Ending, Phase, Planned, Probing, Rating, Round, Timer};
use crate::{
    attempt::{Attempt, Confidence, Outcome, Probed, Rated, Verdict},
    bank::{QuestionId, Weight},
    time::{Millis, UnixMillis},
};

/// How many probes a question may fire: an interviewer follows up, and does not interrogate.
pub const MOST_PROBES: usize = 2;

/// The budget of a probe in minutes, by the book.
pub const PROBE_MINUTES: u16 = 2;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The candidate starts the round.
    Start,
    /// The question that was called for has arrived.
    Opened(Asked),
    /// The text of the answer, or of a probe's answer, is now this.
    Draft(String),
    /// The next hint is taken.
    Hint,
    /// The clarification at this place is asked for.
    Clarify(u8),
    /// The clock stops.
    Pause,
    /// The clock goes on.
    Resume,
    /// More time for this question.
    Extend,
    /// Nobody was there for so long, and it may or may not count.
    Away(Millis),
    /// The time away counts, or does not.
    JudgeAway(bool),
    /// The answer is handed in.
    Submit,
    /// The question is left without an answer.
    Skip,
    /// The guess.
    Predict(Confidence),
    /// A verdict for the criterion at this place.
    Judge(u8, Verdict),
    /// The red flag at this place is ticked or not.
    Flag(u8, bool),
    /// The rating is done.
    Rate,
    /// The probe is answered, and this is what it achieved.
    Probe(Verdict),
    /// The round is ended before its last question.
    End,
}

/// When something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// On the round's timeline.
    pub at: Millis,
    /// By the wall clock, for the record only.
    pub wall: UnixMillis,
}

/// What has to be done about a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Append this to the round's log: replaying the log gives the round.
    Log(Event),
    /// The draft changed: save it soon, in place of the one before.
    SaveDraft,
    /// Bring this question and answer with [`Event::Opened`].
    Open(QuestionId),
    /// An attempt is complete: keep it.
    Keep(Box<Attempt>),
    /// The round is over: keep it and drop its log.
    Close(Ending),
}

/// Takes one event.
///
/// An event that does not fit the phase, such as a second click on a button, changes nothing and has no
/// effects. No event loses an answer: whatever text there is goes into the log before the phase that
/// holds it is left.
#[must_use]
pub fn step(mut round: Round, event: Event, now: Stamp) -> (Round, Vec<Effect>) {
    let log = event.clone();
    let phase = std::mem::replace(&mut round.phase, Phase::Briefing);
    let (phase, effects) = match (phase, event) {
        (Phase::Briefing, Event::Start) => round.open(log),
        (Phase::Opening, Event::Opened(asked)) if round.expects(&asked) => {
            let minutes = round.next().map_or(0, |planned| planned.minutes);
            let timer = Timer::start(round.setup.timing.budget(minutes), now.at);
            let answering = Answering {
                asked,
                timer,
                draft: String::new(),
                hints: 0,
                clarifications: BTreeSet::new(),
                gap: None,
            };
            (Phase::Answering(answering), vec![Effect::Log(log)])
        }
        (Phase::Answering(answering), event) => round.answering(answering, event, now),
        (Phase::Predicting(answer), Event::Predict(confidence)) => {
            let verdicts = vec![None; answer.asked.rubric.len()];
            let rating = Rating {
                answer,
                prediction: Some(confidence),
                verdicts,
                flags: BTreeSet::new(),
            };
            (Phase::Rating(rating), vec![Effect::Log(log)])
        }
        (Phase::Rating(rating), event) => round.rating(rating, event, now),
        (Phase::Probing(probing), event) => round.probing(probing, event, now),
        (Phase::Briefing | Phase::Opening | Phase::Predicting(_), Event::End) => (
            Phase::Finished(Ending::Early),
            vec![Effect::Log(log), Effect::Close(Ending::Early)],
        ),
        (phase, _) => (phase, vec![]),
    };
    round.phase = phase;
    (round, effects)
}

type Next = (Phase, Vec<Effect>);

impl Round {
    /// The question that comes after those that are done.
    fn next(&self) -> Option<&Planned> {
        self.setup.questions.get(self.done.len())
    }

    /// Whether this is the question that was called for.
    fn expects(&self, asked: &Asked) -> bool {
        self.next()
            .is_some_and(|next| next.question == asked.question)
            && !asked.rubric.is_empty()
    }

    /// Calls for the next question, or ends the round.
    fn open(&self, log: Event) -> Next {
        match self.next() {
            Some(next) => (
                Phase::Opening,
                vec![Effect::Log(log), Effect::Open(next.question.clone())],
            ),
            None => (
                Phase::Finished(Ending::Complete),
                vec![Effect::Log(log), Effect::Close(Ending::Complete)],
            ),
        }
    }

    fn answering(&mut self, mut this: Answering, event: Event, now: Stamp) -> Next {
        let log = Effect::Log(event.clone());
        let changed = match event {
            Event::Draft(text) => {
                this.draft = text;
                return (Phase::Answering(this), vec![Effect::SaveDraft]);
            }
            Event::Hint => {
                let more = this.hints < this.asked.hints;
                this.hints += u8::from(more);
                more
            }
            Event::Clarify(place) => {
                place < this.asked.clarifications && this.clarifications.insert(place)
            }
            Event::Pause => this.timer.pause(now.at),
            Event::Resume => this.timer.resume(now.at),
            Event::Extend => this.timer.extend(),
            // A clock that is off or stands still has nothing to ask.
            Event::Away(gap) if this.timer.budget().is_some() && !this.timer.is_paused() => {
                this.gap = Some(this.gap.unwrap_or_default() + gap);
                true
            }
            Event::JudgeAway(counts) => match this.gap.take() {
                Some(gap) => {
                    if counts {
                        this.timer.add(gap);
                    }
                    true
                }
                None => false,
            },
            Event::Submit => {
                let draft = Effect::Log(Event::Draft(this.draft.clone()));
                let answer = hand_in(this, Outcome::Answered, now.at);
                return (Phase::Predicting(answer), vec![draft, log]);
            }
            Event::Skip => {
                let draft = Effect::Log(Event::Draft(this.draft.clone()));
                let answer = hand_in(this, Outcome::Skipped, now.at);
                let verdicts = vec![Some(Verdict::Missed); answer.asked.rubric.len()];
                let rating = Rating {
                    answer,
                    prediction: None,
                    verdicts,
                    flags: BTreeSet::new(),
                };
                return (Phase::Rating(rating), vec![draft, log]);
            }
            Event::End => {
                let mut effects = vec![Effect::Log(Event::Draft(this.draft.clone())), log];
                if this.draft.trim().is_empty() {
                    effects.push(Effect::Close(Ending::Early));
                    return (Phase::Finished(Ending::Early), effects);
                }
                // Text that nobody rated is kept all the same, and counts for nothing.
                let verdicts = vec![Verdict::Missed; this.asked.rubric.len()];
                let mut answer = hand_in(this, Outcome::Skipped, now.at);
                answer.asked.scored = false;
                let attempt =
                    self.attempt(answer, None, verdicts, &BTreeSet::new(), Vec::new(), now);
                return self.keep_and_end(attempt, effects);
            }
            _ => false,
        };
        (
            Phase::Answering(this),
            if changed { vec![log] } else { vec![] },
        )
    }

    fn rating(&mut self, mut this: Rating, event: Event, now: Stamp) -> Next {
        let log = Effect::Log(event.clone());
        let changed = match event {
            Event::Judge(place, verdict) if this.answer.outcome == Outcome::Answered => {
                match this.verdicts.get_mut(usize::from(place)) {
                    Some(slot) => slot.replace(verdict) != Some(verdict),
                    None => false,
                }
            }
            Event::Flag(place, ticked) if usize::from(place) < this.answer.asked.flags.len() => {
                if ticked {
                    this.flags.insert(place)
                } else {
                    this.flags.remove(&place)
                }
            }
            Event::Rate => {
                let Some(verdicts) = this.complete() else {
                    return (Phase::Rating(this), vec![]);
                };
                let mut queue = probes(&this.answer, &verdicts);
                return match queue.pop_front() {
                    Some(current) => {
                        let probing = Probing {
                            answer: this.answer,
                            prediction: this.prediction,
                            verdicts,
                            flags: this.flags,
                            current,
                            next: queue,
                            done: Vec::new(),
                            timer: self.probe_timer(now.at),
                            draft: String::new(),
                        };
                        (Phase::Probing(probing), vec![log])
                    }
                    None => {
                        let attempt = self.attempt(
                            this.answer,
                            this.prediction,
                            verdicts,
                            &this.flags,
                            Vec::new(),
                            now,
                        );
                        self.keep(attempt, Event::Rate)
                    }
                };
            }
            Event::End => {
                // Whatever was not judged was not shown to be there.
                let verdicts = this
                    .verdicts
                    .iter()
                    .map(|verdict| verdict.unwrap_or(Verdict::Missed))
                    .collect();
                let attempt = self.attempt(
                    this.answer,
                    this.prediction,
                    verdicts,
                    &this.flags,
                    Vec::new(),
                    now,
                );
                return self.keep_and_end(attempt, vec![log]);
            }
            _ => false,
        };
        (
            Phase::Rating(this),
            if changed { vec![log] } else { vec![] },
        )
    }

    fn probing(&mut self, mut this: Probing, event: Event, now: Stamp) -> Next {
        match event {
            Event::Draft(text) => {
                this.draft = text;
                (Phase::Probing(this), vec![Effect::SaveDraft])
            }
            Event::Extend if this.timer.extend() => {
                (Phase::Probing(this), vec![Effect::Log(Event::Extend)])
            }
            Event::Probe(verdict) => {
                let draft = Effect::Log(Event::Draft(this.draft.clone()));
                let log = Event::Probe(verdict);
                this.note(verdict);
                if let Some(next) = this.next.pop_front() {
                    this.current = next;
                    this.timer = self.probe_timer(now.at);
                    return (Phase::Probing(this), vec![draft, Effect::Log(log)]);
                }
                let attempt = self.attempt(
                    this.answer,
                    this.prediction,
                    this.verdicts,
                    &this.flags,
                    this.done,
                    now,
                );
                let (phase, mut effects) = self.keep(attempt, log);
                effects.insert(0, draft);
                (phase, effects)
            }
            Event::End => {
                let draft = Effect::Log(Event::Draft(this.draft.clone()));
                // A follow-up that was begun is kept; nobody said that it got there.
                if !this.draft.trim().is_empty() {
                    this.note(Verdict::Missed);
                }
                let attempt = self.attempt(
                    this.answer,
                    this.prediction,
                    this.verdicts,
                    &this.flags,
                    this.done,
                    now,
                );
                self.keep_and_end(attempt, vec![draft, Effect::Log(Event::End)])
            }
            _ => (Phase::Probing(this), vec![]),
        }
    }

    fn probe_timer(&self, at: Millis) -> Timer {
        Timer::start(self.setup.timing.budget(PROBE_MINUTES), at)
    }

    /// Keeps an attempt and goes on to the next question.
    fn keep(&mut self, attempt: Attempt, log: Event) -> Next {
        self.done.push(attempt.clone());
        let (phase, mut effects) = self.open(log);
        effects.insert(1, Effect::Keep(Box::new(attempt)));
        (phase, effects)
    }

    fn keep_and_end(&mut self, attempt: Attempt, mut effects: Vec<Effect>) -> Next {
        self.done.push(attempt.clone());
        effects.push(Effect::Keep(Box::new(attempt)));
        effects.push(Effect::Close(Ending::Early));
        (Phase::Finished(Ending::Early), effects)
    }

    fn attempt(
        &self,
        answer: Answer,
        prediction: Option<Confidence>,
        verdicts: Vec<Verdict>,
        flags: &BTreeSet<u8>,
        probes: Vec<Probed>,
        now: Stamp,
    ) -> Attempt {
        let Answer {
            asked,
            text,
            outcome,
            budget,
            used,
            hints,
            clarifications,
        } = answer;
        let no_gos = flags
            .iter()
            .filter_map(|at| asked.flags.get(usize::from(*at))?.as_ref().copied());
        Attempt {
            round: self.setup.id.clone(),
            // A round has as many places as questions, and a plan far fewer than 65,536.
            place: u16::try_from(self.done.len()).unwrap_or(u16::MAX),
            scored: asked.scored,
            rated_at: now.wall,
            budget,
            used,
            outcome,
            answer: text,
            hints,
            clarifications: clarifications.into_iter().collect(),
            prediction,
            no_gos: no_gos.collect(),
            ratings: asked
                .rubric
                .into_iter()
                .zip(verdicts)
                .map(|(line, verdict)| Rated {
                    criterion: line.id,
                    dimension: line.dimension,
                    weight: line.weight,
                    verdict,
                })
                .collect(),
            question: asked.question,
            flags: flags.iter().copied().collect(),
            probes,
        }
    }
}

impl Probing {
    /// Puts the probe that is answered now among those that are done.
    fn note(&mut self, verdict: Verdict) {
        let line = self.answer.asked.rubric.get(usize::from(self.current));
        let criterion = line.map(|line| line.id.clone()).unwrap_or_default();
        self.done.push(Probed {
            criterion,
            answer: std::mem::take(&mut self.draft),
            verdict,
        });
    }
}

fn hand_in(answering: Answering, outcome: Outcome, at: Millis) -> Answer {
    let Answering {
        asked,
        timer,
        draft,
        hints,
        clarifications,
        gap: _,
    } = answering;
    Answer {
        asked,
        text: draft,
        outcome,
        budget: timer.budget(),
        used: timer.used(at),
        hints,
        clarifications,
    }
}

/// The criteria to follow up: missed ones that have a probe, the weightiest first.
fn probes(answer: &Answer, verdicts: &[Verdict]) -> VecDeque<u8> {
    if answer.outcome == Outcome::Skipped {
        return VecDeque::new();
    }
    let mut missed: Vec<(Weight, u8)> = answer
        .asked
        .rubric
        .iter()
        .zip(verdicts)
        .zip(0..)
        .filter(|((line, verdict), _)| line.probe && **verdict == Verdict::Missed)
        .map(|((line, _), place)| (line.weight, place))
        .collect();
    // Essential sorts before expected before bonus.
    missed.sort();
    missed
        .into_iter()
        .take(MOST_PROBES)
        .map(|(_, place)| place)
        .collect()
}
