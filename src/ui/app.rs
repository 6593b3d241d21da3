//! The root: holds the session, runs its effects and chooses the page.

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::{
    alarm,
    dialogs::{self, Dialog},
    embed::{self, Embed},
    mount::Early,
    offline, pages, parts,
    reading::Reading,
    shelf::{Move, Shelf},
};
use crate::{
    bank::{Catalogue, Question},
    browse::Filter,
    browser::{clock, journal::Journal, net, page, random, worker::Worker},
    embed::Ask,
    offline::{self as kept, Edition, Event as Change},
    round::{self, Custom},
    route::Route,
    search::Index,
    session::{Content, Effect, Event, Session},
};

/// How long after the first picture the app's files are fetched to be kept, in milliseconds: the questions
/// that somebody waits for go first.
const KEEP_AFTER: u32 = 1_500;

/// How long after the last key a search is made, in milliseconds: more than lies between two keys of a word,
/// so that drawing what was found never keeps a letter waiting.
const SEARCH_AFTER: u32 = 200;

/// Something that happened on the page.
#[derive(Debug)]
pub(super) enum Msg {
    /// To the session.
    Session(Event),
    /// The address changed.
    Routed,
    /// A key went down.
    Key(KeyboardEvent),
    /// Other questions are wanted in the briefing.
    Redraw,
    /// The wish in the builder is now this.
    Wish(Custom),
    /// The bank is filtered by this.
    Filter(Filter),
    /// This is typed into the bank's search.
    Search(String),
    /// What was typed is looked for.
    Searched,
    /// Something of a list is picked, or more of it is wanted.
    Shelf(Move),
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
    /// Put this text on the clipboard.
    Copy(String),
    /// The clipboard took the text, or would not: then it is shown.
    Copied(Option<String>),
    /// Take up a round that went on in another tab.
    TakeBack,
    /// A file was chosen.
    Chosen(web_sys::File),
    /// A file with questions was chosen, and read.
    BankChosen(web_sys::File),
    BankRead(Result<String, String>),
    /// The second store has been waited for long enough.
    Waited,
    /// The newest rounds are drawn: the rest of the past can be read, or more of it.
    ReadOn,
    /// The page around wants something.
    Asked(Ask),
    /// The page around is not waited for any longer.
    Unwait,
    /// The same round with other questions is wanted, in an embed.
    Again,
}

/// What a page is drawn from.
pub(super) struct View<'a> {
    pub(super) session: &'a Session,
    pub(super) route: &'a Route,
    pub(super) now: round::Now,
    /// The text to copy by hand.
    pub(super) text: &'a str,
    pub(super) shelf: &'a Shelf,
    /// What is in the bank's search and not looked for yet.
    pub(super) typed: Option<&'a str>,
    /// Whether a round in progress waits for the second store, which may have its newest seconds.
    pub(super) waiting: bool,
    pub(super) link: &'a html::Scope<App>,
}

impl View<'_> {
    /// Whether a round is being taken up and its question is on its way. Nothing stands around it then that would
    /// move when it comes.
    pub(super) fn is_opening(&self) -> bool {
        let question = || self.session.question();
        *self.route == Route::Live && (self.waiting || matches!(question(), Some(Content::Loading)))
    }

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
    pub(super) session: Session,
    pub(super) route: Route,
    pub(super) journal: Journal,
    /// Holds the time until a round in progress is shown whether or not the second store has come.
    pub(super) waiting: Option<Timeout>,
    /// The rest of the past, if a list of rounds was drawn before it was read.
    pub(super) reading: Option<Reading>,
    text: String,
    shelf: Shelf,
    /// What is being typed into the search, until it is looked for.
    typed: Option<(String, Timeout)>,
    pub(super) dialog: Option<Dialog>,
    pub(super) said: String,
    /// What the page shows, so that the focus moves when it changes and only then.
    place: String,
    /// What the focus goes to once the page is drawn, and whether something had it before.
    pub(super) focus_next: Option<&'static str>,
    held: bool,
    flush: Option<Timeout>,
    worker: Option<Worker>,
    keeping: Option<Timeout>,
    /// What makes this an embed, if it is one.
    pub(super) embed: Option<Embed>,
    /// The catalogue, until it is asked for, if it came before the first picture.
    early: Option<Catalogue>,
    _listening: Option<page::Listening>,
}

