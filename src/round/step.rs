//! The round's state machine.

use std::collections::{BTreeSet, VecDeque};

use super::{
    Answer, Answering, Asked, Ending, Flow, Phase, Planned, Probing, Rating, Round, RubricLine,
    Timer,
};
use crate::{
    attempt::{Attempt, Confidence, HONEST_PLAN, Outcome, Probed, Skip, Verdict, Written},
    bank::{Dimension, QuestionId, Weight},
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
    /// The first character was written.
    Began,
    /// The candidate's notes are now this.
    Notes(String),
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
    /// The answer is handed in, or this stage of it.
    Submit,
    /// What is handed in is the admission of not knowing, and how one would find out.
    Admit,
    /// The question is left without an answer.
    Skip(Skip),
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
            let flow = round.next().map_or(Flow::Plain, |planned| planned.flow);
            let answering = Answering {
                asked,
                flow,
                earlier: Vec::new(),
                timer: round.stage_timer(0, now.at),
                draft: String::new(),
                notes: String::new(),
                hints: 0,
                clarifications: BTreeSet::new(),
                gap: None,
            };
            (Phase::Answering(answering), vec![Effect::Log(log)])
        }
        (Phase::Answering(answering), event) => round.answering(answering, event, now),
        (Phase::Predicting(answer), Event::Predict(confidence)) => {
            let rating = Rating::of(answer, Some(confidence));
            (Phase::Rating(rating), vec![Effect::Log(log)])
        }
        (Phase::Rating(rating), event) => round.rating(rating, event, now),
        (Phase::Probing(probing), event) => round.probing(probing, event, now),
        (Phase::Predicting(answer), Event::End) => {
            let rating = Rating::of(answer.unrated(), None);
            round.keep_and_end(rating, Vec::new(), now, vec![Effect::Log(log)])
        }
        (Phase::Briefing | Phase::Opening, Event::End) => (
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
        self.setup.next(&self.done)
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
                let first = this.timer.thought().is_none() && !text.trim().is_empty();
                this.draft = text;
                let mut effects = Vec::new();
                if first {
                    this.timer.begin(now.at);
                    effects.push(Effect::Log(Event::Began));
                }
                effects.push(Effect::SaveDraft);
                return (Phase::Answering(this), effects);
            }
            Event::Began => this.timer.begin(now.at),
            Event::Notes(text) => {
                this.notes = text;
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
            Event::Pause if self.may_pause(&this) => this.timer.pause(now.at),
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
            Event::Submit if !this.is_last() => {
                let mut effects = texts(&this);
                effects.push(log);
                return (Phase::Answering(self.next_stage(this, now.at)), effects);
            }
            Event::Submit => {
                let mut effects = texts(&this);
                effects.push(log);
                let answer = hand_in(this, Outcome::Answered, now.at);
                return (Phase::Predicting(answer), effects);
            }
            Event::Admit => {
                let mut effects = texts(&this);
                effects.push(log);
                let mut answer = hand_in(this, Outcome::Admitted, now.at);
                answer.asked.rubric.insert(0, honest_plan());
                return (Phase::Rating(Rating::of(answer, None)), effects);
            }
            Event::Skip(reason) => {
                let mut effects = texts(&this);
                effects.push(log);
                let mut answer = hand_in(this, Outcome::Skipped(reason), now.at);
                answer.asked.scored &= reason.counts();
                return (Phase::Rating(Rating::of(answer, None)), effects);
            }
            Event::End => {
                let mut effects = texts(&this);
                effects.push(log);
                if this.draft.trim().is_empty() && this.earlier.is_empty() {
                    effects.push(Effect::Close(Ending::Early));
                    return (Phase::Finished(Ending::Early), effects);
                }
                let answer = hand_in(this, Outcome::Unrated, now.at).unrated();
                return self.keep_and_end(Rating::of(answer, None), Vec::new(), now, effects);
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
            Event::Judge(place, verdict) if this.may_judge() => {
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
                    None => self.keep(this, Vec::new(), now, Event::Rate),
                };
            }
            Event::End => {
                // A rating that was not finished says nothing; what was written is kept.
                let rating = if this.open() > 0 {
                    Rating::of(this.answer.unrated(), None)
                } else {
                    this
                };
                return self.keep_and_end(rating, Vec::new(), now, vec![log]);
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
                let (rating, probes) = this.over();
                let (phase, mut effects) = self.keep(rating, probes, now, log);
                effects.insert(0, draft);
                (phase, effects)
            }
            Event::End => {
                let draft = Effect::Log(Event::Draft(this.draft.clone()));
                // A follow-up that was begun is kept; nobody said that it got there.
                if !this.draft.trim().is_empty() {
                    this.note(Verdict::Missed);
                }
                let (rating, probes) = this.over();
                let effects = vec![draft, Effect::Log(Event::End)];
                self.keep_and_end(rating, probes, now, effects)
            }
            _ => (Phase::Probing(this), vec![]),
        }
    }

    fn probe_timer(&self, at: Millis) -> Timer {
        Timer::start(self.setup.timing.budget(PROBE_MINUTES), at)
    }

    /// The clock of a stage of the question that is asked.
    fn stage_timer(&self, stage: usize, at: Millis) -> Timer {
        let minutes = self.next().map_or(0, |planned| {
            planned.flow.stage(stage).minutes(planned.minutes)
        });
        Timer::start(self.setup.timing.budget(minutes), at)
    }

    fn next_stage(&self, mut this: Answering, at: Millis) -> Answering {
        this.earlier.push(Written {
            stage: this.stage().title.to_owned(),
            text: this.draft.clone(),
            spent: this.timer.spent(at),
        });
        this.timer = self.stage_timer(this.earlier.len(), at);
        if this.stage().keeps {
            // The text is there from the start: nobody thinks before the first character.
            this.timer.begin(at);
        } else {
            this.draft = String::new();
        }
        this.gap = None;
        this
    }

    /// Whether the clock may be stopped once more.
    fn may_pause(&self, this: &Answering) -> bool {
        let limit = self.setup.pause_limit();
        let before = self.done.iter().map(|attempt| attempt.spent().pauses);
        let earlier = this.earlier.iter().map(|stage| stage.spent.pauses);
        let so_far: usize = before
            .chain(earlier)
            .chain([this.timer.pauses()])
            .map(usize::from)
            .sum();
        limit.is_none_or(|limit| so_far < usize::from(limit))
    }

    /// Keeps an attempt and goes on to the next question.
    fn keep(&mut self, rating: Rating, probes: Vec<Probed>, now: Stamp, log: Event) -> Next {
        let attempt = self.attempt(rating, probes, now.wall);
        self.done.push(attempt.clone());
        let (phase, mut effects) = self.open(log);
        effects.insert(1, Effect::Keep(Box::new(attempt)));
        (phase, effects)
    }

    fn keep_and_end(
        &mut self,
        rating: Rating,
        probes: Vec<Probed>,
        now: Stamp,
        mut effects: Vec<Effect>,
    ) -> Next {
        let attempt = self.attempt(rating, probes, now.wall);
        self.done.push(attempt.clone());
        effects.push(Effect::Keep(Box::new(attempt)));
        effects.push(Effect::Close(Ending::Early));
        (Phase::Finished(Ending::Early), effects)
    }
}

