//! What the screen says about working offline and about newer versions.

use yew::prelude::*;

use super::app::{Msg, View};
use crate::{
    offline::{Edition, Event as Change, Kept, Update},
    session::Event,
    words,
};

fn send(change: Change) -> Msg {
    Msg::Session(Event::Offline(change))
}

/// Which app and which bank this is, for the foot of every page. What comes later stands at the end, so that
/// nothing moves.
pub(super) fn word(view: &View<'_>) -> Html {
    let offline = view.session.offline();
    let mut words = format!("app {}", env!("CARGO_PKG_VERSION"));
    if let Some(build) = offline.edition().build() {
        words += &format!(" ({build})");
    }
    if let Some(catalogue) = view.session.library().catalogue() {
        let hash = &catalogue.hash[..catalogue.hash.len().min(6)];
        let questions = catalogue.entries().len();
        words += &format!(
            " · {questions} questions, bank {} ({hash})",
            catalogue.version
        );
    }
    if matches!(
        (offline.edition(), offline.kept()),
        (Edition::OneFile(_), _) | (_, Kept::Whole)
    ) {
        words += " · ready offline";
    }
    html! { <p id="offline">{ words }</p> }
}

/// The offer of a newer version; never while a round or its scorecard is on the screen.
pub(super) fn offer(view: &View<'_>) -> Html {
    let update = view.session.offline().update();
    let words = match update {
        Update::Ready(_) => {
            "A new version is ready. It loads at once, and your history stays.".to_owned()
        }
        Update::Held(_, tabs) => format!(
            "A new version is ready, but {} still {} the old one. Close {}, then load it.",
            words::count(*tabs, "other tab"),
            if *tabs == 1 { "uses" } else { "use" },
            if *tabs == 1 { "it" } else { "them" },
        ),
        Update::Taking(_) => "Loading the new version …".to_owned(),
        _ => String::new(),
    };
    let shown = view.session.live().is_none() && !words.is_empty();
    html! {
        // The place is always there, so that listeners hear what comes into it.
        <div role="status" id="update" class={classes!("offer", "no-print", shown.then_some("shown"))}>
            if shown {
                <p>{ words }</p>
                if !matches!(update, Update::Taking(_)) {
                    <button type="button" class="main" onclick={view.send(|| send(Change::TakeOver))}>{ "Load it" }</button>
                }
            }
        </div>
    }
}

/// The part of the About page.
pub(super) fn about(view: &View<'_>) -> Html {
    let offline = view.session.offline();
    let build = offline.edition().build();
    html! {
        <section aria-labelledby="working-offline">
            <h2 id="working-offline">{ "Offline" }</h2>
            <p id="kept">{ kept(offline.edition(), offline.kept()) }</p>
            <p class="meta" id="build">
                { format!("Version {}", env!("CARGO_PKG_VERSION")) }
                if let Some(build) = build { { ", build " } <code>{ build.to_string() }</code> }
            </p>
            if matches!(offline.edition(), Edition::Hosted(_)) && !matches!(offline.kept(), Kept::Failed(_)) {
                <p class="row">
                    <button type="button" onclick={view.send(|| send(Change::Check))}>{ "Check for updates" }</button>
                    <span role="status" id="checked">{ checked(offline.update()) }</span>
                </p>
            }
        </section>
    }
}

fn kept(edition: &Edition, kept: &Kept) -> String {
    match (edition, kept) {
        (Edition::Development, _) => {
            "A developer's build: it is not kept for use without a network.".to_owned()
        }
        (Edition::Retired(_), _) => {
            "This site does not keep the app for use without a network.".to_owned()
        }
        (Edition::OneFile(_), _) => {
            "This is the one-file edition: everything is in the file, and it needs no network."
                .to_owned()
        }
        (_, Kept::No | Kept::Fetching) => {
            "Bringing the app and every question into this browser, and checking each file …".to_owned()
        }
        (_, Kept::Whole) => {
            "Ready offline: the app and every question are in this browser, and each file was checked."
                .to_owned()
        }
        (_, Kept::Failed(why)) => format!(
            "Not ready offline: {why}. Everything works as long as there is a connection."
        ),
    }
}

fn checked(update: &Update) -> String {
    match update {
        Update::Unasked => String::new(),
        Update::Checking => "Asking …".to_owned(),
        Update::None => "This is the newest version.".to_owned(),
        Update::Fetching => "There is a new version; fetching it …".to_owned(),
        Update::Ready(_) | Update::Held(..) => {
            "A new version is ready. It is offered outside of rounds.".to_owned()
        }
        Update::Taking(_) => "Loading the new version …".to_owned(),
        Update::Failed(why) => format!("No new version could be fetched: {why}. Try again later."),
    }
}
