//! What records look like in storage: version 1.
//!
//! These types exist for storage alone and convert to the program's own; nothing else knows their shape.
//! Field names are short because a browser gives about 5 MB.

use std::fmt;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::PastRound;
use crate::{
    attempt::{Attempt, Confidence, Outcome, Probed, Rated, RoundId, Verdict},
    bank::{Dimension, NoGo, QuestionId, Weight},
    round::{self, Asked, DraftPlace, Ending, Planned, RubricLine, Setup, Stamp, Timing},
    time::{Millis, UnixMillis},
};

/// The version that this program writes.
pub const VERSION: u32 = 1;

/// Why a record can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// A newer program wrote it.
    Newer(u32),
    /// It is not what it should be.
    Damaged(String),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer(version) => write!(f, "it was written by a newer version ({version})"),
            Self::Damaged(why) => write!(f, "it is damaged ({why})"),
        }
    }
}

#[derive(Deserialize)]
struct Versioned {
    v: u32,
}

#[derive(Serialize, Deserialize)]
struct Record<T> {
    v: u32,
    #[serde(flatten)]
    body: T,
}

fn write<T: Serialize>(body: T) -> String {
    // Only maps with keys that are no strings fail to serialise, and there are none here.
    serde_json::to_string(&Record { v: VERSION, body }).unwrap_or_default()
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    let damaged = |error: serde_json::Error| Unreadable::Damaged(error.to_string());
    let Versioned { v } = serde_json::from_str(text).map_err(damaged)?;
    match v {
        VERSION => serde_json::from_str::<Record<T>>(text).map(|record| record.body).map_err(damaged),
        newer if newer > VERSION => Err(Unreadable::Newer(newer)),
        other => Err(Unreadable::Damaged(format!("version {other} never existed"))),
    }
}

/// One letter for each verdict.
#[derive(Serialize, Deserialize, Clone, Copy)]
enum V {
    #[serde(rename = "y")]
    Met,
    #[serde(rename = "h")]
    Partly,
    #[serde(rename = "n")]
    Missed,
}

impl From<Verdict> for V {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Met => Self::Met,
            Verdict::Partly => Self::Partly,
            Verdict::Missed => Self::Missed,
        }
    }
}

impl From<V> for Verdict {
    fn from(verdict: V) -> Self {
        match verdict {
            V::Met => Self::Met,
            V::Partly => Self::Partly,
            V::Missed => Self::Missed,
        }
    }
}

fn confidence_to(confidence: Confidence) -> u8 {
    match confidence {
        Confidence::Lost => 1,
        Confidence::Shaky => 2,
        Confidence::Halfway => 3,
        Confidence::Solid => 4,
        Confidence::Sure => 5,
    }
}

fn confidence_from(number: u8) -> Result<Confidence, Unreadable> {
    Confidence::ALL
        .into_iter()
        .find(|confidence| confidence_to(*confidence) == number)
        .ok_or_else(|| Unreadable::Damaged(format!("no prediction is numbered {number}")))
}

#[derive(Serialize, Deserialize)]
struct RatedV1(String, Dimension, Weight, V);

#[derive(Serialize, Deserialize)]
struct ProbedV1(String, String, V);

