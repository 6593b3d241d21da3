//! The app inside another page: starting as its address says, doing what the page around wants, and telling it
//! what happens.

mod commands;

use yew::{html::Scope, prelude::*};

use super::{
    app::{App, Msg, View},
    dialogs::Dialog,
};
use crate::{
    browser::{
        frame::{self, Host, Watching},
        page, storage, theme,
    },
    embed::{
        Code, Config, Resume, Teller, Told, Xapi, allows,
        event::{State, Userdata},
        state,
    },
    history::{Commit, Entries},
    order,
    route::Route,
};

/// What makes the app an embed.
pub(super) struct Embed {
    pub(super) config: Config,
    host: Option<Host>,
    teller: Teller,
    /// What the page around has to bring before anything is shown.
    records_awaited: bool,
    bank_awaited: bool,
    _heard: Option<gloo::events::EventListener>,
    _height: Option<Watching>,
}

impl Embed {
    /// Reads the address and chooses where records are kept; nothing if this page is not an embed.
    pub(super) fn open(link: &Scope<App>) -> Option<Self> {
        if !page::is_embedded() {
            return None;
        }
        let mut config = Config::read(&frame::query());
        let host = Host::find(config.host.as_deref());
        match config.resume {
            Resume::Browser => {
                // Where the browser does not keep apart what frames store on different sites, this does: another
                // page can't name this one's origin and be listened to.
                let origin = host.as_ref().map_or("-", Host::origin);
                storage::keep_under(format!("embed/{}/{origin}/", config.slot));
            }
            Resume::Host | Resume::Nobody => storage::keep_in_memory(Entries::new()),
        }
        let waits = config.resume == Resume::Host || config.own_bank;
        if waits && host.is_none() {
            let fault = "no page is around that could bring records or questions";
            config.faults.push(fault.to_owned());
        }
        theme::set_scheme(config.scheme);
        let xapi = host.as_ref().filter(|_| config.xapi).map(|host| Xapi {
            base: frame::base(),
            host: host.origin().to_owned(),
            slot: config.slot.clone(),
        });
        let asked = link.clone();
        let heard = host
            .as_ref()
            .and_then(|host| host.listen(move |ask| asked.send_message(Msg::Asked(ask))));
        let told = host.clone();
        let height = told.and_then(|host| {
            frame::watch_height(move |height| host.tell(&Told::Resize { height }.write()))
        });
        Some(Self {
            records_awaited: host.is_some() && config.resume == Resume::Host,
            bank_awaited: host.is_some() && config.own_bank,
            teller: Teller::new(xapi),
            config,
            host,
            _heard: heard,
            _height: height,
        })
    }

    /// The round at hand is one that was taken up.
    pub(super) fn found(&mut self) {
        self.teller.found();
    }

    fn tell(&self, told: &Told) {
        if let Some(host) = &self.host {
            host.tell(&told.write());
        }
    }

    const fn waits(&self) -> bool {
        self.records_awaited || self.bank_awaited
    }

    fn briefing(&self) -> Route {
        Route::briefing_of(self.config.request.clone(), self.config.seed)
    }

    /// What is seen while the page around is waited for.
    pub(super) fn waiting(&self, view: &View<'_>) -> Option<Html> {
        self.waits().then(|| {
            html! {
                <div class="narrow">
                    <h1 tabindex="-1">{ "One moment" }</h1>
                    <p class="soft" role="status">{ if self.records_awaited { "The page around this is asked for your earlier rounds …" } else { "The page around this is asked for its questions …" } }</p>
                    <p><button type="button" class="quiet" onclick={view.send(|| Msg::Unwait)}>{ "Go on without them" }</button></p>
                </div>
            }
        })
    }
}

impl App {
    /// Greets the page around, and starts unless it has to be waited for.
    pub(super) fn open_embed(&mut self, link: &Scope<Self>) {
        let Some(embed) = &self.embed else { return };
        self.route = embed.briefing();
        embed.tell(&Told::Hello {});
        for fault in &embed.config.faults {
            embed.tell(&Told::error(Code::BadConfig, fault.clone()));
        }
        self.go_on(link);
    }

    /// Starts, once everything that was waited for is here.
    fn go_on(&mut self, link: &Scope<Self>) {
        if self.embed.as_ref().is_none_or(Embed::waits) {
            return;
        }
        self.start(link);
        self.route = page::route();
        self.keep_in_embed();
        self.arrive(link);
    }

    /// The page around is not waited for any longer.
    pub(super) fn unwait(&mut self, link: &Scope<Self>) {
        if let Some(embed) = &mut self.embed {
            (embed.records_awaited, embed.bank_awaited) = (false, false);
        }
        self.go_on(link);
    }

    /// Leads from an address that an embed does not show to what it shows now.
    pub(super) fn keep_in_embed(&mut self) {
        let Some(embed) = &self.embed else { return };
        let running = matches!(state(&self.session), State::Running | State::Paused);
        let held = running || self.waiting.is_some() || self.session.is_elsewhere();
        if held {
            self.route = Route::Live;
        } else if self.route == Route::Live || !allows(&self.route) {
            self.route = embed.briefing();
        }
    }

    /// The stores have said whether a round goes on.
    pub(super) fn settle(&mut self, link: &Scope<Self>) {
        if self.embed.is_none() {
            return;
        }
        let before = self.route.clone();
        self.keep_in_embed();
        if self.route != before {
            self.arrive(link);
        }
    }

    /// The same round with other questions.
    pub(super) fn again(&mut self, link: &Scope<Self>) {
        let Some(embed) = &self.embed else { return };
        self.route = Route::briefing_of(embed.config.request.clone(), None);
        page::correct(&Route::Home);
        self.arrive(link);
    }

    /// Tells the page around what it does not know yet.
    pub(super) fn tell_host(&mut self) {
        let now = crate::browser::clock::now().wall;
        if let Some(embed) = &mut self.embed
            && embed.host.is_some()
        {
            for told in embed.teller.due(&self.session, now) {
                embed.tell(&told);
            }
        }
    }

    /// Gives the page around what was written, if it keeps the records.
    pub(super) fn hand_over(&self, commit: &Commit) {
        let Some(embed) = &self.embed else { return };
        if embed.config.resume != Resume::Host {
            return;
        }
        let gone = commit.removes.iter().map(|(key, _)| key);
        let removes = gone.filter(|key| storage::get(key).is_none());
        let writes = commit.writes.iter();
        embed.tell(&Told::Userdata(Userdata {
            writes: order::map(writes.map(|(key, value)| (key.to_string(), value.clone()))),
            removes: removes.map(ToString::to_string).collect(),
        }));
    }
}

/// The way out of a round, while one goes on.
pub(super) fn header(view: &View<'_>) -> Html {
    let busy = matches!(state(view.session), State::Running | State::Paused);
    html! {
        if busy && *view.route == Route::Live {
            <header class="top">
                <button type="button" class="quiet" onclick={view.send(|| Msg::Dialog(Some(Dialog::EndRound)))}>{ "End round" }</button>
            </header>
        }
    }
}

/// What this is, and the keys.
pub(super) fn footer(view: &View<'_>) -> Html {
    let build = view.session.offline().edition().build();
    html! {
        <footer class="bottom">
            <p>{ format!("Mock interviewer {}", env!("CARGO_PKG_VERSION")) }{ build.map(|build| format!(" ({build})")) }</p>
            <button type="button" class="quiet" title="Key: ?" onclick={view.send(|| Msg::Dialog(Some(Dialog::Help)))}>{ "Keyboard and settings" }</button>
        </footer>
    }
}
