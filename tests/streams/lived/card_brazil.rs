//! A Brazilian credit card, as five banks print it.

use crate::calendar::{Country, Day};
use crate::history::{Dice, History, Rhythm};
use crate::lived::diary::{Bill, Diary, Dollars};
use crate::lived::plans::Plans;
use crate::lived::subscriptions;

#[derive(Debug, Clone, Copy)]
struct Bank {
    /// A payee's name, as payees write it, in the bank's print.
    word: fn(&str) -> String,
    plan: fn(&str, i32, i32) -> String,
    /// Whether later instalments are posted when a bill opens.
    at_closing: bool,
    ahead: &'static str,
    refund: fn(&str) -> String,
    paid: &'static str,
    collected: &'static str,
    annual_fee: Option<&'static str>,
}

fn plain(name: &str) -> String {
    name.chars()
        .map(|c| match c {
            'á' | 'ã' | 'â' | 'à' => 'a',
            'é' | 'ê' => 'e',
            'í' => 'i',
            'ó' | 'õ' | 'ô' => 'o',
            'ú' => 'u',
            'ç' => 'c',
            other => other,
        })
        .collect()
}

fn upper(name: &str) -> String {
    plain(name).to_uppercase()
}

fn short(name: &str) -> String {
    upper(name).chars().take(22).collect::<String>().trim_end().to_owned()
}

const BANKS: [Bank; 5] = [
    // Nubank
    Bank {
        word: str::to_owned,
        plan: |shop, number, total| format!("{shop} - Parcela {number}/{total}"),
        at_closing: false,
        ahead: "Antecipada - ",
        refund: |name| format!("Estorno de \"{name}\""),
        paid: "Pagamento recebido",
        collected: "Pagamento recebido",
        annual_fee: None,
    },
    // Itaú: a field of fixed width, with the instalment at its end
    Bank {
        word: short,
        plan: |shop, number, total| format!("{:16}{number:02}/{total:02}", short(shop).chars().take(16).collect::<String>()),
        at_closing: true,
        ahead: "ANT ",
        refund: |name| format!("EST {}", short(name)),
        paid: "PAGAMENTO EFETUADO",
        collected: "PAGAMENTO DEB AUTOMATICO",
        annual_fee: Some("ANUIDADE DIFERENCI"),
    },
    // Inter
    Bank {
        word: upper,
        plan: |shop, number, total| format!("{} (Parcela {number:02} de {total:02})", upper(shop)),
        at_closing: true,
        ahead: "ANTECIPACAO ",
        refund: |name| format!("ESTORNO {}", upper(name)),
        paid: "PAGAMENTO ON LINE",
        collected: "PAGTO DEBITO AUTOMATICO",
        annual_fee: None,
    },
    // C6
    Bank {
        word: upper,
        plan: |shop, number, total| format!("{} - Parcela {number}/{total}", upper(shop)),
        at_closing: false,
        ahead: "",
        refund: |name| format!("{} - Estorno", upper(name)),
        paid: "Inclusao de Pagamento",
        collected: "Inclusao de Pagamento",
        annual_fee: Some("ANUIDADE"),
    },
    // Bradesco: with the city
    Bank {
        word: |name| format!("{} SAO PAULO", short(name)),
        plan: |shop, number, total| format!("{} {number:02}/{total:02}", short(shop)),
        at_closing: true,
        ahead: "",
        refund: |name| format!("CRED ESTORNO {}", short(name)),
        paid: "PAGTO ANTECIPADO PIX",
        collected: "PAGTO. POR DEB EM C/C",
        annual_fee: Some("ANUIDADE NACIONAL"),
    },
];

