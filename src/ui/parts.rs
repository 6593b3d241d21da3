//! Pieces that several pages share.

use yew::prelude::*;

use super::{
    app::{Msg, View},
    dialogs::Dialog,
    offline,
};
use crate::{
    browse::Filter,
    round::{Round, Timer},
    route::Route,
    session::Event,
    settings::{Clock, Settings},
    time::Millis,
    words,
};

/// The name and the ways around; only the name while a round goes on.
pub(super) fn header(view: &View<'_>) -> Html {
    let busy =
        view.route == &Route::Live && view.session.live().is_some_and(|live| !live.is_over());
    let link = |route: Route, text: &str| {
        let here = std::mem::discriminant(&route) == std::mem::discriminant(view.route);
        html! {
            <li><a href={route.to_string()} aria-current={here.then_some("page")}>{ text }</a></li>
        }
    };
    html! {
        <header class="top">
            <a class="skip" href="#main" onclick={view.send(|| Msg::Dialog(None))}>{ "Skip to the content" }</a>
            <a class="name" href={Route::Home.to_string()}>{ "Mock interviewer" }</a>
            if busy {
                <button type="button" class="quiet" onclick={view.send(|| Msg::Dialog(Some(Dialog::EndRound)))}>
                    { "End round" }
                </button>
            } else if !view.is_opening() {
                <nav aria-label="Main">
                    <ul>
                        { link(Route::Home, "Practise") }
                        { link(Route::Bank(Filter::default()), "Questions") }
                        { link(Route::Insight, "Progress") }
                        { link(Route::History, "History") }
                        { link(Route::About, "About") }
                    </ul>
                </nav>
            }
        </header>
    }
}

/// Which bank this is, and the keys.
pub(super) fn footer(view: &View<'_>) -> Html {
    html! {
        <footer class="bottom">
            <a href={Route::Data.to_string()}>{ "Your data" }</a>
            { offline::word(view) }
            <button type="button" class="quiet" title="Key: ?" onclick={view.send(|| Msg::Dialog(Some(Dialog::Help)))}>
                { "Keyboard and settings" }
            </button>
        </footer>
    }
}

pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The time as a line along the top edge, and digits for those who want them.
pub(super) fn time(view: &View<'_>, timer: &Timer, at: Millis) -> Html {
    let clock = view.session.settings().clock;
    let (Some(budget), Some(left)) = (timer.budget(), timer.remaining(at)) else {
        return html! { <p class="clock soft">{ "No clock" }</p> };
    };
    if clock == Clock::Hidden {
        return html! { <p class="clock soft">{ "Clock hidden" }</p> };
    }
    // Near the end is the last fifth, or the last minute of a short one.
    let near = left.0 * 5 <= budget.0 || left <= Millis::minutes(1);
    let width = (left.0.saturating_mul(1_000) / budget.0.max(1)).min(1_000);
    html! {
        <>
            <svg class={classes!("timeline", near.then_some("near"))} viewBox="0 0 1000 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width={width.to_string()} height="4" />
            </svg>
            if clock == Clock::Digits {
                <p class={classes!("clock", near.then_some("near"))} role="timer" aria-live="off">
                    <span class="unseen">{ "Time left: " }</span>{ words::digits(left) }
                    if left == Millis(0) { <span class="soft">{ " time is up" }</span> }
                </p>
            }
        </>
    }
}

/// What is left of the whole round, in minutes: the question's own clock has the seconds.
pub(super) fn round_time(view: &View<'_>, round: &Round, at: Millis) -> Html {
    let shown = view.session.settings().clock == Clock::Digits;
    let several = round.setup().length().is_some_and(|length| length > 1);
    match round.remaining_in_all(at).filter(|_| shown && several) {
        Some(left) => html! {
            <p class="clock soft">{ format!("round {} min", left.0.div_ceil(60_000)) }</p>
        },
        None => html! {},
    }
}

/// How the time is shown; `name` tells two such choices on one page apart.
pub(super) fn clock_choice(view: &View<'_>, name: &'static str) -> Html {
    let settings = view.session.settings();
    html! {
        <fieldset class="choices">
            <legend>{ "Show the time as" }</legend>
            { for Clock::ALL.into_iter().map(|clock| html! {
                <label>
                    <input type="radio" {name} checked={settings.clock == clock}
                        onchange={view.send(move || Msg::Session(Event::Set(Settings { clock, ..settings })))} />
                    { clock.title() }
                </label>
            }) }
        </fieldset>
    }
}
