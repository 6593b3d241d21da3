//! Rounds in storage: what they were begun with, and how they ended.

use serde::{Deserialize, Serialize};

use super::{Unreadable, read, write};
use crate::{
    attempt::RoundId,
    bank::QuestionId,
    history::PastRound,
    round::{Ending, Planned, Setup, Timing},
    time::UnixMillis,
};

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
        ending: if raw.early {
            Ending::Early
        } else {
            Ending::Complete
        },
    })
}
