//! The bank: search, filters, and a round of whatever is picked.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::{
    bank::{Catalogue, Kind, Level, Topic},
    browse::{self, Filter, Found, Own, Status},
    history::Loaded,
    round::{Pick, Request},
    route::Route,
    schedule::Standing,
    search::Index,
    session::Event,
    ui::{
        app::{Msg, View},
        shelf::Move,
    },
    words,
};

/// How many questions are listed at first: more than a screen, and few enough to be drawn within a frame.
const LISTED: usize = 30;

#[inline(never)]
pub(super) fn page(view: &View<'_>, filter: &Filter) -> Html {
    let library = view.session.library();
    html! {
        <div class="bank">
            <h1 tabindex="-1">{ "Questions" }</h1>
            { fields(view, filter) }
            { match (library.catalogue(), view.session.past(), library.failure()) {
                (Some(catalogue), Some(past), _) => found(view, filter, catalogue, past),
                (None, _, Some(why)) => failed(view, why),
                _ => html! { <p class="soft" role="status">{ "Fetching the questions …" }</p> },
            } }
        </div>
    }
}

fn failed(view: &View<'_>, why: &str) -> Html {
    html! {
        <div class="notice bad" role="alert">
            <p>{ why }</p>
            <p><button type="button" onclick={view.send(|| Msg::Session(Event::RetryBank))}>{ "Try again" }</button></p>
        </div>
    }
}

fn fields(view: &View<'_>, filter: &Filter) -> Html {
    let search = view.link.callback(|event: InputEvent| {
        let field: Option<HtmlInputElement> = event.target_dyn_into();
        Msg::Search(field.map(|field| field.value()).unwrap_or_default())
    });
    let text = view.typed.unwrap_or(&filter.text).to_owned();
    html! {
        <search>
            <p class="search">
                <label for="search">{ "Search all text of the bank" }</label>
                <input id="search" type="search" autocomplete="off" spellcheck="false" value={text} oninput={search}
                    onchange={view.send(|| Msg::Searched)}
                    onfocus={view.send(|| Msg::Session(Event::WantIndex))} />
            </p>
            <div class="filters">
                { select(view, filter, "kind", "Kind", Kind::ALL, filter.kind, |kind| kind.title(), |filter, kind| filter.kind = kind) }
                { select(view, filter, "level", "Level", Level::ALL, filter.level, |level| level.title(), |filter, level| filter.level = level) }
                { select(view, filter, "topic", "Topic", Topic::ALL, filter.topic, |topic| topic.title(), |filter, topic| filter.topic = topic) }
                { select(view, filter, "status", "Status", &Status::ALL, filter.status, |status| status.title(), |filter, status| filter.status = status) }
            </div>
        </search>
    }
}

/// A choice of one word or any.
#[expect(clippy::too_many_arguments, reason = "a choice is made of them")]
fn select<T: Copy + PartialEq + 'static>(
    view: &View<'_>,
    filter: &Filter,
    id: &'static str,
    label: &'static str,
    all: &'static [T],
    chosen: Option<T>,
    title: fn(T) -> &'static str,
    set: fn(&mut Filter, Option<T>),
) -> Html {
    let change = {
        let filter = filter.clone();
        view.link.callback(move |event: web_sys::Event| {
            let place = event
                .target_dyn_into::<HtmlSelectElement>()
                .and_then(|select| usize::try_from(select.selected_index()).ok());
            let mut filter = filter.clone();
            // The first choice is any.
            set(
                &mut filter,
                place
                    .and_then(|place| all.get(place.checked_sub(1)?))
                    .copied(),
            );
            Msg::Filter(filter)
        })
    };
    html! {
        <label for={id}>
            <span>{ label }</span>
            <select {id} onchange={change}>
                <option selected={chosen.is_none()}>{ "Any" }</option>
                { for all.iter().map(|word| html! { <option selected={chosen == Some(*word)}>{ title(*word) }</option> }) }
            </select>
        </label>
    }
}

fn found(view: &View<'_>, filter: &Filter, catalogue: &Catalogue, past: &Loaded) -> Html {
    let (searching, index) = (
        !filter.text.trim().is_empty(),
        view.session.library().index(),
    );
    let index: Option<&Index> = match index {
        Ok(index) => Some(index),
        Err(Some(why)) if searching => return failed(view, why),
        Err(None) if searching => {
            return html! { <p class="soft" role="status">{ "Fetching the index …" }</p> };
        }
        Err(_) => None,
    };
    let Some(practice) = view.session.practice() else {
        return html! {};
    };
    let own = Own {
        practice,
        marks: past.history.marks(),
        now: view.now.wall,
        until: view.session.zone().end_of_day(view.now.wall),
    };
    let list = browse::list(filter, catalogue, index, own);
    let most = if view.shelf.all { list.len() } else { LISTED };
    html! {
        <>
            <p class="meta" role="status">{ match list.len() {
                0 => "No question fits.".to_owned(),
                count => words::count(count, "question"),
            } }
                if !filter.is_empty() {
                    { " " }<button type="button" class="quiet" onclick={view.send(|| Msg::Filter(Filter::default()))}>{ "Show all" }</button>
                }
            </p>
            if list.is_empty() && searching {
                <p>{ "Every word has to stand somewhere in the question, its criteria or its answer. Try fewer words, or only how one begins." }</p>
            }
            <ul class="found">{ for list.iter().take(most).map(|found| row(view, found)) }</ul>
            if list.len() > most {
                <p><button type="button" onclick={view.send(|| Msg::Shelf(Move::All))}>{ format!("Show {} more", list.len() - most) }</button></p>
            }
            { picked(view) }
        </>
    }
}

fn row(view: &View<'_>, found: &Found<'_>) -> Html {
    let entry = found.entry;
    let id = &entry.id;
    let checked = view.shelf.picked.contains(id);
    let mut about = vec![
        entry.kind.title(),
        entry.level.title(),
        entry.topics[0].title(),
    ];
    about.extend((!entry.scored).then_some("drill"));
    about.extend(found.part.map(|part| part.title()));
    html! {
        <li key={id.as_str().to_owned()}>
            <label class="pick">
                <input type="checkbox" {checked} disabled={!checked && view.shelf.is_full()}
                    onchange={let id = id.clone(); view.send(move || Msg::Shelf(Move::Pick(id.clone())))} />
                <span class="unseen">{ format!("Pick “{}”", entry.title) }</span>
            </label>
            <span class="what">
                <a href={Route::Question(id.clone()).to_string()}>{ &entry.title }</a>
                <span class="meta">{ format!("{} · {} min", about.join(" · "), entry.minutes) }</span>
            </span>
            <span class="meta own-status">
                if found.bookmarked { <span>{ "Bookmarked" }</span> }
                if found.due { <span class="due-word">{ "Due" }</span> }
                else if found.standing != Standing::Untouched { <span>{ found.standing.title() }</span> }
            </span>
        </li>
    }
}

/// A round of what was picked, always in reach.
fn picked(view: &View<'_>) -> Html {
    let picked = &view.shelf.picked;
    html! {
        <div class="picked" role="region" aria-label="Picked questions" hidden={picked.is_empty()}>
            <p class="row">
                <span role="status">{ format!("{} picked", words::count(picked.len(), "question")) }</span>
                <a class="button main" href={Route::briefing(Request::Picked(Pick::Hand, picked.clone())).to_string()}>{ "Start a round of them" }</a>
                <button type="button" class="quiet" onclick={view.send(|| Msg::Shelf(Move::Drop))}>{ "Drop them" }</button>
            </p>
        </div>
    }
}
