//! Questions of one's own: choosing the file, keeping it, and what the pages say of it.

use wasm_bindgen_futures::spawn_local;
use yew::{html::Scope, prelude::*};

use super::app::{App, Msg, View};
use crate::{
    bank::{
        Catalogue,
        own::{Fault, MOST_FAULTS},
    },
    browser::{banks, files, journal, page},
    round::{Custom, Pick, Request},
    route::Route,
    session::{BankNote, Event},
    words,
};

/// Up to so many questions a round of all of them is offered.
const A_ROUND: usize = 12;

impl App {
    /// Waits for the bank that was kept, if one was.
    pub(super) fn await_bank(&mut self, link: &Scope<Self>) {
        if !banks::is_kept() {
            return;
        }
        self.session_event(Event::AwaitBank, link);
        let told = link.clone();
        spawn_local(async move {
            told.send_message(Msg::Session(match banks::kept().await {
                Ok(text) => Event::UseBank(text),
                Err(why) => Event::NoBank(why.to_string()),
            }));
        });
        let told = link.clone();
        page::later(journal::PATIENCE, move || {
            let why = "this browser's storage does not answer".to_owned();
            told.send_message(Msg::Session(Event::NoBank(why)));
        })
        .forget();
    }

    /// Reads a file with questions that was chosen.
    pub(super) fn read_bank(file: web_sys::File, link: &Scope<Self>) {
        let link = link.clone();
        spawn_local(async move {
            link.send_message(Msg::BankRead(files::bank(file).await));
        });
    }

    /// Keeps the text of a bank for the next start, or lets go of it.
    pub(super) fn keep_bank(text: Option<String>, link: &Scope<Self>) {
        let link = link.clone();
        spawn_local(async move {
            let kept = banks::keep(text.as_deref()).await;
            link.send_message(Msg::Session(Event::BankKept(kept)));
        });
    }
}

/// Whose questions these are, and the place to bring others.
pub(super) fn section(view: &View<'_>) -> Html {
    let own = view.session.library().own();
    // A round that waits for the second store may hold it.
    let busy = view.session.round_holds_bank() || view.waiting;
    let chosen = view
        .link
        .batch_callback(|event: yew::Event| files::chosen(&event).map(Msg::BankChosen));
    html! {
        <section class="own-bank" aria-label="Whose questions these are">
            if let Some(bank) = own {
                <p id="own-bank">{ format!("{}, from a file. ", name(bank)) }
                    if !busy {
                        <button type="button" class="inline" onclick={view.send(|| Msg::Session(Event::BuiltInBank))}>{ "Back to the built-in questions" }</button>
                    }
                </p>
            }
            { note(view) }
            <details>
                <summary>{ if own.is_some() { "Use another file" } else { "Use your own questions" } }</summary>
                <p>{ "A file that ends in .bank.json, made from a folder of questions with the project's command “bank pack”. Its questions take the place of the built-in ones here, in rounds and in search. It is read in this browser, sent nowhere, and kept until you go back; your history stays whole either way." }</p>
                if busy {
                    { round_is_open() }
                } else {
                    <p class="row">
                        <label for="bank-file">{ "A file of questions" }</label>
                        <input id="bank-file" type="file" accept=".json,application/json" onchange={chosen} />
                    </p>
                }
            </details>
        </section>
    }
}

/// `“Team bank”, edition 7, 3 questions`.
fn name(bank: &Catalogue) -> String {
    let count = words::count(bank.entries().len(), "question");
    format!("“{}”, edition {}, {count}", bank.title, bank.version)
}

fn round_is_open() -> Html {
    html! {
        <p>{ "A round with these questions is open. Finish it or end it, then change the questions. " }
            <a href={Route::Live.to_string()}>{ "Go to the open round" }</a>
        </p>
    }
}

/// What became of the bank that was brought last.
fn note(view: &View<'_>) -> Html {
    match view.session.bank_note() {
        None => html! {},
        Some(note @ (BankNote::Taken | BankNote::Kept)) => html! {
            <p class="notice" role="status" id="bank-note" tabindex="-1">
                { "These questions are in use" }
                { if *note == BankNote::Kept { ", and kept in this browser for the next time." } else { "; they are being saved in this browser." } }
            </p>
        },
        Some(BankNote::Unkept(why)) => html! {
            <p class="notice" role="alert" id="bank-note" tabindex="-1">{ format!("These questions are in use until the page is closed; then choose the file again: {why}.") }</p>
        },
        Some(BankNote::Absent(why)) => html! {
            <p class="notice bad" role="alert" id="bank-note" tabindex="-1">{ format!("Your own questions could not be brought back: {why}. The built-in ones are in use. Choose the file again.") }</p>
        },
        Some(BankNote::Refused(faults)) => html! {
            <div class="notice bad" role="alert" id="bank-note" tabindex="-1">
                <p><strong>{ "The file was not taken, and nothing was changed." }</strong>
                    if faults.len() >= MOST_FAULTS { { format!(" These are the first {MOST_FAULTS} faults; mend them and see.") } }
                </p>
                <ul class="faults">{ for faults.iter().map(fault) }</ul>
            </div>
        },
    }
}

fn fault(fault: &Fault) -> Html {
    html! {
        <li>
            if !fault.place.is_empty() { <code>{ &fault.place }</code>{ " " } }
            { &fault.message }
        </li>
    }
}

/// On the page where rounds are chosen: a round of one's own questions, or why there is none.
pub(super) fn rounds(view: &View<'_>) -> Html {
    let Some(bank) = view.session.library().own() else {
        return match view.session.bank_note() {
            Some(BankNote::Absent(_) | BankNote::Refused(_)) => html! {
                <p class="notice bad" role="alert">{ "Your own questions could not be taken, so the built-in ones are in use. " }<a href={questions()}>{ "See why" }</a></p>
            },
            _ => html! {},
        };
    };
    let entries = bank.entries();
    let all: Vec<_> = entries.iter().map(|entry| entry.id.clone()).collect();
    let count = words::count(all.len(), "question");
    html! {
        <section aria-labelledby="own">
            <h2 id="own">{ format!("“{}”", bank.title) }</h2>
            <p class="soft">{ format!("{count} from a file of yours, edition {}. ", bank.version) }<a href={questions()}>{ "See or change them" }</a></p>
            <p class="row">
                if all.len() <= A_ROUND {
                    <a class="button main" href={Route::briefing(Request::Picked(Pick::Hand, all)).to_string()}>{ format!("A round of {}", if entries.len() == 1 { "it".to_owned() } else { format!("all {}", words::number(entries.len())) }) }</a>
                } else {
                    <a class="button main" href={Route::briefing(Request::Custom(Custom::default())).to_string()}>{ "A round of five" }</a>
                }
            </p>
        </section>
    }
}

fn questions() -> String {
    Route::Bank(Default::default()).to_string()
}
