//! Attempts in storage.

use serde::{Deserialize, Serialize};

use super::{Unreadable, V, confidence_from, confidence_to, read, write};
use crate::{
    attempt::{Attempt, Outcome, Probed, Rated, RoundId},
    bank::{Dimension, NoGo, QuestionId, Weight},
    time::{Millis, UnixMillis},
};

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

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
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
        outcome: if raw.x {
            Outcome::Skipped
        } else {
            Outcome::Answered
        },
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
