//! The app inside somebody else's page: what its address asks for, what it tells the page around it, what it
//! takes from there, and what it shows.
//!
//! Everything here is values; `browser::frame` posts and listens. `docs/embedding.md` describes the same for
//! whoever owns the page around it.

pub mod command;
pub mod config;
pub mod event;
mod teller;
pub mod theme;
mod xapi;

pub use command::{Ask, Command};
pub use config::{Config, Resume, Scheme};
pub use event::{Code, Told};
pub use teller::{Teller, state};
pub use xapi::Xapi;

use crate::route::Route;

/// The name of the protocol's version in every message.
pub const VERSION: u8 = 1;

/// Whether an embed shows this page. Anything else leads to its briefing.
#[must_use]
pub const fn allows(route: &Route) -> bool {
    matches!(
        route,
        Route::Live | Route::Scorecard(_) | Route::Attempt(..)
    )
}

/// Where the top of a dialog belongs in a frame that may be far taller than what is seen of it: beside what
/// opened it, and within the frame. All in CSS pixels from the top of the frame.
#[must_use]
pub fn beside(trigger: f64, dialog: f64, frame: f64) -> f64 {
    const EDGE: f64 = 16.0;
    (trigger - dialog / 2.0)
        .min(frame - dialog - EDGE)
        .max(EDGE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{attempt::RoundId, bank::QuestionId, browse::Filter, round::Custom};

    #[test]
    fn an_embed_shows_the_round_and_what_became_of_it_and_nothing_else() {
        let round = RoundId("r".into());
        for route in [
            Route::Live,
            Route::Scorecard(round.clone()),
            Route::Attempt(round, 0),
        ] {
            assert!(allows(&route), "{route}");
        }
        for route in [
            Route::Home,
            Route::Build(Custom::default()),
            Route::parse("#/round?preset=warm-up"),
            Route::UnknownRound,
            Route::Bank(Filter::default()),
            Route::Question(QuestionId::try_from("a".to_owned()).unwrap()),
            Route::Insight,
            Route::History,
            Route::Data,
            Route::About,
            Route::Lost,
        ] {
            assert!(!allows(&route), "{route}");
        }
    }

    #[test]
    fn a_dialog_stands_beside_what_opened_it_and_within_the_frame() {
        let near = |trigger, dialog, frame| beside(trigger, dialog, frame).round();
        assert_eq!(near(1_500.0, 400.0, 3_000.0), 1_300.0);
        assert_eq!(near(20.0, 400.0, 3_000.0), 16.0);
        assert_eq!(near(2_990.0, 400.0, 3_000.0), 2_584.0);
        assert_eq!(near(100.0, 900.0, 300.0), 16.0, "no room: from the top");
    }
}