#[derive(Serialize, Deserialize)]
struct AttemptV1 {
    r: String,
    p: u16,
    q: QuestionId,
    /// Whether it counts in a score.
    s: bool,
    t: UnixMillis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    b: Option<Millis>,
    u: Millis,
    /// Skipped.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    x: bool,
    a: String,
    #[serde(default, skip_serializing_if = "is_zero")]
    h: u8,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    l: Vec<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    c: Option<u8>,
    k: Vec<RatedV1>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    f: Vec<u8>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    n: Vec<NoGo>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    o: Vec<ProbedV1>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(number: &u8) -> bool {
    *number == 0
}

/// An attempt as it is stored.
#[must_use]
pub fn write_attempt(attempt: &Attempt) -> String {
    write(AttemptV1 {
        r: attempt.round.0.clone(),
        p: attempt.place,
        q: attempt.question.clone(),
        s: attempt.scored,
        t: attempt.rated_at,
        b: attempt.budget,
        u: attempt.used,
        x: attempt.outcome == Outcome::Skipped,
        a: attempt.answer.clone(),
        h: attempt.hints,
        l: attempt.clarifications.clone(),
        c: attempt.prediction.map(confidence_to),
        k: attempt
            .ratings
            .iter()
            .map(|r| RatedV1(r.criterion.clone(), r.dimension, r.weight, r.verdict.into()))
            .collect(),
        f: attempt.flags.clone(),
        n: attempt.no_gos.clone(),
        o: attempt
            .probes
            .iter()
            .map(|p| ProbedV1(p.criterion.clone(), p.answer.clone(), p.verdict.into()))
            .collect(),
    })
}

/// The attempt in a stored record.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn attempt(text: &str) -> Result<Attempt, Unreadable> {
    let raw: AttemptV1 = read(text)?;
    Ok(Attempt {
        round: RoundId(raw.r),
        place: raw.p,
        question: raw.q,
        scored: raw.s,
        rated_at: raw.t,
        budget: raw.b,
        used: raw.u,
        outcome: if raw.x { Outcome::Skipped } else { Outcome::Answered },
        answer: raw.a,
        hints: raw.h,
        clarifications: raw.l,
        prediction: raw.c.map(confidence_from).transpose()?,
        ratings: raw
            .k
            .into_iter()
            .map(|RatedV1(criterion, dimension, weight, verdict)| Rated {
                criterion,
                dimension,
                weight,
                verdict: verdict.into(),
            })
            .collect(),
        flags: raw.f,
        no_gos: raw.n,
        probes: raw
            .o
            .into_iter()
            .map(|ProbedV1(criterion, answer, verdict)| Probed {
                criterion,
                answer,
                verdict: verdict.into(),
            })
            .collect(),
    })
}

#[derive(Serialize, Deserialize)]
enum TimingV1 {
    #[serde(rename = "1")]
    Standard,
    #[serde(rename = "1.5")]
    Half,
    #[serde(rename = "2")]
    Double,
    #[serde(rename = "off")]
    Off,
}

#[derive(Serialize, Deserialize)]
struct SetupV1 {
    id: String,
    begun: UnixMillis,
    preset: String,
    /// A seed has 64 bits; a number of JSON has 53 that are safe.
    seed: String,
    bank: String,
    timing: TimingV1,
    /// Ids and minutes.
    questions: Vec<(QuestionId, u16)>,
}

impl From<&Setup> for SetupV1 {
    fn from(setup: &Setup) -> Self {
        Self {
            id: setup.id.0.clone(),
            begun: setup.begun_at,
            preset: setup.preset.clone(),
            seed: setup.seed.to_string(),
            bank: setup.bank.clone(),
            timing: match setup.timing {
                Timing::Standard => TimingV1::Standard,
                Timing::Half => TimingV1::Half,
                Timing::Double => TimingV1::Double,
                Timing::Off => TimingV1::Off,
            },
            questions: setup
                .questions
                .iter()
                .map(|planned| (planned.question.clone(), planned.minutes))
                .collect(),
        }
    }
}

impl TryFrom<SetupV1> for Setup {
    type Error = Unreadable;

    fn try_from(raw: SetupV1) -> Result<Self, Unreadable> {
        Ok(Self {
            id: RoundId(raw.id),
            begun_at: raw.begun,
            preset: raw.preset,
            seed: raw
                .seed
                .parse()
                .map_err(|_| Unreadable::Damaged("the seed is no number".to_owned()))?,
            bank: raw.bank,
            timing: match raw.timing {
                TimingV1::Standard => Timing::Standard,
                TimingV1::Half => Timing::Half,
                TimingV1::Double => Timing::Double,
                TimingV1::Off => Timing::Off,
            },
            questions: raw
                .questions
                .into_iter()
                .map(|(question, minutes)| Planned { question, minutes })
                .collect(),
        })
    }
}

/// A set-up as it is stored.
#[must_use]
pub fn write_setup(setup: &Setup) -> String {
    write(SetupV1::from(setup))
}

/// The set-up in a stored record.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn setup(text: &str) -> Result<Setup, Unreadable> {
    read::<SetupV1>(text)?.try_into()
}

#[derive(Serialize, Deserialize)]
struct PastRoundV1 {
    #[serde(flatten)]
    setup: SetupV1,
    ended: UnixMillis,
    early: bool,
}

/// A round that ended as it is stored.
#[must_use]
pub fn write_past_round(round: &PastRound) -> String {
    write(PastRoundV1 {
        setup: (&round.setup).into(),
        ended: round.ended_at,
        early: round.ending == Ending::Early,
    })
}

/// The round that ended in a stored record.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn past_round(text: &str) -> Result<PastRound, Unreadable> {
    let raw: PastRoundV1 = read(text)?;
    Ok(PastRound {
        setup: raw.setup.try_into()?,
        ended_at: raw.ended,
        ending: if raw.early { Ending::Early } else { Ending::Complete },
    })
}

