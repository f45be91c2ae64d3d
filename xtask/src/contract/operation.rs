//! One operation of the document: every answer that it may give, with every way to ask for it.

use std::rc::Rc;

use anyhow::{Context, bail};
use belvo_wasm::api::{Client, Credentials, Operation};
use belvo_wasm::model::{Error, ErrorKind};
use futures_executor::block_on;
use serde_json::Value;

use super::answer;
use super::call::{Arguments, KEYS, Target};
use super::document::{Answer, Document, Documented};
use super::failure;
use super::report::Report;
use super::wire::{Exchange, Talk, Wire};

/// What is drawn at random comes out the same in every run.
const SEED: &str = "belvo";

/// A client that talks to Prism.
pub(crate) struct Caller<'a> {
    document: &'a Document,
    client: Client<Wire>,
    talk: Rc<Talk>,
}

/// What a call became.
struct Said {
    exchange: Exchange,
    given: Result<Option<Value>, Error>,
}

impl<'a> Caller<'a> {
    pub(crate) fn new(document: &'a Document, url: &str) -> anyhow::Result<Self> {
        let talk = Rc::new(Talk::default());
        let client = Client::new(url, Credentials::keys(KEYS.0, KEYS.1)?, Wire::new(Rc::clone(&talk)))?;
        Ok(Self { document, client, talk })
    }

    /// Calls the operation in every way. False when an answer that is documented did not come.
    pub(crate) fn check(&self, operation: &Documented<'_>, report: &mut Report) -> anyhow::Result<bool> {
        let at = operation.to_string();
        let Some(target) = Target::of(operation) else {
            report.fail(&at, "the table of resources has no such operation");
            return Ok(false);
        };
        let all = Arguments::all(self.document, operation, target)?;
        let Some(first) = all.first() else { return Ok(false) };
        for parameter in operation.parameters.iter().filter(|parameter| parameter.explodes) {
            report.note(&at, format!("{} does not say `explode: false`: it is sent with one value", parameter.name));
        }
        let works_later = operation.parameters_in("header").any(|header| header.name == "X-Belvo-Request-Mode");
        let mut came = true;
        for answer in &operation.answers {
            let arguments = first.clone().asynchronous(works_later && answer.status == 202);
            for prefer in preferences(answer) {
                came &= self.ask(operation, target, &arguments, answer, &prefer, report)?;
            }
        }
        let Some(success) = operation.answers.iter().find(|answer| answer.is_success()) else { return Ok(false) };
        let prefer = format!("code={}", success.status);
        for arguments in all.iter().skip(1) {
            came &= self.ask(operation, target, arguments, success, &prefer, report)?;
        }
        if works_later && operation.answers.iter().all(|answer| answer.status != 202) {
            report.note(&at, "takes X-Belvo-Request-Mode, and documents no 202");
            came &= self.ask(operation, target, &first.clone().asynchronous(true), success, &prefer, report)?;
        }
        self.check_prism(operation, target, first, report)?;
        Ok(came)
    }

    /// Sends values that the document forbids: Prism must see each.
    fn check_prism(&self, operation: &Documented<'_>, target: Target, arguments: &Arguments, report: &mut Report) -> anyhow::Result<()> {
        let at = operation.to_string();
        for (name, wrong) in arguments.wrong(self.document, operation) {
            // The keys in the body of a token are the client's own.
            if target.operation == Operation::Token && matches!(name.as_str(), "id" | "password") {
                continue;
            }
            report.calls += 1;
            report.wrong += 1;
            let said = match self.say(target, &wrong, "code=200") {
                // The client sees it itself, before anything is sent.
                Err(error) if error.kind == ErrorKind::InvalidInput && error.field.as_ref() == Some(&name) => {
                    report.seen += 1;
                    continue;
                }
                said => said.with_context(|| format!("{at}: a wrong {name}"))?,
            };
            if said.exchange.violations.iter().any(|violation| violation.in_request) {
                report.seen += 1;
            } else {
                report.fail(&at, format!("Prism does not see a wrong {name}"));
            }
        }
        Ok(())
    }

    /// Asks for one answer, and checks the request and what came of it. False when another answer came.
    fn ask(
        &self,
        operation: &Documented<'_>,
        target: Target,
        arguments: &Arguments,
        answer: &Answer<'_>,
        prefer: &str,
        report: &mut Report,
    ) -> anyhow::Result<bool> {
        let at = operation.to_string();
        report.calls += 1;
        let Said { exchange, given } = match self.say(target, arguments, prefer) {
            Ok(said) => said,
            Err(error) if error.kind == ErrorKind::Connection => bail!("{prefer}: {error}"),
            Err(error) => {
                report.fail(&at, format!("nothing was sent: {error}"));
                return Ok(false);
            }
        };
        for wrong in arguments.missing_in(&exchange.request, self.document, operation) {
            report.fail(&at, format!("request: {wrong}"));
        }
        let is_drawn = prefer.contains("dynamic");
        for violation in &exchange.violations {
            if violation.in_request && !violation.is_warning {
                report.fail(&at, violation.text.clone());
            } else if is_drawn {
                report.note(&at, "Prism draws an answer that is against the document");
            } else {
                report.note(&at, violation.text.clone());
            }
        }
        if exchange.status != answer.status {
            report.fail(&at, format!("{prefer}: {} came", exchange.status));
            return Ok(false);
        }
        let problems = match &given {
            Ok(given) if answer.is_success() => {
                answer::problems(target, exchange.status, arguments.is_asynchronous(), exchange.body.as_ref(), given.as_ref())
            }
            Err(error) if !answer.is_success() => failure::problems(exchange.status, exchange.body.as_ref().unwrap_or(&Value::Null), error),
            Ok(_) => vec!["an error status is no error".to_owned()],
            Err(error) => vec![format!("the client refuses the answer: {error}")],
        };
        // What is drawn from a schema is not always within it: then nobody has to read it. But all of Belvo's fields may be
        // missing.
        let is_strange = is_drawn && exchange.violations.iter().any(|violation| !violation.in_request && !violation.is_missing());
        for problem in problems {
            if is_strange {
                report.note(&at, format!("{problem}, of an answer that is against the document"));
            } else {
                report.fail(&at, problem);
            }
        }
        Ok(true)
    }

    fn say(&self, target: Target, arguments: &Arguments, prefer: &str) -> Result<Said, Error> {
        self.talk.prefer.replace(prefer.to_owned());
        self.talk.last.replace(None);
        let given = block_on(self.client.call(&arguments.call(target)));
        match (self.talk.last.take(), given) {
            (Some(exchange), given) => Ok(Said { exchange, given }),
            (None, Err(error)) => Err(error),
            (None, Ok(_)) => Err(Error::invalid_input("transport", "was not used")),
        }
    }
}

/// What to ask Prism for so that it gives this answer: each example, or one made of the schema's examples; and one at random.
fn preferences(answer: &Answer<'_>) -> Vec<String> {
    let code = format!("code={}", answer.status);
    let mut all: Vec<String> = answer.examples.iter().map(|example| format!("{code}, example={example}")).collect();
    if all.is_empty() {
        all.push(code.clone());
    }
    if answer.is_success() && answer.schema.is_some() {
        all.push(format!("{code}, dynamic=true, seed={SEED}"));
    }
    all
}
