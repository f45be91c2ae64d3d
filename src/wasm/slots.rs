//! Waiting for a turn: so many at once, and no more.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::AbortSignal;

use super::wait::{Ended, until};

/// Places for work that goes on at once. Who finds none waits, in order.
#[derive(Debug)]
pub(super) struct Slots {
    free: Cell<u32>,
    waiting: RefCell<VecDeque<Function>>,
}

/// A place taken, until it is dropped.
#[derive(Debug)]
pub(super) struct Slot(Rc<Slots>);

impl Slots {
    pub(super) fn new(places: u32) -> Rc<Self> {
        Rc::new(Self { free: Cell::new(places), waiting: RefCell::default() })
    }

    pub(super) async fn take(self: &Rc<Self>, signal: Option<&AbortSignal>) -> Result<Slot, Ended> {
        if let Some(left) = self.free.get().checked_sub(1) {
            self.free.set(left);
            return Ok(Slot(self.clone()));
        }
        let mut own = None;
        let waited = until(signal, |turn| {
            own = Some(turn.clone());
            self.waiting.borrow_mut().push_back(turn.clone());
        })
        .await;
        if waited.is_err() {
            let mut waiting = self.waiting.borrow_mut();
            match waiting.iter().position(|turn| Some(turn) == own.as_ref()) {
                Some(position) => drop(waiting.remove(position)),
                // It was this one's turn already when the signal came, or there was no wait: the place goes on to the next.
                None if own.is_some() => {
                    drop(waiting);
                    drop(Slot(self.clone()));
                }
                None => {}
            }
        }
        waited.map(|()| Slot(self.clone()))
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        let next = self.0.waiting.borrow_mut().pop_front();
        match next {
            // The place passes from hand to hand: a call that comes now cannot slip in between.
            Some(turn) => drop(turn.call0(&JsValue::UNDEFINED)),
            None => self.0.free.set(self.0.free.get() + 1),
        }
    }
}