/// What is charged month by month: what is printed, what is printed after the payee changed it, hundredths, and how many of a
/// hundred cards have it.
const MONTHLY: [(&str, Option<&str>, i64, u32); 34] = [
    ("Netflix.com", Some("Netflix Entretenimento"), 3_990, 60),
    ("Spotify ^^^^^", None, 2_190, 35),
    ("Ebn *Spotify", Some("Dm *Spotify"), 3_490, 20),
    ("Amazonprimebr", Some("Amazon Prime Br"), 1_490, 50),
    ("Dl*Google Youtubep", Some("Google Youtubepremium"), 2_490, 25),
    ("Google One", Some("Dl*Google Google One"), 699, 35),
    ("Disney Plus", None, 3_390, 25),
    ("Help.max.com", Some("Hbo Max"), 2_990, 20),
    ("Globo *Globoplay", None, 2_290, 25),
    ("Melimais", None, 1_790, 20),
    ("Uber *One", None, 1_990, 15),
    ("Clube Ifood", None, 1_290, 15),
    ("Microsoft*Xbox", None, 4_499, 12),
    ("Smart Fit", Some("Smartfit Escola de Gin"), 11_990, 25),
    ("Wellhub Gympass Br", None, 9_990, 15),
    ("Gympass*Gympass", Some("Wellhub*Gympass"), 14_990, 10),
    ("Conta Vivo", None, 5_999, 20),
    ("Tim*Controle", None, 4_599, 12),
    ("Claro Flex", None, 4_990, 12),
    ("Pg *Curso Violao Online", None, 4_990, 8),
    ("Pagar.me*Clube Vinho", None, 8_990, 10),
    ("Hotmart *Comunidade", None, 3_700, 8),
    ("Seguro Vida Protege", None, 2_450, 15),
    ("Petlove Plano Saude", None, 7_990, 10),
    ("Assinatura Jornal Gazeta", None, 1_990, 10),
    ("Kindle Unltd", None, 2_490, 10),
    ("Doacao Instituto Ipe", None, 5_000, 12),
    ("Ec *Condominio Digital", None, 68_000, 5),
    ("Mp *Mensalidade Natacao", None, 22_000, 10),
    ("Playstation Plus", Some("Sony Playstation Plus"), 5_990, 8),
    ("Tembici", None, 2_990, 6),
    ("Canva* I#####-########", None, 3_490, 10),
    ("Zul Digital Plus", None, 1_290, 6),
    ("Segurobilhete Celular", None, 3_480, 8),
];

/// In dollars, with the places that cards print.
const FOREIGN: [(&str, i64, u32); 8] = [
    ("Openai *Chatgpt Subscr", 2_000, 25),
    ("Github, Inc.", 400, 10),
    ("Notion Labs, Inc.", 1_000, 8),
    ("Dropbox*^^^^^^^^^^^^", 1_199, 8),
    ("Midjourney Inc.", 1_000, 5),
    ("Linode . Akamai", 500, 5),
    ("Adobe *Creative Cloud", 5_499, 8),
    ("Patreon* Membership", 500, 8),
];

const SHOPS: [&str; 14] = [
    "Mercadolivre*3produtos",
    "Mercadolivre*Mercadol",
    "Magazine Luiza",
    "Casas Bahia",
    "Amazon Br",
    "Mp *Loja",
    "Mp *Eletrobom",
    "Shopee *Novalar",
    "Renner",
    "Pg *Otica Visao",
    "Ec *Moveis Prado",
    "Decathlon",
    "Pagbank*Dentista",
    "Latam Air",
];

fn subscribed(diary: &mut Diary, bank: Bank) {
    for (name, later, cents, share) in MONTHLY {
        if !diary.percent(share) {
            continue;
        }
        let later = later.map(bank.word);
        let stream = subscriptions::monthly(diary, &(bank.word)(name), later.as_deref(), cents, live);
        if diary.percent(8) {
            refund(diary, bank, name, stream);
        }
    }
    for (name, cents, share) in FOREIGN {
        if !diary.percent(share) {
            continue;
        }
        let day = diary.between(1, 28) as i32;
        let text = (bank.word)(name);
        let bill = Bill::new(&text, Rhythm::Months(1, day), cents).dollars(Dollars::Yes).late(15, 1);
        let bill = live(diary, bill);
        let bill = Bill { slips: (15, 1), ..bill };
        let stream = diary.bill(&bill);
        if bank.annual_fee.is_none() {
            diary.tax(stream, &format!("IOF de \"{name}\""), 438);
        }
    }
    subscriptions::of_one_payee(diary, &(bank.word)("Apple.com/bill"), [(3, 350), (11, 2_190), (19, 1_490), (27, 5_990)], live);
}

/// What happens to a subscription: it begins or ends within the history, its price rises or its first months are cheaper, it is
/// given up for a while, a charge fails or is posted a day later.
fn live(diary: &mut Diary, bill: Bill) -> Bill {
    let mut bill = subscriptions::in_its_time(diary, bill.late(10, 1), 35, (2, 4));
    let first = bill.first.max(diary.from);
    match diary.dice.roll(10) {
        0..=3 if diary.to - first > 4 => bill = subscriptions::rises(diary, bill, 35),
        // Three months for half the price.
        4 => {
            bill.cents /= 2;
            bill = bill.step(first + 3, 100);
        }
        _ => {}
    }
    bill.missed(if diary.percent(15) { 8 } else { 0 })
}

