//! What a candidate asks for, as an address carries it.
//!
//! The same request, seed and bank give the same round anywhere.

use std::{fmt, str::FromStr};

use super::{Custom, Preset};
use crate::bank::QuestionId;

/// The most questions that a request may name.
pub const MOST_PICKED: usize = 40;

/// What a round is wanted of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// A kind of round that has a name.
    Preset(&'static Preset),
    /// A round put together in the builder.
    Custom(Custom),
    /// These questions, in this order.
    Picked(Pick, Vec<QuestionId>),
}

/// Why questions were picked one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pick {
    /// By hand.
    Hand,
    /// They are about to be forgotten.
    Due,
    /// They went worst.
    WeakSpots,
    /// Puzzles that no score counts.
    Drills,
}

impl Pick {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Hand, Self::Due, Self::WeakSpots, Self::Drills];

    /// The word in addresses and records.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hand => "picked",
            Self::Due => "due",
            Self::WeakSpots => "weak-spots",
            Self::Drills => "drills",
        }
    }

    /// The name on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Hand => "Picked questions",
            Self::Due => "Due today",
            Self::WeakSpots => "Weak spots",
            Self::Drills => "Drills",
        }
    }

    /// What it is for, in a sentence.
    #[must_use]
    pub const fn line(self) -> &'static str {
        match self {
            Self::Hand => "The questions that you chose, in your order.",
            Self::Due => {
                "What you are about to forget, once more: at most an hour of it, what you missed first."
            }
            Self::WeakSpots => "The questions that left most to gain, once more.",
            Self::Drills => {
                "Puzzles that some interviewers still ask although they say little about the work. Nothing here is scored."
            }
        }
    }

    /// What to do when it comes to no question.
    #[must_use]
    pub const fn none(self) -> &'static str {
        match self {
            Self::Hand | Self::Drills => "None of these questions is in this bank. Pick others.",
            Self::Due => {
                "Nothing is due today. Questions come back when you are about to forget them; until then, choose any round."
            }
            Self::WeakSpots => {
                "There is no weak spot to work on: nothing that you answered left points behind. Choose any round."
            }
        }
    }

    /// Why a question is in it, for the briefing.
    #[must_use]
    pub const fn why(self) -> &'static str {
        match self {
            Self::Hand => "Chosen for practice.",
            Self::Due => "It is due: you missed some of it, or it is fading.",
            Self::WeakSpots => "It left points on the table last time.",
            Self::Drills => "A classic puzzle, for the case that somebody asks it.",
        }
    }
}

impl Request {
    /// The name in addresses and records: a preset's, `custom`, or a pick's.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::Preset(preset) => preset.id,
            Self::Custom(_) => Custom::ID,
            Self::Picked(pick, _) => pick.id(),
        }
    }

    /// The name on the screen.
    #[must_use]
    pub fn title(&self) -> &'static str {
        match self {
            Self::Preset(preset) => preset.title,
            Self::Custom(_) => "Your own round",
            Self::Picked(pick, _) => pick.title(),
        }
    }

    /// What it is for, in a sentence.
    #[must_use]
    pub fn line(&self) -> String {
        match self {
            Self::Preset(preset) => preset.line.to_owned(),
            Self::Custom(custom) => custom.line(),
            Self::Picked(pick, _) => pick.line().to_owned(),
        }
    }

    /// How often a round of it may be paused while a question is open; `None` for as often as one likes.
    #[must_use]
    pub fn pauses(&self) -> Option<u8> {
        match self {
            Self::Preset(preset) => preset.pauses,
            Self::Custom(_) | Self::Picked(..) => None,
        }
    }

    /// The request of an address such as `preset=custom&level=mid`, from its parts. Words that are not
    /// known are passed over, so that a link of a newer version still opens.
    #[must_use]
    pub fn of<'a>(parts: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> Option<Self> {
        let value = |name: &str| parts.clone().find(|(key, _)| *key == name).map(|(_, v)| v);
        let id = value("preset")?;
        if id == Custom::ID {
            return Some(Self::Custom(Custom::of(value)));
        }
        if let Some(pick) = Pick::ALL.into_iter().find(|pick| pick.id() == id) {
            let ids = value("q").unwrap_or_default().split(',');
            let questions = ids.filter_map(|id| QuestionId::try_from(id.to_owned()).ok());
            return Some(Self::Picked(pick, questions.take(MOST_PICKED).collect()));
        }
        Preset::find(id).map(Self::Preset)
    }
}

impl fmt::Display for Request {
    /// As an address has it, without the leading `preset=`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())?;
        match self {
            Self::Preset(_) => Ok(()),
            Self::Custom(custom) => write!(f, "{custom}"),
            Self::Picked(_, questions) => {
                let ids: Vec<&str> = questions.iter().map(QuestionId::as_str).collect();
                if ids.is_empty() {
                    Ok(())
                } else {
                    write!(f, "&q={}", ids.join(","))
                }
            }
        }
    }
}

impl FromStr for Request {
    type Err = ();

    /// The request that was displayed as `text`.
    ///
    /// # Errors
    /// If this program knows no such request.
    fn from_str(text: &str) -> Result<Self, ()> {
        let whole = format!("preset={text}");
        let parts: Vec<(&str, &str)> = pairs(&whole).collect();
        Self::of(parts.into_iter()).ok_or(())
    }
}

/// The parts of a query such as `a=1&b=2`.
pub(crate) fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> + Clone {
    query.split('&').filter_map(|pair| pair.split_once('='))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        bank::{Kind, Level, Set, Topic},
        round::{Length, Role},
    };

    #[test]
    fn every_request_survives_its_address() {
        let custom = Custom {
            role: Some(Role::Web),
            levels: Set::<Level>::of(&[Level::Mid, Level::Senior]),
            kinds: Set::<Kind>::of(&[Kind::Coding]),
            topics: Set::<Topic>::of(&[Topic::Asyncio, Topic::Gil]),
            length: Length::Minutes(45),
        };
        let id = |id: &str| QuestionId::try_from(id.to_owned()).unwrap();
        for request in [
            Request::Preset(Preset::find("warm-up").unwrap()),
            Request::Custom(Custom::default()),
            Request::Custom(custom),
            Request::Picked(Pick::Hand, vec![id("a-b"), id("c")]),
            Request::Picked(Pick::WeakSpots, vec![]),
            Request::Picked(Pick::Due, vec![id("a")]),
        ] {
            assert_eq!(request.to_string().parse(), Ok(request));
        }
    }

    #[test]
    fn what_is_not_known_is_passed_over() {
        assert_eq!("no-such-round".parse::<Request>(), Err(()));
        assert_eq!(
            "custom&level=wizard&count=x&new=1".parse(),
            Ok(Request::Custom(Custom::default()))
        );
        let many = vec!["q"; 500].join(",");
        let Ok(Request::Picked(_, questions)) = format!("picked&q={many},A b").parse() else {
            panic!()
        };
        assert_eq!(questions.len(), MOST_PICKED);
    }
}
