//! The service worker that keeps the app's files: starting it, asking it, and what it reports.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState,
};

use crate::offline::Report;

/// Where the build writes the worker, relative to the page.
const SCRIPT: &str = "worker.js";

/// Asks a worker for its build, once it waits.
const NAME: &str = "name";
/// Asks a worker to verify every file, and to fetch what is missing.
const STATE: &str = "state";
/// Asks a worker that waits to serve the page from now on.
const TAKE_OVER: &str = "take over";

type Heard = Rc<dyn Fn(Report)>;

/// The worker as the page sees it; it is heard as long as this is kept.
pub struct Worker {
    container: ServiceWorkerContainer,
    heard: Heard,
    _listeners: [EventListener; 2],
}

impl Worker {
    /// Starts the worker and reports what comes of it, now and later. `None` if the browser has no workers
    /// for this page, which was reported then.
    pub fn start(heard: impl Fn(Report) + 'static) -> Option<Self> {
        let Some(container) = container() else {
            heard(Report::Refused(
                "this browser keeps no pages from this address; that needs https".to_owned(),
            ));
            return None;
        };
        let heard: Heard = Rc::new(heard);
        let (on_message, on_change) = (heard.clone(), heard.clone());
        let listeners = [
            EventListener::new(&container, "message", move |event| {
                let text = event
                    .dyn_ref::<MessageEvent>()
                    .and_then(|event| event.data().as_string());
                if let Some(report) = text.and_then(|text| Report::read(&text)) {
                    on_message(report);
                }
            }),
            EventListener::new(&container, "controllerchange", move |_| {
                on_change(Report::Replaced);
            }),
        ];
        let (registering, heard_first) = (container.clone(), heard.clone());
        spawn_local(async move {
            match register(&registering).await {
                Ok(registration) => watch(&registration, &heard_first),
                Err(why) => heard_first(Report::Refused(why)),
            }
        });
        Some(Self {
            container,
            heard,
            _listeners: listeners,
        })
    }

    /// Asks the server for another version.
    pub fn check(&self) {
        let (container, heard) = (self.container.clone(), self.heard.clone());
        spawn_local(async move {
            let asked = match registration(&container).await {
                Some(registration) => settle(registration.update())
                    .await
                    .map(|_| registration)
                    .ok(),
                None => None,
            };
            match asked {
                // The listener to `updatefound` reports what is being fetched.
                Some(registration) if registration.installing().is_some() => {}
                Some(registration) => match registration.waiting() {
                    Some(worker) => tell(&worker, NAME),
                    None => heard(Report::Newest),
                },
                None => heard(Report::Unreachable),
            }
        });
    }

    /// Lets the worker that waits serve this page; without one, the next load serves the newest anyway.
    pub fn take_over(&self) {
        let (container, heard) = (self.container.clone(), self.heard.clone());
        spawn_local(async move {
            match registration(&container).await.and_then(|it| it.waiting()) {
                Some(worker) => tell(&worker, TAKE_OVER),
                None => heard(Report::Replaced),
            }
        });
    }
}

/// The browser's workers; `None` where it has none, as on plain http or in some private windows.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"serviceWorker".into())
        .ok()?
        .dyn_into()
        .ok()
}

async fn settle(promise: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(promise?).await
}

async fn registration(container: &ServiceWorkerContainer) -> Option<ServiceWorkerRegistration> {
    JsFuture::from(container.get_registration())
        .await
        .ok()?
        .dyn_into()
        .ok()
}

/// Registers the worker's script for the folder that the page stands in.
async fn register(container: &ServiceWorkerContainer) -> Result<ServiceWorkerRegistration, String> {
    let words = |error: JsValue| {
        let text = error
            .dyn_ref::<js_sys::Error>()
            .map(|error| String::from(error.message()));
        text.unwrap_or_else(|| "the browser refused the worker".to_owned())
    };
    let options = Object::new();
    // The worker is small and decides what is new, so no cache may answer for it.
    for (name, value) in [("scope", "./"), ("updateViaCache", "none")] {
        Reflect::set(&options, &name.into(), &value.into()).map_err(words)?;
    }
    // By its name, since the typed call takes no trusted address.
    let register: Function = Reflect::get(container, &"register".into())
        .map_err(words)?
        .dyn_into()
        .map_err(words)?;
    let address = trusted(SCRIPT).map_err(words)?;
    let promise = register
        .call2(container, &address, &options)
        .map_err(words)?
        .dyn_into::<Promise>()
        .map_err(words)?;
    let registration = JsFuture::from(promise).await.map_err(words)?;
    registration.dyn_into().map_err(words)
}

/// The script's address as a Trusted Type, where the browser has them: the page's policy asks for it.
fn trusted(address: &'static str) -> Result<JsValue, JsValue> {
    let window: JsValue = web_sys::window().into();
    let types = Reflect::get(&window, &"trustedTypes".into())?;
    if types.is_undefined() {
        return Ok(address.into());
    }
    let call = |target: &JsValue, name: &str, args: &[JsValue]| {
        let method: Function = Reflect::get(target, &name.into())?.dyn_into()?;
        Reflect::apply(&method, target, &args.iter().collect())
    };
    // Whatever it is asked for, it vouches for this one address.
    let rule = Closure::<dyn Fn() -> JsValue>::new(move || JsValue::from_str(address));
    let rules = Object::new();
    Reflect::set(&rules, &"createScriptURL".into(), rule.as_ref())?;
    let policy = call(&types, "createPolicy", &["worker".into(), rules.into()])?;
    call(&policy, "createScriptURL", &[address.into()])
}

fn tell(worker: &ServiceWorker, ask: &str) {
    // A string can always be cloned.
    drop(worker.post_message(&ask.into()));
}

/// Follows every worker of a registration.
fn watch(registration: &ServiceWorkerRegistration, heard: &Heard) {
    if let Some(worker) = registration.active() {
        tell(&worker, STATE);
    }
    if let Some(worker) = registration.waiting() {
        tell(&worker, NAME);
    }
    if let Some(worker) = registration.installing() {
        follow(worker, heard);
    }
    let (found, heard) = (registration.clone(), heard.clone());
    // For as long as the page lives: there is one registration.
    EventListener::new(registration, "updatefound", move |_| {
        if let Some(worker) = found.installing() {
            follow(worker, &heard);
        }
    })
    .forget();
}

/// Follows a worker that is fetching its files.
fn follow(worker: ServiceWorker, heard: &Heard) {
    heard(Report::Fetching);
    let (followed, heard) = (worker.clone(), heard.clone());
    let mut installed = false;
    let mut look = move || match followed.state() {
        ServiceWorkerState::Installed => {
            installed = true;
            tell(&followed, NAME);
        }
        ServiceWorkerState::Activated => tell(&followed, STATE),
        // One that had its files is redundant once a newer one took its place.
        ServiceWorkerState::Redundant if !installed => heard(Report::Stopped),
        _ => {}
    };
    // It may have come to an end before anyone listened.
    look();
    let look = std::cell::RefCell::new(look);
    EventListener::new(&worker, "statechange", move |_| (look.borrow_mut())()).forget();
}
