//! The root: holds the session, runs its effects and chooses the page.

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::{keys, offline, pages, parts};
use crate::{
    attempt::RoundId,
    bank::{Catalogue, Question},
    browser::{clock, net, page, random, storage, worker::Worker},
    history::{self, Key},
    offline::{Ask, Edition, Event as Change},
    round::{self, Phase, Plan, Preset, Timing},
    route::Route,
    session::{Effect, Event, Saved, Session, Settings},
    time::UnixMillis,
    words,
};

/// How long after the first picture the app's files are fetched to be kept, in milliseconds: the questions
/// that somebody waits for go first.
const KEEP_AFTER: u32 = 1_500;

/// Puts the app into the element `#app`.
pub fn mount() {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    if let Some(element) = element {
        // yew takes away what stands there, which was for the time before the program came.
        yew::Renderer::<App>::with_root(element).render();
    }
}

/// Something that happened on the page.
#[derive(Debug)]
pub(super) enum Msg {
    /// To the session.
    Session(Event),
    /// The address changed.
    Routed,
    /// A key went down.
    Key(KeyboardEvent),
    /// A timing was chosen in the briefing.
    Choose(Timing),
    /// Other questions are wanted in the briefing.
    Redraw,
    /// The round of the briefing is begun.
    Begin,
    /// A dialog opens or closes.
    Dialog(Option<Dialog>),
    /// The round is ended, confirmed.
    EndRound,
    /// The remaining time is to be said aloud.
    SayTime,
    /// Print the page.
    Print,
    /// Take up a round that went on in another tab.
    TakeBack,
}

/// A dialog over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialog {
    /// The keys.
    Help,
    /// Whether to end the round.
    EndRound,
}

impl Dialog {
    pub(super) const ALL: [Self; 2] = [Self::Help, Self::EndRound];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::EndRound => "end-round",
        }
    }
}

/// What a page is drawn from.
pub(super) struct View<'a> {
    pub(super) session: &'a Session,
    pub(super) route: &'a Route,
    pub(super) now: round::Now,
    pub(super) timing: Timing,
    pub(super) link: &'a html::Scope<App>,
}

impl View<'_> {
    /// A listener that sends one message.
    pub(super) fn send<E: 'static>(&self, message: impl Fn() -> Msg + 'static) -> Callback<E> {
        self.link.callback(move |_| message())
    }

    /// A listener that tells the round of one event.
    pub(super) fn tell<E: 'static>(&self, event: round::Event) -> Callback<E> {
        self.send(move || Msg::Session(Event::Round(event.clone())))
    }
}

