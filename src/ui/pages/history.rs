//! Every round that ended.

use yew::prelude::*;

use super::home;
use crate::{
    browser::clock, history::History, rating::Scorecard, round::Ending, route::Route,
    ui::app::View, words,
};

pub(super) fn page(_view: &View<'_>, history: &History) -> Html {
    let rounds = history.rounds();
    html! {
        <div class="history">
            <h1 tabindex="-1">{ "History" }</h1>
            if rounds.is_empty() {
                <p>{ "Nothing here yet. When you finish a round, its scorecard and every answer are kept here, in this browser only." }</p>
                <p><a class="button main" href={Route::Home.to_string()}>{ "Choose a round" }</a></p>
            } else {
                <p class="lead">{ format!("{}, {}.", words::count(rounds.len(), "round"), words::count(history.attempts().count(), "attempt")) }</p>
                <ul class="rows">
                    { for rounds.iter().map(|round| {
                        let attempts = history.attempts_of(&round.setup.id);
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
            }
            <p><a href={Route::Data.to_string()}>{ "Your data: export, import, check, erase" }</a></p>
        </div>
    }
}
