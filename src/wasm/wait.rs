//! Waiting for a time, and no longer than a signal allows.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal};

#[wasm_bindgen]
extern "C" {
    // Globals: there is no Window in Workers, in Node, nor at the edge. Node's timers are objects.
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(then: &Function, milliseconds: f64) -> JsValue;
    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(timer: &JsValue);
}

/// A signal for the caller's and a time limit.
///
/// Not `AbortSignal.timeout`: that one cannot be stopped, and keeps some runtimes from ending (Deno) while it lets others end too
/// early (Node).
#[derive(Debug)]
pub(super) struct Limit {
    signal: Option<AbortSignal>,
    timer: JsValue,
}

impl Limit {
    /// Ends with the signal, and after so many milliseconds.
    pub(super) fn new(signal: Option<&AbortSignal>, timeout: Option<f64>) -> Self {
        // Timers count in 32 bits: whoever asks for more than that asks for no limit.
        let Some(timeout) = timeout.filter(|timeout| *timeout <= f64::from(i32::MAX)) else {
            return Self { signal: signal.cloned(), timer: JsValue::UNDEFINED };
        };
        // There is one in every runtime that has `fetch`.
        let Some((controller, abort)) = AbortController::new().ok().and_then(|controller| {
            let abort: Function = Reflect::get(&controller, &"abort".into()).ok()?.dyn_into().ok()?;
            let abort = abort.bind0(&controller);
            Some((controller, abort))
        }) else {
            return Self { signal: signal.cloned(), timer: JsValue::UNDEFINED };
        };
        let own = controller.signal();
        let signal = signal.map_or_else(|| own.clone(), |signal| AbortSignal::any(&Array::of2(signal, &own)));
        Self { signal: Some(signal), timer: set_timeout(&abort, timeout) }
    }

    pub(super) fn signal(&self) -> Option<&AbortSignal> {
        self.signal.as_ref()
    }

    pub(super) fn is_over(&self) -> bool {
        self.signal().is_some_and(AbortSignal::aborted)
    }
}

impl Drop for Limit {
    fn drop(&mut self) {
        clear_timeout(&self.timer);
    }
}

/// The signal ended the wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ended;

/// A function that is called when a signal ends, until this is dropped.
struct Listener<'a> {
    signal: &'a AbortSignal,
    function: Function,
}

impl<'a> Listener<'a> {
    fn new(signal: &'a AbortSignal, function: &Function) -> Self {
        // Cannot fail: the event's name is one, and the listener is a function.
        let _ = signal.add_event_listener_with_callback("abort", function);
        Self { signal, function: function.clone() }
    }
}

impl Drop for Listener<'_> {
    fn drop(&mut self) {
        let _ = self.signal.remove_event_listener_with_callback("abort", &self.function);
    }
}

/// Settles a promise when it is dropped. A [`JsFuture`] whose promise never settles is never freed, also where nobody waits for it any more.
struct Settled(Function);

impl Drop for Settled {
    fn drop(&mut self) {
        // Cannot fail: it resolves a promise.
        let _ = self.0.call0(&JsValue::UNDEFINED);
    }
}

/// Waits until the function that `start` gets is called, or until the signal. Leaves no listener behind.
pub(super) async fn until(signal: Option<&AbortSignal>, start: impl FnOnce(&Function)) -> Result<(), Ended> {
    let aborted = || signal.is_some_and(AbortSignal::aborted);
    if aborted() {
        return Err(Ended);
    }
    let mut given = None;
    let promise = Promise::new(&mut |resolve, _| given = Some(resolve));
    let Some(resolve) = given else { return Ok(()) };
    let _settled = Settled(resolve.clone());
    let _listener = signal.map(|signal| Listener::new(signal, &resolve));
    start(&resolve);
    // Only ever resolved.
    let _ = JsFuture::from(promise).await;
    if aborted() { Err(Ended) } else { Ok(()) }
}

/// Waits that long.
pub(super) async fn sleep(milliseconds: f64, signal: Option<&AbortSignal>) -> Result<(), Ended> {
    let mut timer = JsValue::UNDEFINED;
    let slept = until(signal, |resolve| timer = set_timeout(resolve, milliseconds)).await;
    clear_timeout(&timer);
    slept
}
