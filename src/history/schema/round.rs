//! Rounds in storage: what they were begun with, and how they ended.

use serde::{Deserialize, Serialize};

use super::{Kind, Unreadable, is_false, part, read, write, write_parts};
use crate::{
    attempt::RoundId,
    bank::QuestionId,
    history::PastRound,
    round::{Course, Ending, Flow, Planned, Rung, Setup, Timing},
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
    /// What was asked for.
    request: String,
    /// A seed has 64 bits; a number of JSON has 53 that are safe.
    seed: String,
    bank: String,
    timing: TimingV1,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pauses: Option<u8>,
    #[serde(default, skip_serializing_if = "is_false")]
    practice: bool,
    course: CourseV1,
}

#[derive(Serialize, Deserialize)]
enum CourseV1 {
    #[serde(rename = "fixed")]
    Fixed(Vec<PlannedV1>),
    #[serde(rename = "ladder")]
    Ladder(Vec<(String, [PlannedV1; 2])>),
}

/// Id, minutes, flow.
#[derive(Serialize, Deserialize)]
struct PlannedV1(QuestionId, u16, #[serde(default)] FlowV1);

#[derive(Serialize, Deserialize, Default)]
enum FlowV1 {
    #[default]
    #[serde(rename = "")]
    Plain,
    #[serde(rename = "take-home")]
    TakeHome,
    #[serde(rename = "pairing")]
    Pairing,
}

impl From<&Planned> for PlannedV1 {
    fn from(planned: &Planned) -> Self {
        let flow = match planned.flow {
            Flow::Plain => FlowV1::Plain,
            Flow::TakeHome => FlowV1::TakeHome,
            Flow::Pairing => FlowV1::Pairing,
        };
        Self(planned.question.clone(), planned.minutes, flow)
    }
}

impl From<PlannedV1> for Planned {
    fn from(PlannedV1(question, minutes, flow): PlannedV1) -> Self {
        let flow = match flow {
            FlowV1::Plain => Flow::Plain,
            FlowV1::TakeHome => Flow::TakeHome,
            FlowV1::Pairing => Flow::Pairing,
        };
        Self {
            question,
            minutes,
            flow,
        }
    }
}

impl From<&Setup> for SetupV1 {
    fn from(setup: &Setup) -> Self {
        Self {
            id: setup.id.0.clone(),
            begun: setup.begun_at,
            request: setup.request.clone(),
            seed: setup.seed.to_string(),
            bank: setup.bank.clone(),
            timing: match setup.timing {
                Timing::Standard => TimingV1::Standard,
                Timing::Half => TimingV1::Half,
                Timing::Double => TimingV1::Double,
                Timing::Off => TimingV1::Off,
            },
            pauses: setup.pauses,
            practice: setup.practice,
            course: match &setup.course {
                Course::Fixed(questions) => {
                    CourseV1::Fixed(questions.iter().map(PlannedV1::from).collect())
                }
                Course::Ladder(rungs) => CourseV1::Ladder(
                    rungs
                        .iter()
                        .map(|rung| {
                            (
                                rung.title.clone(),
                                rung.tries.each_ref().map(PlannedV1::from),
                            )
                        })
                        .collect(),
                ),
            },
        }
    }
}

impl TryFrom<SetupV1> for Setup {
    type Error = Unreadable;

    fn try_from(raw: SetupV1) -> Result<Self, Unreadable> {
        Ok(Self {
            id: RoundId(raw.id),
            begun_at: raw.begun,
            request: raw.request,
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
            pauses: raw.pauses,
            practice: raw.practice,
            course: match raw.course {
                CourseV1::Fixed(questions) => {
                    Course::Fixed(questions.into_iter().map(Planned::from).collect())
                }
                CourseV1::Ladder(rungs) => Course::Ladder(
                    rungs
                        .into_iter()
                        .map(|(title, tries)| Rung {
                            title,
                            tries: tries.map(Planned::from),
                        })
                        .collect(),
                ),
            },
        })
    }
}

/// A set-up as it is stored.
#[must_use]
pub fn write_setup(setup: &Setup) -> String {
    write(&SetupV1::from(setup))
}

/// The set-up in a stored record.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn setup(text: &str) -> Result<Setup, Unreadable> {
    read::<SetupV1>(Kind::Setup, text)?.try_into()
}

/// What a round's record has besides the set-up.
#[derive(Serialize, Deserialize)]
struct EndedV1 {
    ended: UnixMillis,
    early: bool,
}

/// A round that ended as it is stored.
#[must_use]
pub fn write_past_round(round: &PastRound) -> String {
    let ended = EndedV1 {
        ended: round.ended_at,
        early: round.ending == Ending::Early,
    };
    write_parts(&[part(&SetupV1::from(&round.setup)), part(&ended)])
}

/// The round that ended in a stored record.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn past_round(text: &str) -> Result<PastRound, Unreadable> {
    let ended: EndedV1 = read(Kind::Round, text)?;
    Ok(PastRound {
        setup: read::<SetupV1>(Kind::Round, text)?.try_into()?,
        ended_at: ended.ended,
        ending: if ended.early {
            Ending::Early
        } else {
            Ending::Complete
        },
    })
}
