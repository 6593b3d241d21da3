//! Every round that ended.

use yew::prelude::*;

use super::home;
use crate::{
    browser::clock,
    history::newest::NEWEST,
    rating::Scorecard,
    round::Ending,
    route::Route,
    session::Overview,
    ui::{
        app::{Msg, View},
        shelf::Move,
    },
    words,
};

#[inline(never)]
pub(super) fn page(view: &View<'_>, past: Overview<'_>) -> Html {
    let rounds = past.history.rounds();
    let most = if view.shelf.all { rounds.len() } else { NEWEST };
    html! {
        <div class="history">
            <h1 tabindex="-1">{ "History" }</h1>
            if rounds.is_empty() {
                <p>{ "Nothing here yet. When you finish a round, its scorecard and every answer are kept here, in this browser only." }</p>
                <p><a class="button main" href={Route::Home.to_string()}>{ "Choose a round" }</a></p>
            } else {
                <p class="lead">{ format!("{}, {}.", words::count(past.rounds, "round"), words::count(past.attempts, "attempt")) }{ " " }<a href={Route::Insight.to_string()}>{ "What they add up to" }</a></p>
                <ul class="rows">
                    { for rounds.iter().take(most).map(|round| {
                        let attempts = past.history.attempts_of(&round.setup.id);
                        let card = Scorecard::of(&attempts);
                        html! {
                            <li>
                                <a href={Route::Scorecard(round.setup.id.clone()).to_string()}>{ home::title(&round.setup) }</a>
                                <span class="meta">
                                    { clock::date(round.ended_at) }
                                    { match round.setup.length() {
                                        Some(length) => format!(" · {} of {}", attempts.len(), words::count(length, "question")),
                                        None => format!(" · {}", words::count(attempts.len(), "question")),
                                    } }
                                    if round.ending == Ending::Early { { " · ended early" } }
                                </span>
                                <span class="result">{ match card {
                                    Some(card) => home::result(&card, round.setup.practice),
                                    None => "no scorecard".to_owned(),
                                } }</span>
                            </li>
                        }
                    }) }
                </ul>
                if past.rounds > most {
                    <p><button type="button" onclick={view.send(|| Msg::Shelf(Move::All))}>{ format!("Show {} more", past.rounds - most) }</button></p>
                }
            }
            <p><a href={Route::Data.to_string()}>{ "Your data: export, import, check, erase" }</a></p>
        </div>
    }
}