/// What one payment of a stream was given back.
fn refund(diary: &mut Diary, bank: Bank, name: &str, stream: usize) {
    let paid = diary.paid(stream);
    if let Some((day, cents)) = paid.get(paid.len() / 2) {
        diary.receive(Day(day.0 + 4), &(bank.refund)(name), *cents);
    }
}

/// What a household has on a card besides subscriptions.
fn household(diary: &mut Diary, bank: Bank, plans: Plans) {
    let word = bank.word;
    let (from, to) = (diary.from, diary.to);
    let some_month = |diary: &mut Diary| diary.between(i64::from(from), i64::from(to - 3)) as i32;
    if diary.percent(30) {
        let rise = some_month(diary);
        let day = diary.between(1, 28) as i32;
        let health = *diary.dice.pick(&["Unimed Serra Azul", "Qualicorp Adm Benef", "Amil Assist Medica"]);
        diary.bill(&Bill::new(&word(health), Rhythm::Months(1, day), 58_712).step(rise, 11).late(20, 2));
    }
    if diary.percent(25) {
        let january = if from <= 0 { 0 } else { 12 };
        let day = diary.between(2, 10) as i32;
        let school = *diary.dice.pick(&["Colegio Santa Aurora", "Escola Passo Miudo", "Pg *Colegio Horizonte"]);
        diary.bill(&Bill::new(&word(school), Rhythm::MonthsForward(1, day), 129_000).step(january, 9).late(10, 3));
    }
    // The toll tag: one with a bill of its own each month, one that tops itself up as it runs out, at a price each month besides.
    match diary.dice.roll(4) {
        0 => {
            let day = diary.between(1, 28) as i32;
            diary.bill(&Bill::new(&word("Sem Parar"), Rhythm::Months(1, day), 16_000).spread(45).late(30, 2));
        }
        1 => {
            diary.as_needed(&word("Conectcar *Recarga"), (9, 40), 5_000);
            let day = diary.between(1, 28) as i32;
            diary.bill(&Bill::new(&word("Conectcar *Mensalidade"), Rhythm::Months(1, day), 2_490));
        }
        _ => {}
    }
    if diary.percent(35) {
        let total = *diary.dice.pick(&[10, 12]);
        let day = diary.between(1, 28) as i32;
        let month = some_month(diary);
        let insurer = *diary.dice.pick(&["Porto Seguro", "Azul Seguros", "Tokio Marine Auto", "Seguro Auto Alianca"]);
        let cents = diary.between(15_000, 38_000);
        plans.buy(diary, insurer, month, day, total, cents);
        plans.buy(diary, insurer, month + 12, day, total, cents * 107 / 100);
    }
    // Every two or three months, half a year, a year.
    if diary.percent(20) {
        let day = diary.between(1, 28) as i32;
        diary.bill(&Bill::new(&word("Petz Assinatura"), Rhythm::Months(2, day), 21_990).spread(4).late(40, 2));
    }
    if diary.percent(15) {
        let day = diary.between(1, 28) as i32;
        diary.bill(&Bill::new(&word("Clube Cafe Serrano"), Rhythm::Months(3, day), 14_900));
    }
    if diary.percent(12) {
        let day = diary.between(1, 28) as i32;
        diary.bill(&Bill::new(&word("Dedetizadora Lar Limpo"), Rhythm::Months(6, day), 28_000).late(60, 4));
    }
    for name in ["Duolingo Super", "Registro.br Dominio", "Amazon Kids+", "Wix.com Anual"] {
        if diary.percent(15) {
            let (day, month) = (diary.between(1, 28) as i32, diary.between(0, 11) as i32);
            let cents = diary.between(40, 400) * 100 - 10;
            diary.bill(&Bill::new(&word(name), Rhythm::Months(12, day), cents).first(from + month).spread(3));
        }
    }
    // A box of vegetables, every week or every two.
    if diary.percent(20) {
        let days = *diary.dice.pick(&[7, 14]);
        diary.bill(&Bill::new(&word("Cesta Organica Sitio Bom"), Rhythm::Every(days), 8_900).missed(5));
    }
    if let Some(fee) = bank.annual_fee.filter(|_| diary.percent(50)) {
        let (month, day) = (some_month(diary), plans.posted.unwrap_or(10));
        plans.buy(diary, fee, month, day, 12, 2_890);
    }
}