/// The root component.
pub(super) struct App {
    session: Session,
    route: Route,
    timing: Timing,
    dialog: Option<Dialog>,
    said: String,
    /// What the page shows, so that the focus moves when it changes and only then.
    place: String,
    /// What the focus goes to once the page is drawn.
    focus_next: Option<&'static str>,
    flush: Option<Timeout>,
    worker: Option<Worker>,
    keeping: Option<Timeout>,
    _listening: Option<page::Listening>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link();
        let send = |message: fn() -> Msg| {
            let link = link.clone();
            Box::new(move || link.send_message(message())) as Box<dyn Fn()>
        };
        let (on_key, on_live) = (link.clone(), link.clone());
        let listening = page::listen(page::Heard {
            routed: send(|| Msg::Routed),
            key: Box::new(move |event| on_key.send_message(Msg::Key(event))),
            leaving: send(|| Msg::Session(Event::Flush)),
            back: send(|| Msg::Session(Event::Tick)),
            live_changed: Box::new(move |value| {
                on_live.send_message(Msg::Session(Event::LiveChanged(value)));
            }),
            tick: send(|| Msg::Session(Event::Tick)),
        });
        let mut app = Self {
            session: Session::default(),
            route: page::route(),
            timing: Timing::default(),
            dialog: None,
            said: String::new(),
            place: String::new(),
            focus_next: None,
            flush: None,
            worker: None,
            keeping: None,
            _listening: listening,
        };
        app.session
            .restore_settings(Settings::read(storage::get(&Key::Settings).as_deref()));
        app.session
            .set_edition(Edition::read(page::meta("edition").as_deref()));
        if let Some(saved) = Saved::read(storage::get) {
            app.session_event(Event::Found(Box::new(saved)), link);
        }
        app.arrive(link);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        let link = ctx.link();
        match message {
            Msg::Session(event) => return self.session_event(event, link),
            Msg::Routed => {
                self.route = page::route();
                self.dialog = None;
                self.arrive(link);
            }
            Msg::Key(event) => return self.key(&event, link),
            Msg::Choose(timing) => self.timing = timing,
            Msg::Redraw => {
                if let Route::Round {
                    preset: Some(preset),
                    ..
                } = &self.route
                {
                    self.route = Route::briefing(preset, Some(random::seed()));
                    page::correct(&self.route);
                }
            }
            Msg::Begin => return self.begin(link),
            Msg::Dialog(dialog) => self.dialog = dialog,
            Msg::EndRound => {
                self.dialog = None;
                self.session_event(Event::Round(round::Event::End), link);
            }
            Msg::SayTime => self.say_time(),
            Msg::Print => {
                page::print();
                return false;
            }
            Msg::TakeBack => {
                if let Some(saved) = Saved::read(storage::get) {
                    self.session_event(Event::Found(Box::new(saved)), link);
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let view = View {
            session: &self.session,
            route: &self.route,
            now: clock::now(),
            timing: self.timing,
            link: ctx.link(),
        };
        html! {
            <>
                { parts::header(&view) }
                <main id="main">
                    { parts::alarm(&view) }
                    { pages::page(&view) }
                </main>
                { offline::offer(&view) }
                { parts::footer(&view) }
                <p class="unseen" aria-live="polite" id="said">{ &self.said }</p>
                { parts::help(&view) }
                { parts::end_round(&view) }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            let link = ctx.link().clone();
            self.keeping = Some(page::later(KEEP_AFTER, move || {
                link.send_message(Msg::Session(Event::Offline(Change::Started)));
            }));
        }
        for dialog in Dialog::ALL {
            page::show_dialog(dialog.id(), self.dialog == Some(dialog));
        }
        let (place, title) = pages::place(&self.session, &self.route);
        if place != self.place {
            page::title(&title);
            if !first {
                page::focus("#main h1", true);
            }
            self.place = place;
        }
        if let Some(selector) = self.focus_next.take() {
            page::focus(selector, false);
        }
    }
}

impl App {
    /// Tells the session, runs what it asks for, and says whether the page has to be drawn again.
    fn session_event(&mut self, event: Event, link: &html::Scope<Self>) -> bool {
        let running = self
            .session
            .live()
            .is_some_and(|live| live.round().timer().is_some());
        if matches!(event, Event::Flush) {
            self.flush = None;
        }
        let quiet = match event {
            Event::Tick => !running,
            Event::Flush | Event::Stored(_) => self.session.saving().is_fine(),
            _ => false,
        };
        let effects = self.session.step(event, clock::now());
        let said = self.run(effects, link);
        !quiet || said
    }

    /// Runs effects; says whether one of them has to be seen.
    fn run(&mut self, effects: Vec<Effect>, link: &html::Scope<Self>) -> bool {
        let mut seen = false;
        for effect in effects {
            match effect {
                Effect::ReadCatalogue => {
                    let link = link.clone();
                    spawn_local(async move {
                        let read = net::json::<Catalogue>("bank/catalogue.json").await;
                        link.send_message(Msg::Session(Event::Catalogue(read)));
                    });
                }
                Effect::ReadPack(name) => {
                    let link = link.clone();
                    spawn_local(async move {
                        let read = net::json::<Vec<Question>>(&format!("bank/{name}")).await;
                        link.send_message(Msg::Session(Event::Pack(name, read)));
                    });
                }
                Effect::ReadHistory => {
                    // Storage that can't be read holds nothing that could be shown; saving will say so.
                    let loaded = history::load(storage::entries().unwrap_or_default());
                    self.session.step(Event::History(loaded), clock::now());
                    seen = true;
                }
                Effect::Commit(commit) => {
                    let done = match storage::commit(&commit) {
                        Ok(()) => Event::Stored(commit),
                        Err(reason) => Event::Unsaved(commit, reason),
                    };
                    seen |= matches!(done, Event::Unsaved(..));
                    let more = self.session.step(done, clock::now());
                    seen |= self.run(more, link);
                }
                Effect::FlushSoon => {
                    if self.flush.is_none() {
                        let link = link.clone();
                        self.flush = Some(page::later(400, move || {
                            link.send_message(Msg::Session(Event::Flush));
                        }));
                    }
                }
                Effect::Say(text) => {
                    self.said = text;
                    seen = true;
                }
                Effect::Offline(ask) => self.worker(ask, link),
            }
        }
        seen
    }

    fn worker(&mut self, ask: Ask, link: &html::Scope<Self>) {
        match (ask, &self.worker) {
            (Ask::Keep, _) => {
                let link = link.clone();
                self.worker = Worker::start(move |report| {
                    link.send_message(Msg::Session(Event::Offline(Change::Heard(report))));
                });
            }
            (Ask::Check, Some(worker)) => worker.check(),
            (Ask::TakeOver, Some(worker)) => worker.take_over(),
            (Ask::Reload, _) => page::reload(),
            // Without a worker nothing is reported that would lead to these.
            (Ask::Check | Ask::TakeOver, None) => {}
        }
    }

    /// Asks for what the page needs, and gives a briefing its seed.
    fn arrive(&mut self, link: &html::Scope<Self>) {
        if let Route::Round {
            preset: Some(preset),
            seed: None,
        } = &self.route
            && Preset::find(preset).is_some()
        {
            self.route = Route::briefing(preset, Some(random::seed()));
            page::correct(&self.route);
        }
        if !matches!(self.route, Route::Round { preset: None, .. }) {
            self.session_event(Event::Leave, link);
        }
        let route = self.route.clone();
        let events = match &route {
            Route::Home | Route::History => vec![Event::WantBank, Event::WantHistory],
            Route::Scorecard(round) => {
                self.session_event(Event::WantHistory, link);
                let attempts = self
                    .session
                    .past()
                    .map(|past| past.history.attempts_of(round));
                let questions = attempts.into_iter().flatten();
                questions
                    .map(|attempt| Event::WantQuestion(attempt.question))
                    .collect()
            }
            Route::Attempt(round, place) => {
                self.session_event(Event::WantHistory, link);
                let question = self
                    .session
                    .past()
                    .and_then(|past| past.history.attempt(round, *place))
                    .map(|attempt| attempt.question.clone());
                question.map(Event::WantQuestion).into_iter().collect()
            }
            Route::Round { .. } | Route::About => vec![Event::WantBank],
            Route::Lost => vec![],
        };
        for event in events {
            self.session_event(event, link);
        }
    }

    fn begin(&mut self, link: &html::Scope<Self>) -> bool {
        let Some(plan) = pages::plan(&self.session, &self.route).and_then(Result::ok) else {
            return false;
        };
        let id = round_id(&plan, clock::now().wall);
        self.session_event(
            Event::Begin {
                plan,
                id,
                timing: self.timing,
            },
            link,
        );
        self.route = Route::LIVE;
        page::go(&self.route);
        true
    }

    fn key(&mut self, event: &KeyboardEvent, link: &html::Scope<Self>) -> bool {
        if self.dialog.is_some() || event.default_prevented() {
            return false;
        }
        let Some(message) = keys::message(event, &self.session, &self.route) else {
            return false;
        };
        event.prevent_default();
        self.focus_next = keys::moves_on(&message).then_some(keys::NEXT_OPEN_CRITERION);
        link.send_message(message);
        false
    }

    fn say_time(&mut self) {
        let Some(live) = self.session.live() else {
            return;
        };
        let left = live.round().remaining(live.at(clock::now()));
        self.said = match (left, live.round().phase()) {
            (Some(left), _) => format!("{} left.", words::span(left)),
            (None, Phase::Answering(_) | Phase::Probing(_)) => "There is no clock.".to_owned(),
            (None, _) => "No clock is running.".to_owned(),
        };
    }
}

/// A round's name: when it was begun and its seed, so that two tabs never share one.
fn round_id(plan: &Plan, now: UnixMillis) -> RoundId {
    RoundId(format!("{:x}-{:x}", now.0, plan.seed & 0xffff_ffff))
}
