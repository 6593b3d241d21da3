//! Everything that is stored: what can be done with it, and how safe it is.
//!
//! What the browser has to be asked for comes a moment after the page, so it stands below every button: nothing
//! moves away from under a finger.

use yew::prelude::*;

use crate::{
    browser::{clock, files},
    exchange::import::Preview,
    history::{History, PastRound, space},
    session::{
        Event,
        data::{
            self, Done, Format, Note, Persistence, Report, Second, Snapshot, Survey, Why, Work,
        },
    },
    ui::app::{Msg, View},
    words,
};

fn told(event: data::Event) -> Msg {
    Msg::Session(Event::Data(event))
}

/// A button that sends one event.
fn button(
    view: &View<'_>,
    words: &str,
    class: Option<&'static str>,
    event: impl Fn() -> data::Event + 'static,
) -> Html {
    let idle = matches!(
        view.session.data().work(),
        Work::Idle | Work::Previewing(..) | Work::Confirming
    );
    html! {
        <button type="button" {class} disabled={!idle} onclick={view.send(move || told(event()))}>{ words }</button>
    }
}

#[inline(never)]
pub(super) fn page(view: &View<'_>) -> Html {
    let data = view.session.data();
    let past = view.session.past().map(|past| &past.history);
    html! {
        <div class="narrow data">
            <h1 tabindex="-1">{ "Your data" }</h1>
            <p class="lead">{ match past {
                Some(past) => format!("{}, in this browser and nowhere else.", amount(past)),
                None => "Everything is in this browser and nowhere else.".to_owned(),
            } }</p>
            { outcome(view) }
            <section aria-labelledby="export">
                <h2 id="export">{ "Export" }</h2>
                <p id="backup">{ match past {
                    Some(past) => backup(past),
                    None => "Reading your history …".to_owned(),
                } }</p>
                <p>{ "The first file holds everything: every answer, verdict and setting, and a round in progress. Import it here or in another browser and nothing is missing." }</p>
                <p class="row">{ button(view, "Export everything", Some("main"), || data::Event::Export(Format::Json)) }</p>
                <p>{ "The others are for reading elsewhere." }</p>
                <p class="row">
                    { button(view, "Attempts as a table (CSV)", None, || data::Event::Export(Format::Csv)) }
                    { button(view, "Report to read (Markdown)", None, || data::Event::Export(Format::Markdown)) }
                    { button(view, "Anki: every question", None, || data::Event::Export(Format::AnkiAll)) }
                    { button(view, "Anki: what is due today", None, || data::Event::Export(Format::AnkiDue)) }
                </p>
                if data.is_fetching() {
                    <p class="soft" role="status">{ "Fetching the questions …" }</p>
                }
            </section>
            <section aria-labelledby="import">
                <h2 id="import">{ "Import" }</h2>
                <p>{ "Brings in what another browser exported, or an earlier export of this one. You see what is new before anything changes, nothing that is here is overwritten, and it can be undone." }</p>
                { choose(view) }
            </section>
            <section aria-labelledby="check">
                <h2 id="check">{ "Check" }</h2>
                <p>{ "Reads every record in both places where this browser keeps them, and mends what one of them still has whole." }</p>
                <p class="row">{ button(view, "Check everything", None, || data::Event::Check) }</p>
                { data.report().map(report) }
            </section>
            <section aria-labelledby="erase">
                <h2 id="erase">{ "Erase" }</h2>
                <p>{ "Takes everything out of this browser's history. You are asked once more, and until you close this tab you can undo it." }</p>
                <p class="row">{ button(view, "Erase everything …", None, || data::Event::AskErase) }</p>
            </section>
            { safety(view) }
            { snapshots(view, data.survey()) }
        </div>
    }
}

fn amount(past: &History) -> String {
    format!(
        "{} and {}",
        words::count(past.count_rounds(), "round"),
        words::count(past.count_attempts(), "attempt")
    )
}

