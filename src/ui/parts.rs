//! Pieces that several pages share.

use yew::prelude::*;

use super::{
    app::{Dialog, Msg, View},
    keys, offline,
};
use crate::{
    round::{Phase, Timer},
    route::Route,
    session::{Clock, Event, Settings},
    time::Millis,
    words,
};

/// The name and the ways around; only the name while a round goes on.
pub(super) fn header(view: &View<'_>) -> Html {
    let busy =
        view.route == &Route::LIVE && view.session.live().is_some_and(|live| !live.is_over());
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
            } else {
                <nav aria-label="Main">
                    <ul>
                        { link(Route::Home, "Practise") }
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
            { offline::word(view) }
            <button type="button" class="quiet" title="Key: ?" onclick={view.send(|| Msg::Dialog(Some(Dialog::Help)))}>
                { "Keyboard and settings" }
            </button>
        </footer>
    }
}

/// What went wrong with storage, as long as it does.
pub(super) fn alarm(view: &View<'_>) -> Html {
    let saving = view.session.saving();
    let troubles = view.session.troubles();
    html! {
        <>
            if !saving.is_fine() {
                <div class="notice bad" role="alert" id="unsaved">
                    <p><strong>{ "Not saved yet. " }</strong>{ format!("{}. ", capitalised(saving.reason())) }
                        { "Everything you did is safe in this tab as long as it stays open. Allow storage for this page or free some space, then try again. To be safe, copy what matters below." }</p>
                    <p class="row">
                        <button type="button" onclick={view.send(|| Msg::Session(Event::RetrySaving))}>{ "Save again" }</button>
                    </p>
                    <details>
                        <summary>{ "Show the unsaved records" }</summary>
                        <textarea readonly=true rows="6" aria-label="Unsaved records" value={
                            saving.unsaved().map(|(key, value)| format!("{key}\t{value}\n")).collect::<String>()
                        } />
                    </details>
                </div>
            }
            if !troubles.is_empty() {
                <div class="notice" id="troubles">
                    <p><strong>{ format!("{} could not be read. ", capitalised(&words::count(troubles.len(), "record"))) }</strong>
                        { "They are left untouched in this browser's storage; everything else is shown." }</p>
                    <ul>{ for troubles.iter().take(5).map(|trouble| html! {
                        <li><code>{ &trouble.key }</code>{ format!(": {}", trouble.why) }</li>
                    }) }</ul>
                </div>
            }
        </>
    }
}

fn capitalised(text: &str) -> String {
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

/// The sheet of keys, and the settings.
pub(super) fn help(view: &View<'_>) -> Html {
    let settings = view.session.settings();
    let set = |settings: Settings| view.send(move || Msg::Session(Event::Set(settings)));
    html! {
        <dialog id={Dialog::Help.id()} aria-labelledby="help-title" onclose={view.send(|| Msg::Dialog(None))}>
            <h2 id="help-title">{ "Keyboard and settings" }</h2>
            <fieldset class="choices">
                <legend>{ "Show the time as" }</legend>
                { for Clock::ALL.into_iter().map(|clock| html! {
                    <label>
                        <input type="radio" name="clock" checked={settings.clock == clock} onchange={set(Settings { clock, ..settings })} />
                        { clock.title() }
                    </label>
                }) }
            </fieldset>
            <label class="check">
                <input type="checkbox" checked={settings.keys} onchange={set(Settings { keys: !settings.keys, ..settings })} />
                { "Single keys do things (switch off if you dictate or use a switch)" }
            </label>
            { for keys::SHEET.iter().map(|(place, rows)| html! {
                <section>
                    <h3>{ *place }</h3>
                    <dl class="keys">
                        { for rows.iter().map(|(key, what)| html! {
                            <div><dt><kbd>{ *key }</kbd></dt><dd>{ *what }</dd></div>
                        }) }
                    </dl>
                </section>
            }) }
            <button type="button" class="main" onclick={view.send(|| Msg::Dialog(None))}>{ "Close" }</button>
        </dialog>
    }
}

/// Asks before a round is ended.
pub(super) fn end_round(view: &View<'_>) -> Html {
    let done = view
        .session
        .live()
        .map_or(0, |live| live.round().done().len());
    let writing = view.session.live().is_some_and(|live| {
        matches!(live.round().phase(), Phase::Answering(_))
            && live
                .round()
                .draft()
                .is_some_and(|(_, text)| !text.trim().is_empty())
    });
    html! {
        <dialog id={Dialog::EndRound.id()} aria-labelledby="end-title" onclose={view.send(|| Msg::Dialog(None))}>
            <h2 id="end-title">{ "End the round here?" }</h2>
            <p>{ match done {
                0 => "No question has been rated yet, so there will be no scorecard.".to_owned(),
                _ => format!("You keep {} and get a scorecard for what you did.", words::count(done, "rated question")),
            } }
            if writing { { " The answer you are writing is kept in your history, unrated." } }
            </p>
            <p class="row">
                <button type="button" class="main" onclick={view.send(|| Msg::Dialog(None))}>{ "Go on with the round" }</button>
                <button type="button" onclick={view.send(|| Msg::EndRound)}>{ "End round" }</button>
            </p>
        </dialog>
    }
}
