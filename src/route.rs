//! Addresses within the app, as they stand after the `#`.

use std::fmt;

use crate::{
    attempt::RoundId,
    bank::QuestionId,
    browse::Filter,
    round::{Custom, Request, pairs},
};

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Choosing what to do.
    Home,
    /// Putting a round together.
    Build(Custom),
    /// The briefing of a round.
    Briefing {
        /// What is asked for.
        request: Request,
        /// The seed, once one was drawn.
        seed: Option<u64>,
        /// The first letters of the hash of the bank that the link was made with.
        bank: Option<String>,
    },
    /// A link to a round that this program does not know.
    UnknownRound,
    /// The round in progress.
    Live,
    /// The questions of the bank that pass a filter.
    Bank(Filter),
    /// One question of the bank.
    Question(QuestionId),
    /// What the past adds up to.
    Insight,
    /// Every round that ended.
    History,
    /// The scorecard of a round.
    Scorecard(RoundId),
    /// One attempt of a round.
    Attempt(RoundId, u16),
    /// Everything that is stored.
    Data,
    /// What this is and how it works.
    About,
    /// An address that leads nowhere.
    Lost,
}

impl Route {
    /// The page at an address such as `#/round?preset=warm-up&seed=7`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_start_matches('/');
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Home,
            ["round"] => {
                let value = |name| pairs(query).find(|(key, _)| *key == name).map(|(_, v)| v);
                match (Request::of(pairs(query)), value("preset")) {
                    (Some(request), _) => Self::Briefing {
                        request,
                        seed: value("seed").and_then(|seed| seed.parse().ok()),
                        bank: value("bank").map(str::to_owned),
                    },
                    (None, Some(_)) => Self::UnknownRound,
                    (None, None) => Self::Live,
                }
            }
            ["build"] => Self::Build(Custom::of_query(query)),
            ["bank"] => Self::Bank(Filter::of(pairs(query))),
            ["bank", question] => match QuestionId::try_from((*question).to_owned()) {
                Ok(question) => Self::Question(question),
                Err(_) => Self::Lost,
            },
            ["progress"] => Self::Insight,
            ["history"] => Self::History,
            ["history", round] => Self::Scorecard(RoundId((*round).to_owned())),
            ["history", round, place] => match place.parse() {
                Ok(place) => Self::Attempt(RoundId((*round).to_owned()), place),
                Err(_) => Self::Lost,
            },
            ["data"] => Self::Data,
            ["about"] => Self::About,
            _ => Self::Lost,
        }
    }

    /// The briefing of what is asked for, with a seed still to be drawn.
    #[must_use]
    pub const fn briefing(request: Request) -> Self {
        Self::briefing_of(request, None)
    }

    /// The briefing of what is asked for, with this seed.
    #[must_use]
    pub const fn briefing_of(request: Request, seed: Option<u64>) -> Self {
        Self::Briefing {
            request,
            seed,
            bank: None,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home | Self::Lost => f.write_str("#/"),
            Self::Build(custom) => write!(f, "#/build?preset={}{custom}", Custom::ID),
            Self::Live | Self::UnknownRound => f.write_str("#/round"),
            Self::Briefing {
                request,
                seed,
                bank,
            } => {
                write!(f, "#/round?preset={request}")?;
                if let Some(seed) = seed {
                    write!(f, "&seed={seed}")?;
                }
                if let Some(bank) = bank {
                    write!(f, "&bank={bank}")?;
                }
                Ok(())
            }
            Self::Bank(filter) => write!(f, "#/bank{filter}"),
            Self::Question(question) => write!(f, "#/bank/{question}"),
            Self::Insight => f.write_str("#/progress"),
            Self::History => f.write_str("#/history"),
            Self::Scorecard(round) => write!(f, "#/history/{}", round.0),
            Self::Attempt(round, place) => write!(f, "#/history/{}/{place}", round.0),
            Self::Data => f.write_str("#/data"),
            Self::About => f.write_str("#/about"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::round::Preset;

    fn warm_up() -> Request {
        Request::Preset(Preset::find("warm-up").unwrap())
    }

    #[test]
    fn every_page_has_an_address_of_its_own() {
        let round = RoundId("20261121-a1".into());
        for route in [
            Route::Home,
            Route::Build(Custom::default()),
            Route::Live,
            Route::briefing(warm_up()),
            Route::Briefing {
                request: Request::Custom(Custom::default()),
                seed: Some(u64::MAX),
                bank: Some("0123ab".into()),
            },
            Route::Bank(Filter::default()),
            Route::Bank(Filter {
                text: "a & b=c #1 % \u{e9}".into(),
                status: Some(crate::browse::Status::Due),
                ..Filter::default()
            }),
            Route::Question(QuestionId::try_from("a-b".to_owned()).unwrap()),
            Route::Insight,
            Route::History,
            Route::Scorecard(round.clone()),
            Route::Attempt(round, 3),
            Route::Data,
            Route::About,
        ] {
            assert_eq!(Route::parse(&route.to_string()), route);
        }
    }

    #[test]
    fn what_is_typed_by_hand_is_taken_kindly() {
        assert_eq!(Route::parse(""), Route::Home);
        assert_eq!(Route::parse("#history/"), Route::History);
        assert_eq!(
            Route::parse("#/round?seed=x&preset=warm-up"),
            Route::briefing(warm_up())
        );
        assert_eq!(Route::parse("#/build"), Route::Build(Custom::default()));
        assert_eq!(Route::parse("#/round?preset=newer"), Route::UnknownRound);
        assert_eq!(Route::parse("#/nowhere"), Route::Lost);
        assert_eq!(Route::parse("#/history/r/x"), Route::Lost);
    }
}
