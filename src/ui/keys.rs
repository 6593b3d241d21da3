//! What keys do. One table per phase; the sheet behind `?` lists the same rows.

use web_sys::KeyboardEvent;
use yew::html::Scope;

use super::{
    app::{App, Msg},
    dialogs::Dialog,
};
use crate::{
    attempt::{Confidence, Verdict},
    browser::{clock, page},
    round::{self, Phase},
    route::Route,
    session::{Event, Session},
    words,
};

/// A row of the sheet: the key, and what it does.
pub(super) type Row = (&'static str, &'static str);

/// The rows of the sheet, by where they hold.
pub(super) const SHEET: &[(&str, &[Row])] = &[
    (
        "Anywhere",
        &[
            ("?", "This sheet"),
            ("Esc", "Leave the text field, or close this sheet"),
        ],
    ),
    ("Briefing", &[("Ctrl Enter", "Begin the round")]),
    (
        "Answering",
        &[
            ("Ctrl Enter", "Hand in the answer"),
            ("a", "Go to the answer"),
            ("n", "Go to your notes"),
            ("q", "Go to the questions that you can ask"),
            ("h", "Take a hint"),
            ("s", "I don't know, or skip"),
            ("p", "Pause, and go on"),
            ("m", "More time"),
            ("t", "Hear how much time is left"),
        ],
    ),
    ("Predicting", &[("1 to 5", "Choose how it went")]),
    (
        "Rating",
        &[
            (
                "1 2 3",
                "Met, partly, missed: for the criterion in focus, or the next open one",
            ),
            ("Ctrl Enter", "Done with rating"),
        ],
    ),
    (
        "Follow-up",
        &[
            ("1 2 3", "Met, partly, missed, and go on"),
            ("a", "Go to the answer"),
        ],
    ),
];

/// The first criterion that waits for a verdict.
pub(super) const NEXT_OPEN_CRITERION: &str = "fieldset[data-open] input, #rated";

/// What a key means here and now.
pub(super) fn message(event: &KeyboardEvent, session: &Session, route: &Route) -> Option<Msg> {
    let key = event.key();
    let chord = event.ctrl_key() || event.meta_key();
    if key == "Escape" && page::is_typing() {
        page::focus("#main h1", false);
        return None;
    }
    let live = session.live().filter(|_| *route == Route::Live);
    let tell = |event| Some(Msg::Session(Event::Round(event)));
    if chord && key == "Enter" {
        return match (live.map(|live| live.round().phase()), route) {
            (Some(Phase::Answering(_)), _) => tell(round::Event::Submit),
            (Some(Phase::Rating(_)), _) => tell(round::Event::Rate),
            (None, Route::Briefing { .. }) => Some(Msg::Begin),
            _ => None,
        };
    }
    if chord || event.alt_key() || page::is_typing() || !session.settings().keys {
        return None;
    }
    if key == "?" {
        return Some(Msg::Dialog(Some(Dialog::Help)));
    }
    let number = key
        .parse::<usize>()
        .ok()
        .filter(|number| *number > 0)
        .map(|number| number - 1);
    match live?.round().phase() {
        Phase::Answering(answering) => match key.as_str() {
            "h" => tell(round::Event::Hint),
            "p" if answering.timer.is_paused() => tell(round::Event::Resume),
            "p" => tell(round::Event::Pause),
            "m" => tell(round::Event::Extend),
            "t" => Some(Msg::SayTime),
            "s" => Some(Msg::Dialog(Some(Dialog::Stuck))),
            "a" => go_to("#answer"),
            "n" => go_to("#notes"),
            "q" => go_to(".clarifications button:enabled"),
            _ => None,
        },
        Phase::Predicting(_) => tell(round::Event::Predict(*Confidence::ALL.get(number?)?)),
        Phase::Rating(rating) => {
            let verdict = *Verdict::ALL.get(number?)?;
            let open = rating.verdicts.iter().position(Option::is_none);
            let place =
                page::focused_number("data-criterion").or_else(|| u8::try_from(open?).ok())?;
            tell(round::Event::Judge(place, verdict))
        }
        Phase::Probing(_) => match key.as_str() {
            "a" => go_to("#answer"),
            "t" => Some(Msg::SayTime),
            "m" => tell(round::Event::Extend),
            _ => tell(round::Event::Probe(*Verdict::ALL.get(number?)?)),
        },
        _ => None,
    }
}

fn go_to(selector: &str) -> Option<Msg> {
    page::focus(selector, false);
    // The key is used up: it must not land in the field.
    Some(Msg::Session(Event::Flush))
}

/// Whether a key judged a criterion, so that the focus goes on to the next one.
pub(super) fn moves_on(message: &Msg) -> bool {
    matches!(message, Msg::Session(Event::Round(round::Event::Judge(..))))
}

impl App {
    /// A key went down anywhere on the page.
    pub(super) fn key(&mut self, event: &KeyboardEvent, link: &Scope<Self>) -> bool {
        if self.dialog.is_some() || event.default_prevented() {
            return false;
        }
        let Some(message) = message(event, &self.session, &self.route) else {
            return false;
        };
        event.prevent_default();
        self.focus_next = moves_on(&message).then_some(NEXT_OPEN_CRITERION);
        link.send_message(message);
        false
    }

    /// Says aloud how much time is left.
    pub(super) fn say_time(&mut self) {
        let Some(live) = self.session.live() else {
            return;
        };
        let left = live.round().remaining(live.at(clock::now()));
        self.said = match (left, live.round().phase()) {
            (Some(left), _) => format!("{} left.", words::span(left)),
            (None, Phase::Answering(_) | Phase::Probing(_)) => "There is no clock.".to_owned(),
            (None, _) => "No clock is running.".to_owned(),
        };
    }
}