/// What happened last, and what is asked; it has the focus when it appears.
fn outcome(view: &View<'_>) -> Html {
    let data = view.session.data();
    let undo = |words: &str| button(view, words, None, || data::Event::Undo);
    let note = data.note().map(|note| match note {
        Note::Done(done) => html! {
            <div class="notice" id="next" tabindex="-1" role="status">
                <p>{ match done {
                    Done::Import => "The file is imported.",
                    Done::Erase => "Everything is erased.",
                    Done::Undo => "It is undone: everything is as it was before.",
                } }</p>
                if data.undo().is_some() { <p class="row">{ undo("Undo") }</p> }
            </div>
        },
        Note::Saved(name) => html! {
            <div class="notice" id="next" tabindex="-1" role="status">
                <p>{ format!("{name} is among your downloads.") }</p>
            </div>
        },
        Note::Failed(why) => html! {
            <div class="notice bad" id="next" tabindex="-1" role="alert">
                <p>{ why }</p>
                if data.undo().is_some() { <p class="row">{ undo("Undo what was done") }</p> }
            </div>
        },
    });
    let work = match data.work() {
        Work::Idle => html! {},
        Work::Previewing(preview, _) => previewed(view, preview),
        Work::Confirming => html! {
            <div class="notice flag" id="next" tabindex="-1" role="group" aria-label="Erase everything?">
                <p><strong>{ "Erase everything? " }</strong>
                    { "Every round, answer and setting goes, and a round in progress with them. A snapshot stays in this browser until you delete it below." }</p>
                <p class="row">
                    { button(view, "Keep everything", Some("main"), || data::Event::Cancel) }
                    { button(view, "Erase everything", None, || data::Event::Erase) }
                </p>
            </div>
        },
        Work::Comparing | Work::Gathering(_) | Work::Protecting(_) | Work::Applying(_) => html! {
            <p class="soft" role="status">{ "Working …" }</p>
        },
    };
    // An erasure or import stays undoable after other things were said.
    let earlier = (data.note().is_none() && matches!(data.work(), Work::Idle))
        .then(|| data.undo())
        .flatten()
        .map(|done| {
            html! {
                <p class="row">{ undo(match done {
                    Done::Import => "Undo the import",
                    Done::Erase => "Undo the erasing",
                    Done::Undo => "Undo what was done",
                }) }</p>
            }
        });
    html! { <>{ note }{ work }{ earlier }</> }
}

fn previewed(view: &View<'_>, preview: &Preview) -> Html {
    let line = |count: usize, noun: &str, rest: &str| {
        (count > 0).then(|| html! { <li>{ format!("{} {rest}", words::count(count, noun)) }</li> })
    };
    html! {
        <div class="notice" id="next" tabindex="-1" role="group" aria-label="What the file would bring">
            <p><strong>{ if preview.is_empty() { "Everything in this file is here already." } else { "What this file would bring" } }</strong>
                if let Some(day) = preview.exported.get(..10) { <span class="meta">{ format!(" exported on {day}") }</span> }
            </p>
            <ul>
                { line(preview.rounds, "round", "that you don't have here") }
                { line(preview.attempts, "attempt", "that you don't have here") }
                { line(preview.others, "other record", "(settings, a round in progress, what was set aside)") }
                { line(preview.mended, "record", "whole in the file and damaged here") }
                { line(preview.same, "record", "that you have here already") }
                { line(preview.conflicts.len(), "record", "with other content than here: yours stays, the other is kept beside it and exported with it") }
                { line(preview.unreadable, "record", "that can't be read: kept as it is") }
                { line(preview.foreign.len(), "record", "of something else: left out") }
            </ul>
            <p class="row">
                if preview.is_empty() {
                    { button(view, "Very well", Some("main"), || data::Event::Cancel) }
                } else {
                    { button(view, "Import it", Some("main"), || data::Event::Merge) }
                    { button(view, "Leave it", None, || data::Event::Cancel) }
                }
            </p>
        </div>
    }
}

/// How safe everything is.
fn safety(view: &View<'_>) -> Html {
    let data = view.session.data();
    let survey = data.survey();
    html! {
        <section aria-labelledby="safety">
            <h2 id="safety">{ "How safe it is" }</h2>
            <dl class="facts">
                <div>
                    <dt>{ "Space" }</dt>
                    <dd>{ survey.map_or_else(|| "…".to_owned(), space_used) }</dd>
                </div>
                <div>
                    <dt>{ "Two places" }</dt>
                    <dd>{ match data.second() {
                        Second::Opening => "The second one is being opened …".to_owned(),
                        Second::Ready => "Every record is kept twice, so that a crash or an empty battery loses nothing that you did.".to_owned(),
                        Second::Absent(why) => format!("Only one works here ({why}). If the whole browser crashes, its last two seconds may be lost."),
                    } }</dd>
                </div>
                <div>
                    <dt>{ "Kept for good" }</dt>
                    <dd>
                        { match survey.map(|survey| survey.persistence) {
                            None => "…",
                            Some(Persistence::Granted) => "The browser has promised not to clear it by itself.",
                            Some(Persistence::NotGranted) => "The browser has not promised that: it may clear everything when its disk runs short, some browsers after a week without a visit.",
                            Some(Persistence::Unknown) => "This browser makes no such promise here.",
                        } }
                        if survey.is_some_and(|survey| survey.persistence == Persistence::NotGranted) {
                            <span class="row">{ button(view, "Ask the browser to keep it", None, || data::Event::AskPersistence) }</span>
                        }
                    </dd>
                </div>
            </dl>
        </section>
    }
}