#[derive(Serialize, Deserialize)]
struct RubricV1(String, Dimension, Weight, bool);

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
    Hint,
    Clarify(u8),
    Pause,
    Resume,
    Extend,
    Away(Millis),
    JudgeAway(bool),
    Submit,
    Skip,
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
pub fn write_event(event: &round::Event, stamp: Stamp) -> String {
    use round::Event;
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
                .map(|line| RubricV1(line.id, line.dimension, line.weight, line.probe))
                .collect(),
            f: asked.flags,
        }),
        Event::Draft(text) => EventV1::Draft(text),
        Event::Hint => EventV1::Hint,
        Event::Clarify(place) => EventV1::Clarify(place),
        Event::Pause => EventV1::Pause,
        Event::Resume => EventV1::Resume,
        Event::Extend => EventV1::Extend,
        Event::Away(gap) => EventV1::Away(gap),
        Event::JudgeAway(counts) => EventV1::JudgeAway(counts),
        Event::Submit => EventV1::Submit,
        Event::Skip => EventV1::Skip,
        Event::Predict(confidence) => EventV1::Predict(confidence_to(confidence)),
        Event::Judge(place, verdict) => EventV1::Judge(place, verdict.into()),
        Event::Flag(place, ticked) => EventV1::Flag(place, ticked),
        Event::Rate => EventV1::Rate,
        Event::Probe(verdict) => EventV1::Probe(verdict.into()),
        Event::End => EventV1::End,
    };
    write(LoggedV1 { at: stamp.at, wall: stamp.wall, event })
}

/// The event in a stored record.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn event(text: &str) -> Result<(round::Event, Stamp), Unreadable> {
    use round::Event;
    let LoggedV1 { at, wall, event } = read(text)?;
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
                .map(|RubricV1(id, dimension, weight, probe)| RubricLine { id, dimension, weight, probe })
                .collect(),
            flags: raw.f,
        }),
        EventV1::Draft(text) => Event::Draft(text),
        EventV1::Hint => Event::Hint,
        EventV1::Clarify(place) => Event::Clarify(place),
        EventV1::Pause => Event::Pause,
        EventV1::Resume => Event::Resume,
        EventV1::Extend => Event::Extend,
        EventV1::Away(gap) => Event::Away(gap),
        EventV1::JudgeAway(counts) => Event::JudgeAway(counts),
        EventV1::Submit => Event::Submit,
        EventV1::Skip => Event::Skip,
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
    /// The text being written and its place.
    pub draft: Option<(DraftPlace, String)>,
}

#[derive(Serialize, Deserialize)]
struct TailV1 {
    at: Millis,
    wall: UnixMillis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    draft: Option<(u16, u8, String)>,
}

/// A tail as it is stored.
#[must_use]
pub fn write_tail(tail: &Tail) -> String {
    write(TailV1 {
        at: tail.seen.at,
        wall: tail.seen.wall,
        draft: tail.draft.as_ref().map(|(place, text)| (place.question, place.probe, text.clone())),
    })
}

/// The tail in a stored record.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn tail(text: &str) -> Result<Tail, Unreadable> {
    let raw: TailV1 = read(text)?;
    Ok(Tail {
        seen: Stamp { at: raw.at, wall: raw.wall },
        draft: raw.draft.map(|(question, probe, text)| (DraftPlace { question, probe }, text)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newer_damaged_and_impossible_records_are_told_apart() {
        assert_eq!(attempt(r#"{"v":2,"anything":1}"#), Err(Unreadable::Newer(2)));
        assert!(matches!(attempt(r#"{"v":0}"#), Err(Unreadable::Damaged(_))));
        for text in ["", "null", "[]", r#"{"v":1}"#, r#"{"v":1,"at":"#] {
            assert!(matches!(event(text), Err(Unreadable::Damaged(_))), "{text}");
        }
    }

    #[test]
    fn an_event_survives_storage() {
        let stamp = Stamp { at: Millis(12), wall: UnixMillis(1_780_000_000_000) };
        for known in [
            round::Event::Start,
            round::Event::Draft("a \"b\"\n\u{1F40D}".into()),
            round::Event::Judge(3, Verdict::Partly),
            round::Event::Predict(Confidence::Sure),
            round::Event::Away(Millis(9)),
        ] {
            assert_eq!(event(&write_event(&known, stamp)), Ok((known, stamp)));
        }
    }
}
