//! The round in progress in storage: its events, and what is saved over and over.

use serde::{Deserialize, Serialize};

use super::{
    Kind, Unreadable, V, confidence_from, confidence_to, is_false, read, skip_from, skip_to, write,
};
use crate::{
    bank::{Dimension, NoGo, QuestionId, Weight},
    round::{Asked, DraftPlace, Event, RubricLine, Stamp},
    time::{Millis, UnixMillis},
};

#[derive(Serialize, Deserialize)]
struct RubricV1 {
    i: String,
    d: Dimension,
    w: Weight,
    #[serde(default, skip_serializing_if = "is_false")]
    e: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    s: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    p: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    a: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct AskedV1 {
    q: QuestionId,
    s: bool,
    h: u8,
    l: u8,
    k: Vec<RubricV1>,
    f: Vec<Option<NoGo>>,
}

#[derive(Serialize, Deserialize)]
enum EventV1 {
    Start,
    Opened(AskedV1),
    Draft(String),
    Began,
    Notes(String),
    Hint,
    Clarify(u8),
    Pause,
    Resume,
    Extend,
    Away(Millis),
    JudgeAway(bool),
    Submit,
    Admit,
    Skip(u8),
    Predict(u8),
    Judge(u8, V),
    Flag(u8, bool),
    Rate,
    Probe(V),
    End,
}

#[derive(Serialize, Deserialize)]
struct LoggedV1 {
    at: Millis,
    wall: UnixMillis,
    event: EventV1,
}

/// An event of a round as it is stored.
#[must_use]
pub fn write_event(event: &Event, stamp: Stamp) -> String {
    let event = match event.clone() {
        Event::Start => EventV1::Start,
        Event::Opened(asked) => EventV1::Opened(AskedV1 {
            q: asked.question,
            s: asked.scored,
            h: asked.hints,
            l: asked.clarifications,
            k: asked
                .rubric
                .into_iter()
                .map(|line| RubricV1 {
                    i: line.id,
                    d: line.dimension,
                    w: line.weight,
                    e: line.edge,
                    s: line.stretch,
                    p: line.probe,
                    a: line.asked,
                })
                .collect(),
            f: asked.flags,
        }),
        Event::Draft(text) => EventV1::Draft(text),
        Event::Began => EventV1::Began,
        Event::Notes(text) => EventV1::Notes(text),
        Event::Hint => EventV1::Hint,
        Event::Clarify(place) => EventV1::Clarify(place),
        Event::Pause => EventV1::Pause,
        Event::Resume => EventV1::Resume,
        Event::Extend => EventV1::Extend,
        Event::Away(gap) => EventV1::Away(gap),
        Event::JudgeAway(counts) => EventV1::JudgeAway(counts),
        Event::Submit => EventV1::Submit,
        Event::Admit => EventV1::Admit,
        Event::Skip(reason) => EventV1::Skip(skip_to(reason)),
        Event::Predict(confidence) => EventV1::Predict(confidence_to(confidence)),
        Event::Judge(place, verdict) => EventV1::Judge(place, verdict.into()),
        Event::Flag(place, ticked) => EventV1::Flag(place, ticked),
        Event::Rate => EventV1::Rate,
        Event::Probe(verdict) => EventV1::Probe(verdict.into()),
        Event::End => EventV1::End,
    };
    write(&LoggedV1 {
        at: stamp.at,
        wall: stamp.wall,
        event,
    })
}

/// The event in a stored record.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn event(text: &str) -> Result<(Event, Stamp), Unreadable> {
    let LoggedV1 { at, wall, event } = read(Kind::Event, text)?;
    let event = match event {
        EventV1::Start => Event::Start,
        EventV1::Opened(raw) => Event::Opened(Asked {
            question: raw.q,
            scored: raw.s,
            hints: raw.h,
            clarifications: raw.l,
            rubric: raw
                .k
                .into_iter()
                .map(|line| RubricLine {
                    id: line.i,
                    dimension: line.d,
                    weight: line.w,
                    edge: line.e,
                    stretch: line.s,
                    probe: line.p,
                    asked: line.a,
                })
                .collect(),
            flags: raw.f,
        }),
        EventV1::Draft(text) => Event::Draft(text),
        EventV1::Began => Event::Began,
        EventV1::Notes(text) => Event::Notes(text),
        EventV1::Hint => Event::Hint,
        EventV1::Clarify(place) => Event::Clarify(place),
        EventV1::Pause => Event::Pause,
        EventV1::Resume => Event::Resume,
        EventV1::Extend => Event::Extend,
        EventV1::Away(gap) => Event::Away(gap),
        EventV1::JudgeAway(counts) => Event::JudgeAway(counts),
        EventV1::Submit => Event::Submit,
        EventV1::Admit => Event::Admit,
        EventV1::Skip(number) => Event::Skip(skip_from(number)?),
        EventV1::Predict(number) => Event::Predict(confidence_from(number)?),
        EventV1::Judge(place, verdict) => Event::Judge(place, verdict.into()),
        EventV1::Flag(place, ticked) => Event::Flag(place, ticked),
        EventV1::Rate => Event::Rate,
        EventV1::Probe(verdict) => Event::Probe(verdict.into()),
        EventV1::End => Event::End,
    };
    Ok((event, Stamp { at, wall }))
}

/// What is saved over and over while a round goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tail {
    /// When the round was last seen alive.
    pub seen: Stamp,
    /// What was being written.
    pub draft: Option<Draft>,
}

/// An answer being written, with its notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Where it belongs.
    pub place: DraftPlace,
    /// The answer so far.
    pub text: String,
    /// The notes so far.
    pub notes: String,
}

#[derive(Serialize, Deserialize)]
struct TailV1 {
    at: Millis,
    wall: UnixMillis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    draft: Option<(u16, u8, String)>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    notes: String,
}

/// A tail as it is stored.
#[must_use]
pub fn write_tail(tail: &Tail) -> String {
    write(&TailV1 {
        at: tail.seen.at,
        wall: tail.seen.wall,
        draft: tail
            .draft
            .as_ref()
            .map(|draft| (draft.place.question, draft.place.part, draft.text.clone())),
        notes: tail
            .draft
            .as_ref()
            .map(|draft| draft.notes.clone())
            .unwrap_or_default(),
    })
}

/// The tail in a stored record.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn tail(text: &str) -> Result<Tail, Unreadable> {
    let raw: TailV1 = read(Kind::Tail, text)?;
    Ok(Tail {
        seen: Stamp {
            at: raw.at,
            wall: raw.wall,
        },
        draft: raw.draft.map(|(question, part, text)| Draft {
            place: DraftPlace { question, part },
            text,
            notes: raw.notes,
        }),
    })
}