fn space_used(survey: &Survey) -> String {
    let quick = match &survey.first {
        Ok(units) => {
            let share = units * 100 / space::LIMIT;
            format!("{share} % of the room for quick storage")
        }
        Err(why) => format!("Quick storage can't be used: {why}"),
    };
    match (survey.usage, survey.quota) {
        (Some(usage), Some(quota)) => format!(
            "{quick}; the browser counts {} of {} for this page.",
            words::bytes(usage),
            words::bytes(quota)
        ),
        _ => format!("{quick}."),
    }
}

/// When everything was last exported.
fn backup(past: &History) -> String {
    let since = |at| {
        past.attempts()
            .filter(|attempt| attempt.rated_at > at)
            .count()
    };
    match past.exported() {
        None if past.is_empty() => "There is nothing to export yet.".to_owned(),
        None => {
            let first = past
                .rounds()
                .last()
                .map(|round: &&PastRound| round.setup.begun_at);
            match first {
                Some(at) => format!(
                    "Never exported since your first round on {}.",
                    clock::date(at)
                ),
                None => "Never exported.".to_owned(),
            }
        }
        Some(at) => match since(at) {
            0 => format!("Last exported {}. Nothing new since.", clock::date(at)),
            new => format!(
                "Last exported {}; {} since.",
                clock::date(at),
                words::count(new, "attempt")
            ),
        },
    }
}

fn choose(view: &View<'_>) -> Html {
    let onchange = view
        .link
        .batch_callback(|event: yew::Event| files::chosen(&event).map(Msg::Chosen));
    html! {
        <p class="row">
            <label for="file">{ "A file that was exported here or elsewhere" }</label>
            <input id="file" type="file" accept=".json,application/json" {onchange} />
        </p>
    }
}

fn report(report: &Report) -> Html {
    html! {
        <div id="report" role="status">
            <p>{ if report.troubles.is_empty() && report.lost_texts == 0 {
                format!("All is well: {} and {} can be read.", words::count(report.rounds, "round"), words::count(report.attempts, "attempt"))
            } else {
                format!("{} and {} can be read.", words::count(report.rounds, "round"), words::count(report.attempts, "attempt"))
            } }</p>
            <ul>
                if let Some(compared) = report.compared {
                    if compared.mended > 0 { <li>{ format!("{} mended or brought back from the second place", words::count(compared.mended, "record")) }</li> }
                    if compared.copied > 0 { <li>{ format!("{} copied to the second place", words::count(compared.copied, "record")) }</li> }
                }
                if report.aside > 0 { <li>{ format!("{} set aside because another stands in its place; every export has it", words::count(report.aside, "record")) }</li> }
                if report.lost_texts > 0 { <li>{ format!("{} without its text, which neither place has any more; the verdicts are there", words::count(report.lost_texts, "attempt")) }</li> }
                { for report.troubles.iter().map(|trouble| html! { <li><code>{ &trouble.key }</code>{ format!(": {}", trouble.why) }</li> }) }
            </ul>
        </div>
    }
}

fn snapshots(view: &View<'_>, survey: Option<&Survey>) -> Html {
    let Some(survey) = survey.filter(|survey| !survey.snapshots.is_empty()) else {
        return html! {};
    };
    html! {
        <section aria-labelledby="snapshots">
            <h2 id="snapshots">{ "Snapshots" }</h2>
            <p>{ "How everything was before the last imports and erasures. Download one to import it again. Whoever wants nothing left in this browser deletes them as well." }</p>
            <ul class="rows">{ for survey.snapshots.iter().map(|snapshot| row(view, snapshot)) }</ul>
            <p class="row">{ button(view, "Delete the snapshots", None, || data::Event::DropSnapshots) }</p>
        </section>
    }
}

fn row(view: &View<'_>, snapshot: &Snapshot) -> Html {
    let wanted = snapshot.clone();
    html! {
        <li>
            <span>{ match snapshot.why {
                Why::Import => "Before an import",
                Why::Erase => "Before everything was erased",
            } }</span>
            <span class="meta">{ clock::date(snapshot.at) }</span>
            { button(view, "Download", None, move || data::Event::WantSnapshot(wanted.clone())) }
        </li>
    }
}