impl Component for App {
    type Message = Msg;
    type Properties = Early;

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
            journal: Journal::default(),
            waiting: None,
            reading: None,
            text: String::new(),
            shelf: Shelf::default(),
            typed: None,
            dialog: None,
            said: String::new(),
            place: String::new(),
            focus_next: None,
            held: false,
            flush: None,
            worker: None,
            keeping: None,
            embed: Embed::open(link),
            early: ctx.props().take(),
            _listening: listening,
        };
        app.session
            .set_edition(Edition::read(page::meta("edition").as_deref()));
        if app.embed.is_some() {
            app.open_embed(link);
        } else {
            app.await_bank(link);
            app.start(link);
            app.arrive(link);
        }
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        let link = ctx.link();
        self.held = page::is_held();
        match message {
            Msg::Session(event) => {
                // Whatever was chosen there, the dialog is done with.
                if matches!(event, Event::Round(_)) {
                    self.dialog = None;
                }
                return self.session_event(event, link);
            }
            // The address follows what the page shows already.
            Msg::Routed if page::route() == self.route => return false,
            Msg::Routed => {
                self.route = page::route();
                self.dialog = None;
                self.shelf.all = false;
                if self.embed.is_some() {
                    self.keep_in_embed();
                }
                self.arrive(link);
            }
            Msg::Key(event) => return self.key(&event, link),
            Msg::Redraw => return self.session_event(Event::Redraw(random::seed()), link),
            Msg::Wish(custom) => {
                self.route = Route::Build(custom);
                page::correct(&self.route);
            }
            Msg::Filter(filter) => self.filter(filter),
            Msg::Search(text) => {
                let link = link.clone();
                let look = page::later(SEARCH_AFTER, move || link.send_message(Msg::Searched));
                self.typed = Some((text, look));
                return false;
            }
            Msg::Searched => {
                let (Some((text, _)), Route::Bank(filter)) = (self.typed.take(), &self.route)
                else {
                    return false;
                };
                let filter = filter.clone();
                self.filter(Filter { text, ..filter });
            }
            Msg::Shelf(change) => self.shelf.change(change),
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
            Msg::Copy(text) => {
                let link = link.clone();
                spawn_local(async move {
                    let refused = (!page::copy(&text).await).then_some(text);
                    link.send_message(Msg::Copied(refused));
                });
                return false;
            }
            Msg::Copied(None) => "Copied.".clone_into(&mut self.said),
            Msg::Copied(Some(text)) => {
                self.text = text;
                self.dialog = Some(Dialog::Text);
            }
            Msg::TakeBack => self.take_up(link),
            Msg::Chosen(file) => {
                self.read_file(file, link);
                return false;
            }
            Msg::BankChosen(file) => {
                Self::read_bank(file, link);
                return false;
            }
            Msg::BankRead(text) => {
                self.shelf.change(Move::Drop);
                self.focus_next = Some("#bank-note");
                return self.session_event(Event::BankFile(text), link);
            }
            Msg::Waited => return self.waited(link),
            Msg::ReadOn => return self.read_on(link),
            Msg::Asked(ask) => return self.asked(ask, link),
            Msg::Unwait => self.unwait(link),
            Msg::Again => self.again(link),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let view = View {
            session: &self.session,
            route: &self.route,
            now: clock::now(),
            text: &self.text,
            shelf: &self.shelf,
            typed: self.typed.as_ref().map(|(text, _)| text.as_str()),
            waiting: self.waiting.is_some(),
            link: ctx.link(),
        };
        let embedded = self.embed.is_some();
        html! {
            <>
                { if embedded { embed::header(&view) } else { parts::header(&view) } }
                <main id="main">
                    { alarm::alarm(&view) }
                    { self.embed.as_ref().and_then(|embed| embed.waiting(&view)).unwrap_or_else(|| pages::page(&view)) }
                </main>
                { if view.is_opening() { Html::default() } else if embedded { embed::footer(&view) } else { html! { <>{ offline::offer(&view) }{ parts::footer(&view) }</> } } }
                <p class="unseen" aria-live="polite" id="said">{ &self.said }</p>
                { dialogs::dialogs(&view, self.dialog) }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first && self.embed.is_none() {
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
            if !first && page::may_focus() {
                page::focus("#main h1", true);
            }
            self.place = place;
        }
        if let Some(selector) = self.focus_next.take() {
            page::focus(selector, false);
        } else if self.held && !first && !page::is_held() && page::may_focus() {
            page::focus("#main h1", false);
        }
    }
}