/// Where money goes at will.
fn habits(diary: &mut Diary, bank: Bank) {
    let words = |names: &[&str]| names.iter().map(|name| (bank.word)(name)).collect::<Vec<_>>();
    let mut habit = |names: &[&str], a_month: i64, from: i64, to: i64| {
        let words = words(names);
        diary.habit(&words.iter().map(String::as_str).collect::<Vec<_>>(), a_month, from, to);
    };
    habit(&["Supermercado Boa Safra", "Carrefour ###", "Pao de Acucar-####", "Atacadao Nova Era"], 6, 3_000, 52_000);
    habit(&["Uber *Trip", "Uber Uber *Trip Help.u", "Uber* Trip"], 6, 790, 4_800);
    habit(&["99app *99app", "99* Corrida"], 3, 890, 3_200);
    habit(&["Ifood", "Ifd*Cantina da Nona", "Ifd*Temaki Zen", "Ifd*Pizzaria Forno Novo"], 5, 2_500, 12_000);
    habit(&["Drogasil ####", "Droga Raia", "Farmacia Bem Viver"], 3, 900, 18_000);
    habit(&["Posto Trevo Sul", "Auto Posto Girassol"], 3, 8_000, 26_000);
    habit(&["Mercadolivre*Mercadol", "Amazon Br", "Shopee *Novalar", "Mp *Loja"], 3, 1_900, 30_000);
    habit(&["Restaurante Brasa Viva", "Pg *Espetinho do Mar", "Ec *Bar do Tonho", "Mc Donalds"], 4, 2_000, 19_000);
    habit(&["Apple.com/bill"], 1, 490, 3_990);
    habit(&["Google Play App"], 1, 299, 2_990);
    if diary.percent(60) {
        diary.weekdays(1..=5, 55, &(bank.word)("Cafeteria Grao Torrado"), 950, 950);
    }
    diary.weekdays(1..=6, 35, &(bank.word)("Panificadora Trigo Real"), 600, 3_500);
    diary.weekdays(6..=6, 80, &(bank.word)("Feira Livre do Bairro"), 4_000, 11_000);
    if diary.percent(50) {
        diary.as_needed(&(bank.word)("Recarga Claro Pre"), (12, 50), 2_000);
    }
    diary.as_needed(&(bank.word)("Barbearia Navalha"), (22, 52), 5_500);
    diary.as_needed(&(bank.word)("Estacionamento Praca"), (2, 20), 2_500);
    // A trial: a charge that is given back the next day.
    let day = diary.any_day();
    diary.spend(day, &(bank.word)("Paramount+"), 100);
    diary.receive(Day(day.0 + 1), &(bank.refund)("Paramount+"), 100);
    let day = diary.any_day();
    diary.spend(day, &(bank.word)("Aliexpress"), 21_300);
    diary.spend(day, "IOF COMPRA INTERNACIONAL", 932);
    let day = diary.any_day();
    diary.spend(day, &(bank.word)("Renner"), 24_990);
    diary.receive(Day(day.0 + 9), &(bank.refund)("Renner"), 24_990);
}

pub fn card(seed: u64) -> History {
    let mut dice = Dice::new(seed + 7_000);
    let bank = BANKS[seed as usize % BANKS.len()];
    let from = -(dice.between(0, 6) as i32);
    let to = (from + dice.between(12, 30) as i32).min(24);
    let closing = dice.between(1, 20) as i32;
    let mut diary = Diary::new(Country::Brazil, from, to, true, dice);
    let plans = Plans { text: bank.plan, posted: bank.at_closing.then_some(closing + 1), passed: 0, ahead: bank.ahead };
    subscribed(&mut diary, bank);
    household(&mut diary, bank, plans);
    habits(&mut diary, bank);
    let count = diary.between(4, 16);
    plans.buy_some(&mut diary, &SHOPS, &[2, 3, 3, 4, 5, 6, 6, 10, 10, 12], count);
    // Its bills: collected on their due days, or paid at will.
    if diary.percent(50) {
        for month in from..to {
            let cents = diary.between(208_000, 432_000);
            diary.receive(Day::of_month(month, closing + 8).forward(Country::Brazil), bank.collected, cents);
        }
    } else {
        for _ in 0..(to - from) * 3 / 2 {
            let (day, cents) = (diary.any_day(), diary.between(20_000, 420_000));
            diary.receive(day, bank.paid, cents);
        }
    }
    diary.made
}
