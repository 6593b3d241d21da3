//! Doing what the page around wants.

use wasm_bindgen_futures::spawn_local;
use yew::html::Scope;

use crate::{
    browser::{clock, page, storage, stores, theme},
    embed::{
        Ask, Code, Command, Told,
        command::Mark,
        event::{Fault, State},
        state,
    },
    exchange::json,
    history::{Entries, load},
    order,
    round::{self, Phase},
    route::Route,
    session::Event,
    ui::app::{App, Msg},
    words,
};

impl App {
    /// Carries a command out and answers it; says whether there is something to be seen.
    pub(crate) fn asked(&mut self, ask: Ask, link: &Scope<Self>) -> bool {
        let Ask { command, id } = ask;
        let done = match command {
            Command::Theme(theme) => {
                let faults = theme::set(&theme);
                if faults.is_empty() {
                    Ok(())
                } else {
                    Err((Code::BadConfig, faults.join("; ")))
                }
            }
            Command::Userdata(records) => self.take_records(records, link),
            Command::Bank(text) => self.take_bank(text, link),
            Command::Export => {
                self.export(id, link);
                return false;
            }
            Command::Start => self.start_round(link),
            Command::Pause => self.pause_round(link),
            Command::Reset => self.reset(link),
        };
        self.answer(done, id);
        true
    }

    fn answer(&self, done: Result<(), (Code, String)>, id: Option<Mark>) {
        let Some(embed) = &self.embed else { return };
        match (done, id) {
            (Ok(()), Some(id)) => embed.tell(&Told::Done { id }),
            (Ok(()), None) => {}
            (Err((code, message)), id) => embed.tell(&Told::Error(Fault { code, message, id })),
        }
    }

    fn take_records(&mut self, records: Entries, link: &Scope<Self>) -> Result<(), (Code, String)> {
        let awaited = self.embed.as_mut().map(|embed| &mut embed.records_awaited);
        match awaited {
            Some(awaited) if *awaited => *awaited = false,
            _ => {
                return cannot(
                    "records are taken once, right after `hello`, and with resume=host alone",
                );
            }
        }
        let damaged = load(records.clone()).troubles.len();
        storage::keep_in_memory(records);
        self.go_on(link);
        if damaged == 0 {
            return Ok(());
        }
        let what = words::count(damaged, "record");
        Err((
            Code::BadUserdata,
            format!("{what} could not be read; the others are used"),
        ))
    }

    /// Questions of the page around.
    fn take_bank(&mut self, text: String, link: &Scope<Self>) -> Result<(), (Code, String)> {
        let awaited = self.embed.as_mut().map(|embed| &mut embed.bank_awaited);
        match awaited {
            Some(awaited) if *awaited => *awaited = false,
            _ => {
                return cannot(
                    "questions are taken once, right after `hello`, and with bank=host alone",
                );
            }
        }
        // The one place that hands a host's bank to the session: `self.session_event(Event::UseBank(text), link);`
        drop(text);
        self.go_on(link);
        Err((
            Code::BadBank,
            "this build asks the questions that it came with".to_owned(),
        ))
    }

    fn start_round(&mut self, link: &Scope<Self>) -> Result<(), (Code, String)> {
        match state(&self.session) {
            State::Paused => {
                self.session_event(Event::Round(round::Event::Resume), link);
            }
            State::Briefing => {
                self.begin(link);
            }
            State::Running | State::Over => {}
        }
        match state(&self.session) {
            State::Running => Ok(()),
            _ => cannot("there is no round that could be started now"),
        }
    }

    fn pause_round(&mut self, link: &Scope<Self>) -> Result<(), (Code, String)> {
        self.session_event(Event::Round(round::Event::Pause), link);
        let clock_runs = self.session.live().is_some_and(|live| {
            let timer = live.round().timer();
            timer.is_some_and(|timer| !timer.is_paused())
        });
        match state(&self.session) {
            State::Briefing | State::Over => cannot("no round is going on"),
            _ if clock_runs => cannot("this round can't be paused now"),
            _ => Ok(()),
        }
    }

    /// Ends what goes on, which keeps it, and shows a fresh briefing.
    fn reset(&mut self, link: &Scope<Self>) -> Result<(), (Code, String)> {
        if self.embed.as_ref().is_none_or(|embed| embed.waits()) || self.waiting.is_some() {
            return cannot("nothing has begun yet");
        }
        let going_on = self.session.live().map(|live| live.round().phase());
        if going_on.is_some_and(|phase| !matches!(phase, Phase::Finished(_))) {
            self.session_event(Event::Round(round::Event::End), link);
        }
        if let Some(embed) = &self.embed {
            self.route = embed.briefing();
        }
        page::correct(&Route::Home);
        link.send_message(Msg::Dialog(None));
        self.arrive(link);
        Ok(())
    }

    /// Everything that is kept, as the app exports it.
    fn export(&mut self, id: Option<Mark>, link: &Scope<Self>) {
        self.session_event(Event::Flush, link);
        let (Some(id), Some(embed)) = (id, &self.embed) else {
            return;
        };
        let (journal, host) = (self.journal.clone(), embed.host.clone());
        let refused = order::map(self.session.saving().refused_records());
        spawn_local(async move {
            // Where nothing can be stored, everything is in this page alone.
            let mut entries = stores::gather(&journal).await.unwrap_or_default();
            entries.extend(refused);
            let file = json::write(&entries, clock::now().wall);
            if let Some(host) = host {
                host.tell(&Told::Exported { id, file }.write());
            }
        });
    }
}

fn cannot(why: &str) -> Result<(), (Code, String)> {
    Err((Code::Cannot, why.to_owned()))
}