/// The log's entries for what was written. Notes that were emptied since an earlier stage are written too.
fn texts(this: &Answering) -> Vec<Effect> {
    let mut effects = vec![Effect::Log(Event::Draft(this.draft.clone()))];
    if !this.notes.is_empty() || !this.earlier.is_empty() {
        effects.push(Effect::Log(Event::Notes(this.notes.clone())));
    }
    effects
}

fn hand_in(answering: Answering, outcome: Outcome, at: Millis) -> Answer {
    let Answering {
        asked,
        flow,
        earlier,
        timer,
        draft,
        notes,
        hints,
        clarifications,
        gap: _,
    } = answering;
    Answer {
        asked,
        flow,
        earlier,
        text: draft,
        notes,
        outcome,
        spent: timer.spent(at),
        hints,
        clarifications,
    }
}

fn honest_plan() -> RubricLine {
    RubricLine {
        id: HONEST_PLAN.to_owned(),
        dimension: Dimension::Communication,
        weight: Weight::Expected,
        edge: false,
        stretch: false,
        probe: false,
        asked: Vec::new(),
    }
}

/// The criteria to follow up: missed ones that have a probe and were not asked about in a stage, the
/// weightiest first.
fn probes(answer: &Answer, verdicts: &[Verdict]) -> VecDeque<u8> {
    // Who has said that they don't know is not asked again.
    if answer.outcome != Outcome::Answered {
        return VecDeque::new();
    }
    let all = answer.asked.probes();
    let put: Vec<u8> = answer
        .flow
        .stages()
        .iter()
        .filter_map(|stage| all.get(usize::from(stage.probe?)).copied())
        .collect();
    all.into_iter()
        .filter(|place| !put.contains(place))
        .filter(|place| verdicts.get(usize::from(*place)) == Some(&Verdict::Missed))
        .take(MOST_PROBES)
        .collect()
}
