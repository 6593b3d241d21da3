//! Addresses within the app, as they stand after the `#`.

use std::fmt;

use crate::attempt::RoundId;

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Choosing what to do.
    Home,
    /// The briefing of a round, or the round in progress.
    Round {
        /// The preset's name; `None` for the round in progress.
        preset: Option<String>,
        /// The seed, once one was drawn.
        seed: Option<u64>,
    },
    /// Every round that ended.
    History,
    /// The scorecard of a round.
    Scorecard(RoundId),
    /// One attempt of a round.
    Attempt(RoundId, u16),
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
                let value = |name: &str| {
                    query
                        .split('&')
                        .filter_map(|pair| pair.split_once('='))
                        .find(|(key, _)| *key == name)
                };
                Self::Round {
                    preset: value("preset").map(|(_, value)| value.to_owned()),
                    seed: value("seed").and_then(|(_, value)| value.parse().ok()),
                }
            }
            ["history"] => Self::History,
            ["history", round] => Self::Scorecard(RoundId((*round).to_owned())),
            ["history", round, place] => match place.parse() {
                Ok(place) => Self::Attempt(RoundId((*round).to_owned()), place),
                Err(_) => Self::Lost,
            },
            ["about"] => Self::About,
            _ => Self::Lost,
        }
    }

    /// The briefing of a preset.
    #[must_use]
    pub fn briefing(preset: &str, seed: Option<u64>) -> Self {
        Self::Round {
            preset: Some(preset.to_owned()),
            seed,
        }
    }

    /// The round in progress.
    pub const LIVE: Self = Self::Round {
        preset: None,
        seed: None,
    };
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home | Self::Lost => f.write_str("#/"),
            Self::Round { preset: None, .. } => f.write_str("#/round"),
            Self::Round {
                preset: Some(preset),
                seed: None,
            } => write!(f, "#/round?preset={preset}"),
            Self::Round {
                preset: Some(preset),
                seed: Some(seed),
            } => {
                write!(f, "#/round?preset={preset}&seed={seed}")
            }
            Self::History => f.write_str("#/history"),
            Self::Scorecard(round) => write!(f, "#/history/{}", round.0),
            Self::Attempt(round, place) => write!(f, "#/history/{}/{place}", round.0),
            Self::About => f.write_str("#/about"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_an_address_of_its_own() {
        let round = RoundId("20261121-a1".into());
        for route in [
            Route::Home,
            Route::LIVE,
            Route::briefing("warm-up", None),
            Route::briefing("warm-up", Some(u64::MAX)),
            Route::History,
            Route::Scorecard(round.clone()),
            Route::Attempt(round, 3),
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
            Route::parse("#/round?seed=x&preset=a"),
            Route::briefing("a", None)
        );
        assert_eq!(Route::parse("#/nowhere"), Route::Lost);
        assert_eq!(Route::parse("#/history/r/x"), Route::Lost);
    }
}