impl App {
    /// Tells the session, runs what it asks for, and says whether the page has to be drawn again.
    pub(super) fn session_event(&mut self, event: Event, link: &html::Scope<Self>) -> bool {
        let running = self
            .session
            .live()
            .is_some_and(|live| live.round().timer().is_some());
        if matches!(event, Event::Flush) {
            self.flush = None;
        }
        if let (Some(embed), Event::Found(_)) = (&mut self.embed, &event) {
            embed.found();
        }
        let quiet = match &event {
            Event::Tick => !running,
            // The field shows what is typed by itself; beside it only the first letter changes anything.
            Event::Round(round::Event::Draft(text)) => {
                let draft = self.session.live().and_then(|live| live.round().draft());
                !text.is_empty() && draft.is_some_and(|draft| !draft.text.is_empty())
            }
            Event::Round(round::Event::Notes(_)) => true,
            // A pack that came ahead of time.
            Event::Pack(..) => match self.route {
                Route::Briefing { .. } => true,
                Route::Live => matches!(self.session.question(), Some(Content::Ready(_))),
                _ => false,
            },
            Event::Flush | Event::Stored(_) | Event::Mirrored(..) => {
                self.session.saving().is_fine()
            }
            _ => false,
        };
        let about_data = match &event {
            Event::Data(event) => Some((event.is_comparison(), event.is_quiet())),
            _ => None,
        };
        let effects = self.session.step(event, clock::now());
        let said = self.run(effects, link);
        if let Some((compared, quiet)) = about_data {
            self.after_data(compared, quiet, link);
        }
        self.tell_host();
        !quiet || said
    }

    /// Runs effects; says whether one of them has to be seen.
    pub(super) fn run(&mut self, effects: Vec<Effect>, link: &html::Scope<Self>) -> bool {
        let mut seen = false;
        for effect in effects {
            match effect {
                Effect::ReadCatalogue => match self.early.take() {
                    Some(catalogue) => {
                        let here = Event::Catalogue(Ok(catalogue));
                        let more = self.session.step(here, clock::now());
                        seen |= self.run(more, link);
                    }
                    None => {
                        let link = link.clone();
                        spawn_local(async move {
                            let read = net::catalogue().await;
                            link.send_message(Msg::Session(Event::Catalogue(read)));
                        });
                    }
                },
                Effect::ReadPack(name) => {
                    let link = link.clone();
                    spawn_local(async move {
                        let read = net::json::<Vec<Question>>(&format!("bank/{name}")).await;
                        link.send_message(Msg::Session(Event::Pack(name, read)));
                    });
                }
                Effect::ReadIndex(name) => {
                    let link = link.clone();
                    spawn_local(async move {
                        let read = net::json::<Index>(&format!("bank/{name}")).await;
                        link.send_message(Msg::Session(Event::Index(read)));
                    });
                }
                Effect::KeepBank(text) => Self::keep_bank(text, link),
                Effect::ReadHistory => seen |= self.read_history(link),
                Effect::ReadNewest => seen |= self.read_newest(link),
                Effect::Address(route) => {
                    if matches!(self.route, Route::Briefing { .. } | Route::Live) {
                        self.route = route;
                        // The address of an embed says what it is asked for already.
                        if self.embed.is_none() || crate::embed::allows(&self.route) {
                            page::correct(&self.route);
                        }
                    }
                    seen = true;
                }
                Effect::Commit(commit) => seen |= self.commit(commit, link),
                Effect::Data(effect) => seen |= self.look_after(effect, link),
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

    fn worker(&mut self, ask: kept::Ask, link: &html::Scope<Self>) {
        use kept::Ask;
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

    fn filter(&mut self, filter: Filter) {
        self.typed = None;
        self.shelf.all = false;
        self.route = Route::Bank(filter);
        page::correct(&self.route);
    }
}
