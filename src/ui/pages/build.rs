//! The builder: a round put together from what one needs. The wish is the address.

use yew::prelude::*;

use crate::{
    bank::{Catalogue, Kind, Level, Set, Topic},
    round::{Custom, Length, Plan, Request, Role},
    route::Route,
    ui::app::{Msg, View},
    words,
};

/// Topics that belong together: one thing learnt helps with the next.
const SHELVES: [(&str, Set<Topic>); 6] = [
    (
        "The language",
        Set::<Topic>::of(&[
            Topic::ExecutionModel,
            Topic::SyntaxBasics,
            Topic::DataTypes,
            Topic::Collections,
            Topic::Scoping,
            Topic::Functions,
            Topic::Decorators,
            Topic::Iteration,
            Topic::ContextManagers,
            Topic::ErrorHandling,
        ]),
    ),
    (
        "Objects and types",
        Set::<Topic>::of(&[
            Topic::Oop,
            Topic::Metaprogramming,
            Topic::Typing,
            Topic::IdiomsStyle,
        ]),
    ),
    (
        "Speed and concurrency",
        Set::<Topic>::of(&[
            Topic::Memory,
            Topic::Performance,
            Topic::Caching,
            Topic::Concurrency,
            Topic::Gil,
            Topic::Asyncio,
            Topic::Algorithms,
        ]),
    ),
    (
        "Building and running",
        Set::<Topic>::of(&[
            Topic::ModulesPackaging,
            Topic::Dependencies,
            Topic::StdlibIo,
            Topic::Testing,
            Topic::Debugging,
            Topic::Operations,
            Topic::Security,
        ]),
    ),
    (
        "Services and data",
        Set::<Topic>::of(&[
            Topic::ApiDesign,
            Topic::WebFrameworks,
            Topic::Databases,
            Topic::Architecture,
            Topic::DataEngineering,
            Topic::DataScienceMl,
        ]),
    ),
    ("People", Set::<Topic>::of(&[Topic::Teamwork])),
];

const COUNTS: [u8; 6] = [1, 3, 5, 7, 9, 12];
const MINUTES: [u16; 5] = [20, 30, 45, 60, 90];

#[inline(never)]
pub(super) fn page(view: &View<'_>, custom: Custom) -> Html {
    let set = |wish: Custom| view.send(move || Msg::Wish(wish));
    let check = |label: &'static str, checked: bool, wish: Custom| {
        html! {
            <label><input type="checkbox" {checked} onchange={set(wish)} />{ label }</label>
        }
    };
    let radio = |name: &'static str, label: String, checked: bool, wish: Custom| {
        html! {
            <label><input type="radio" {name} {checked} onchange={set(wish)} />{ label }</label>
        }
    };
    html! {
        <div class="narrow build">
            <h1 tabindex="-1">{ "Build a round" }</h1>
            <p class="lead">{ "Leave a list empty to allow anything. Every scored round also holds a fault to find, and something on memory or performance." }</p>
            <fieldset class="choices">
                <legend>{ "Job" }</legend>
                { radio("role", "Any".to_owned(), custom.role.is_none(), Custom { role: None, ..custom }) }
                { for Role::ALL.into_iter().map(|role| radio("role", role.title().to_owned(), custom.role == Some(role), Custom { role: Some(role), ..custom })) }
            </fieldset>
            <fieldset class="choices">
                <legend>{ "Level" }</legend>
                { for Level::ALL.iter().map(|level| check(level.title(), custom.levels.contains(*level), Custom { levels: custom.levels.toggled(*level), ..custom })) }
            </fieldset>
            <fieldset class="choices">
                <legend>{ "Kinds of question" }</legend>
                { for Kind::ALL.iter().map(|kind| check(kind.title(), custom.kinds.contains(*kind), Custom { kinds: custom.kinds.toggled(*kind), ..custom })) }
            </fieldset>
            <fieldset class="topics">
                <legend>{ "Topics" }</legend>
                { for SHELVES.iter().map(|(title, topics)| html! {
                    <details open={topics.words().any(|topic| custom.topics.contains(topic))}>
                        <summary>{ *title }<span class="meta">{ chosen(*topics, custom.topics) }</span></summary>
                        <div class="choices">
                            { for topics.words().map(|topic| check(topic.title(), custom.topics.contains(topic), Custom { topics: custom.topics.toggled(topic), ..custom })) }
                        </div>
                    </details>
                }) }
            </fieldset>
            <fieldset class="choices">
                <legend>{ "Length" }</legend>
                { for COUNTS.into_iter().map(|count| radio("length", words::count(count.into(), "question"), custom.length == Length::Questions(count), Custom { length: Length::Questions(count), ..custom })) }
                { for MINUTES.into_iter().map(|minutes| radio("length", format!("{minutes} min"), custom.length == Length::Minutes(minutes), Custom { length: Length::Minutes(minutes), ..custom })) }
            </fieldset>
            { view.session.library().catalogue().map(|catalogue| outcome(catalogue, custom)) }
        </div>
    }
}

/// ` · 2 chosen`, or nothing.
fn chosen(shelf: Set<Topic>, topics: Set<Topic>) -> String {
    match shelf
        .words()
        .filter(|topic| topics.contains(*topic))
        .count()
    {
        0 => String::new(),
        count => format!(" · {count} chosen"),
    }
}

/// How many questions fit, and the way on.
fn outcome(catalogue: &Catalogue, custom: Custom) -> Html {
    let fitting = catalogue
        .entries()
        .iter()
        .filter(|entry| custom.wants(entry))
        .count();
    let request = Request::Custom(custom);
    // Whether a plan exists does not depend on the seed's luck more than a little; the briefing has the
    // last word.
    let drawn = Plan::draw(&request, 1, catalogue);
    html! {
        <div class="outcome" aria-live="polite">
            { match drawn {
                Ok(plan) => html! {
                    <>
                        <p>{ format!("{} of the bank's questions fit.", fitting) }
                            if plan.practice { { " Without a debugging question and one about memory or performance the round is practice: it gets a scorecard, but no recommendation." } }
                        </p>
                        <p><a class="button main" href={Route::briefing(request).to_string()}>{ "To the briefing" }</a></p>
                    </>
                },
                Err(none) => html! { <p class="notice bad">{ none.to_string() }</p> },
            } }
        </div>
    }
}
