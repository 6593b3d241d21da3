//! Attempts in storage.

use serde::{Deserialize, Serialize};

use super::{
    Kind, Unreadable, V, confidence_from, confidence_to, is_false, read, skip_from, skip_to, write,
};
use crate::{
    attempt::{Attempt, Outcome, Probed, Rated, RoundId, Spent, Written},
    bank::{Dimension, NoGo, QuestionId, Weight},
    time::{Millis, UnixMillis},
};

/// A criterion, the number of its dimension, its points, its verdict and its marks: an attempt has many of
/// these.
#[derive(Serialize, Deserialize)]
struct RatedV1(String, u8, u8, V, #[serde(default)] Marks);

/// What a criterion is about: 1 for an edge case, 2 for a mark above the level, 3 for both.
type Marks = u8;

#[derive(Serialize, Deserialize)]
struct ProbedV1(String, String, V);

/// The time of an answer, in milliseconds.
#[derive(Serialize, Deserialize)]
struct SpentV1 {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    b: Option<Millis>,
    u: Millis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    t: Option<Millis>,
    #[serde(default, skip_serializing_if = "is_zero")]
    p: u8,
    #[serde(default, skip_serializing_if = "is_zero")]
    e: u8,
}

#[derive(Serialize, Deserialize)]
struct WrittenV1(String, String, SpentV1);

#[derive(Serialize, Deserialize)]
struct AttemptV1 {
    /// Round.
    r: String,
    /// Place in the round.
    p: u16,
    /// Question.
    q: QuestionId,
    /// Whether it counts in a score.
    s: bool,
    /// When it was rated.
    t: UnixMillis,
    /// Time.
    u: SpentV1,
    /// How it was left, unless answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    x: Option<LeftV1>,
    /// Earlier stages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    e: Vec<WrittenV1>,
    /// Answer.
    a: String,
    /// Notes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    m: String,
    /// Hints.
    #[serde(default, skip_serializing_if = "is_zero")]
    h: u8,
    /// Clarifications.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    l: Vec<u8>,
    /// Prediction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    c: Option<u8>,
    /// Verdicts.
    k: Vec<RatedV1>,
    /// Red flags.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    f: Vec<u8>,
    /// No-gos.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    n: Vec<NoGo>,
    /// Probes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    o: Vec<ProbedV1>,
    /// Whether the texts are kept in the second store only.
    #[serde(default, skip_serializing_if = "is_false")]
    z: bool,
}

#[derive(Serialize, Deserialize)]
enum LeftV1 {
    #[serde(rename = "a")]
    Admitted,
    #[serde(rename = "s")]
    Skipped(u8),
    #[serde(rename = "u")]
    Unrated,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_zero(number: &u8) -> bool {
    *number == 0
}

const fn dimension_to(dimension: Dimension) -> u8 {
    match dimension {
        Dimension::ProblemSolving => 1,
        Dimension::CodeQuality => 2,
        Dimension::Fundamentals => 3,
        Dimension::TestingDebugging => 4,
        Dimension::Communication => 5,
        Dimension::Domain => 6,
    }
}

fn dimension_from(number: u8) -> Result<Dimension, Unreadable> {
    let mut all = Dimension::ALL.iter().copied();
    all.find(|dimension| dimension_to(*dimension) == number)
        .ok_or_else(|| Unreadable::Damaged(format!("no dimension is numbered {number}")))
}

const fn weight_to(weight: Weight) -> u8 {
    match weight {
        Weight::Essential => 3,
        Weight::Expected => 2,
        Weight::Bonus => 1,
    }
}

fn weight_from(number: u8) -> Result<Weight, Unreadable> {
    let mut all = Weight::ALL.iter().copied();
    all.find(|weight| weight_to(*weight) == number)
        .ok_or_else(|| Unreadable::Damaged(format!("no weight is numbered {number}")))
}

impl From<Spent> for SpentV1 {
    fn from(spent: Spent) -> Self {
        Self {
            b: spent.budget,
            u: spent.used,
            t: spent.thought,
            p: spent.pauses,
            e: spent.extensions,
        }
    }
}

impl From<SpentV1> for Spent {
    fn from(raw: SpentV1) -> Self {
        Self {
            budget: raw.b,
            used: raw.u,
            thought: raw.t,
            pauses: raw.p,
            extensions: raw.e,
        }
    }
}

/// An attempt as it is stored.
#[must_use]
pub fn write_attempt(attempt: &Attempt) -> String {
    write(&raw(attempt))
}

/// The attempt as it is stored when its texts are kept elsewhere: everything that a score, a chart or a
/// schedule is made from.
#[must_use]
pub fn write_attempt_without_texts(attempt: &Attempt) -> String {
    let mut raw = raw(attempt);
    for stage in &mut raw.e {
        stage.1.clear();
    }
    for probe in &mut raw.o {
        probe.1.clear();
    }
    raw.a.clear();
    raw.m.clear();
    raw.z = true;
    write(&raw)
}

fn raw(attempt: &Attempt) -> AttemptV1 {
    AttemptV1 {
        r: attempt.round.0.clone(),
        p: attempt.place,
        q: attempt.question.clone(),
        s: attempt.scored,
        t: attempt.rated_at,
        u: attempt.spent.into(),
        x: match attempt.outcome {
            Outcome::Answered => None,
            Outcome::Admitted => Some(LeftV1::Admitted),
            Outcome::Skipped(reason) => Some(LeftV1::Skipped(skip_to(reason))),
            Outcome::Unrated => Some(LeftV1::Unrated),
        },
        e: attempt
            .stages
            .iter()
            .map(|stage| WrittenV1(stage.stage.clone(), stage.text.clone(), stage.spent.into()))
            .collect(),
        a: attempt.answer.clone(),
        m: attempt.notes.clone(),
        h: attempt.hints,
        l: attempt.clarifications.clone(),
        c: attempt.prediction.map(confidence_to),
        k: attempt
            .ratings
            .iter()
            .map(|r| {
                let marks = u8::from(r.edge) + 2 * u8::from(r.stretch);
                RatedV1(
                    r.criterion.clone(),
                    dimension_to(r.dimension),
                    weight_to(r.weight),
                    r.verdict.into(),
                    marks,
                )
            })
            .collect(),
        f: attempt.flags.clone(),
        n: attempt.no_gos.clone(),
        o: attempt
            .probes
            .iter()
            .map(|p| ProbedV1(p.criterion.clone(), p.answer.clone(), p.verdict.into()))
            .collect(),
        z: false,
    }
}

/// An attempt as a record has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The attempt; without its texts if they are kept elsewhere.
    pub attempt: Attempt,
    /// Whether the texts are kept elsewhere.
    pub texts_away: bool,
}

/// The attempt in a stored record.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn attempt(text: &str) -> Result<Stored, Unreadable> {
    let raw: AttemptV1 = read(Kind::Attempt, text)?;
    let texts_away = raw.z;
    let attempt = Attempt {
        round: RoundId(raw.r),
        place: raw.p,
        question: raw.q,
        scored: raw.s,
        rated_at: raw.t,
        spent: raw.u.into(),
        outcome: match raw.x {
            None => Outcome::Answered,
            Some(LeftV1::Admitted) => Outcome::Admitted,
            Some(LeftV1::Skipped(number)) => Outcome::Skipped(skip_from(number)?),
            Some(LeftV1::Unrated) => Outcome::Unrated,
        },
        stages: raw
            .e
            .into_iter()
            .map(|WrittenV1(stage, text, spent)| Written {
                stage,
                text,
                spent: spent.into(),
            })
            .collect(),
        answer: raw.a,
        notes: raw.m,
        hints: raw.h,
        clarifications: raw.l,
        prediction: raw.c.map(confidence_from).transpose()?,
        ratings: raw
            .k
            .into_iter()
            .map(|RatedV1(criterion, dimension, weight, verdict, marks)| {
                Ok(Rated {
                    criterion,
                    dimension: dimension_from(dimension)?,
                    weight: weight_from(weight)?,
                    edge: marks & 1 != 0,
                    stretch: marks & 2 != 0,
                    verdict: verdict.into(),
                })
            })
            .collect::<Result<_, Unreadable>>()?,
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
    };
    Ok(Stored {
        attempt,
        texts_away,
    })
}
