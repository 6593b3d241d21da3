//! What is said on every page as long as something is wrong with storage.

use yew::prelude::*;

use super::{
    app::{Msg, View},
    parts::capitalised,
};
use crate::{
    browser::page,
    history::schema::Unreadable,
    route::Route,
    session::{
        Event,
        data::{self, Format},
    },
    words,
};

pub(super) fn alarm(view: &View<'_>) -> Html {
    if page::is_embedded() {
        return in_a_frame(view);
    }
    html! {
        <>
            { unsaved(view) }
            { troubles(view) }
        </>
    }
}

/// In somebody else's page there is nothing to look after: what is said is what becomes of the round.
fn in_a_frame(view: &View<'_>) -> Html {
    let saving = view.session.saving();
    if !saving.is_in_danger() {
        return html! {};
    }
    let why = if saving.is_full() {
        "The browser has no room left for this page, so this round is not kept."
    } else {
        "The browser keeps nothing for a page inside another one, so this round is not kept."
    };
    html! {
        <p class="notice" role="status" id="unsaved">{ why }{ " You can finish it and read the scorecard; it lasts until you leave this page." }</p>
    }
}

fn unsaved(view: &View<'_>) -> Html {
    let saving = view.session.saving();
    let again = || {
        html! {
            <button type="button" onclick={view.send(|| Msg::Session(Event::RetrySaving))}>{ "Save again" }</button>
        }
    };
    if saving.is_in_danger() {
        let export = view.send(|| Msg::Session(Event::Data(data::Event::Export(Format::Json))));
        html! {
            <div class="notice bad" role="alert" id="unsaved">
                <p><strong>{ "Not saved yet. " }</strong>{ format!("{}. ", capitalised(&saving.reason())) }
                    { "Everything you did is safe in this tab as long as it stays open. Allow storage for this page or free some space, then try again. To be safe, export what you have, and copy what matters below." }</p>
                <p class="row">
                    { again() }
                    <button type="button" onclick={export}>{ "Export everything" }</button>
                </p>
                <details>
                    <summary>{ "Show the unsaved records" }</summary>
                    <textarea readonly=true rows="6" aria-label="Unsaved records" value={
                        saving.unsaved().map(|(key, value)| format!("{key}\t{value}\n")).collect::<String>()
                    } />
                </details>
            </div>
        }
    } else if saving.is_on_one_leg() {
        html! {
            <div class="notice" role="status" id="one-leg">
                <p><strong>{ "Saved in one of two places. " }</strong>{ format!("{}, so what is new is kept in this browser's database alone. Nothing is lost.", capitalised(&saving.reason())) }</p>
                <p class="row">{ again() }<a href={Route::Data.to_string()}>{ "Your data" }</a></p>
            </div>
        }
    } else {
        html! {}
    }
}

fn troubles(view: &View<'_>) -> Html {
    let troubles = view.session.troubles();
    if troubles.is_empty() {
        return html! {};
    }
    let newer = troubles
        .iter()
        .filter(|trouble| matches!(trouble.why, Unreadable::Newer(_)))
        .count();
    let damaged = troubles.len() - newer;
    html! {
        <div class="notice" id="troubles">
            if damaged > 0 {
                <p><strong>{ format!("{} could not be read. ", words::count(damaged, "record")) }</strong>
                    { "What is damaged is left as it is and is part of every export; everything else is shown." }</p>
            }
            if newer > 0 {
                <p><strong>{ format!("{} of a newer version of this program. ", words::count(newer, "record")) }</strong>
                    { "This version leaves them alone and exports them. Reload the page to get the newer one." }</p>
            }
            <details>
                <summary>{ "Which ones" }</summary>
                <ul>{ for troubles.iter().take(20).map(|trouble| html! {
                    <li><code>{ &trouble.key }</code>{ format!(": {}", trouble.why) }</li>
                }) }</ul>
            </details>
        </div>
    }
}
