//! Dialogs over the page.

use yew::prelude::*;

use super::{
    app::{Msg, View},
    keys, parts,
};
use crate::{
    attempt::Skip,
    browser::page,
    round::{Event as RoundEvent, Phase},
    session::Event,
    settings::Settings,
    words,
};

/// A dialog over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialog {
    /// The keys.
    Help,
    /// Whether to end the round.
    EndRound,
    /// What to do with a question that one can't or won't answer.
    Stuck,
    /// A text to copy by hand.
    Text,
}

impl Dialog {
    pub(super) const ALL: [Self; 4] = [Self::Help, Self::EndRound, Self::Stuck, Self::Text];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::EndRound => "end-round",
            Self::Stuck => "stuck",
            Self::Text => "text",
        }
    }
}

/// The sheet of keys, and the settings.
pub(super) fn help(view: &View<'_>) -> Html {
    let settings = view.session.settings();
    let set = |settings: Settings| view.send(move || Msg::Session(Event::Set(settings)));
    html! {
        <dialog id={Dialog::Help.id()} aria-labelledby="help-title" onclose={view.send(|| Msg::Dialog(None))}>
            <h2 id="help-title" tabindex="-1" autofocus={!page::is_embedded()}>{ "Keyboard and settings" }</h2>
            { parts::clock_choice(view, "clock") }
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
                .is_some_and(|draft| !draft.text.trim().is_empty())
    });
    html! {
        <dialog id={Dialog::EndRound.id()} aria-labelledby="end-title" onclose={view.send(|| Msg::Dialog(None))}>
            <h2 id="end-title">{ "End the round here?" }</h2>
            <p>{ match done {
                0 => "No question has been rated to its end yet, so there will be no scorecard.".to_owned(),
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

/// What to do with a question that one can't or won't answer: admit it with a plan, or skip it with a reason.
pub(super) fn stuck(view: &View<'_>) -> Html {
    let answering = view
        .session
        .live()
        .and_then(|live| match live.round().phase() {
            Phase::Answering(answering) => Some(answering),
            _ => None,
        });
    let empty = answering.is_none_or(|answering| answering.draft.trim().is_empty());
    html! {
        <dialog id={Dialog::Stuck.id()} aria-labelledby="stuck-title" onclose={view.send(|| Msg::Dialog(None))}>
            <h2 id="stuck-title">{ "You don't know, or not now?" }</h2>
            <p>{ "“I don't know, and this is how I would find out” is an answer of its own, and earns credit. Write what you don't know and the first step that would find it out, then hand it in as that." }</p>
            if empty { <p class="soft">{ "The answer is still empty: write your first step there." }</p> }
            <p class="row">
                <button type="button" class="main" id="admit" disabled={empty} onclick={view.send(|| Msg::Session(Event::Round(RoundEvent::Admit)))}>{ "Hand in as “I don't know yet”" }</button>
                <button type="button" onclick={view.send(|| Msg::Dialog(None))}>{ "Back to the question" }</button>
            </p>
            <h3>{ "Or skip it, because" }</h3>
            <ul class="reasons">
                { for Skip::ALL.into_iter().map(|reason| html! {
                    <li>
                        <button type="button" class="ask" onclick={view.tell(RoundEvent::Skip(reason))}>
                            { reason.title() }
                            <span class="meta">{ if reason.counts() { "counts as missed" } else { "left out of the score" } }</span>
                        </button>
                    </li>
                }) }
            </ul>
        </dialog>
    }
}

/// A text that the browser would not copy.
pub(super) fn text(view: &View<'_>) -> Html {
    html! {
        <dialog id={Dialog::Text.id()} aria-labelledby="text-title" onclose={view.send(|| Msg::Dialog(None))}>
            <h2 id="text-title">{ "Copy this" }</h2>
            <p>{ "The browser does not let the page copy by itself. Select the text and copy it." }</p>
            <textarea readonly=true rows="12" aria-label="Text to copy" value={view.text.to_owned()} />
            <p class="row"><button type="button" class="main" onclick={view.send(|| Msg::Dialog(None))}>{ "Close" }</button></p>
        </dialog>
    }
}
