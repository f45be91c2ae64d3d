//! The account of a small Brazilian firm, as five banks print it.

use crate::calendar::{Country, Day};
use crate::history::{Dice, History, Rhythm};
use crate::lived::diary::{Bill, Diary};
use crate::lived::names;

#[derive(Debug, Clone, Copy)]
struct Bank {
    /// What is printed of a payment by Pix to that name, with a tax number and account that are the name's own.
    pix_out: fn(&str, &Holder) -> String,
    pix_in: fn(&str, &Holder) -> String,
    boleto: fn(&str) -> String,
    debit: fn(&str) -> String,
    tax: fn(&str) -> String,
    package: &'static str,
    pix_fee: &'static str,
    loan: fn(i32, i32) -> String,
}

/// Digits that stay with a person or firm.
struct Holder {
    tax: i64,
    account: i64,
    bank: &'static str,
}

impl Holder {
    fn new(dice: &mut Dice) -> Self {
        const OTHERS: [&str; 5] = [
            "NU PAGAMENTOS - IP (0260)",
            "ITAÚ UNIBANCO S.A. (0341)",
            "BCO DO BRASIL S.A. (0001)",
            "CAIXA ECONOMICA FEDERAL (0104)",
            "BANCO INTER (0077)",
        ];
        Self { tax: dice.between(100_000, 999_999), account: dice.between(10_000, 999_999), bank: *dice.pick(&OTHERS) }
    }

    fn masked(&self) -> String {
        format!("•••.{:03}.{:03}-••", self.tax / 1000, self.tax % 1000)
    }

    fn account(&self) -> String {
        format!("{} Agência: {} Conta: {}-{}", self.bank, self.tax % 90 + 1, self.account, self.tax % 10)
    }
}

fn cut(name: &str, length: usize) -> String {
    name.to_uppercase().chars().take(length).collect::<String>().trim_end().to_owned()
}

const BANKS: [Bank; 5] = [
    // Nubank
    Bank {
        pix_out: |name, holder| format!("Transferência enviada pelo Pix - {name} - {} - {}", holder.masked(), holder.account()),
        pix_in: |name, holder| {
            format!("Transferência recebida pelo Pix - {} - {} - {}", name.to_uppercase(), holder.masked(), holder.account())
        },
        boleto: |name| format!("Pagamento de boleto efetuado - {}", name.to_uppercase()),
        debit: |name| format!("Débito automático - {name}"),
        tax: |name| format!("Pagamento de tributo - {name}"),
        package: "Mensalidade Conta PJ",
        pix_fee: "Tarifa Pix",
        loan: |number, total| format!("Pagamento de empréstimo - Parcela {number} de {total}"),
    },
    // Itaú
    Bank {
        pix_out: |name, _| format!("PIX ENVIADO {}", cut(name, 22)),
        pix_in: |name, _| format!("PIX RECEBIDO {}", cut(name, 16)),
        boleto: |name| format!("PAGAMENTO BOLETO {}", cut(name, 24)),
        debit: |name| format!("DA {} {:08}", cut(name, 14), name.len() * 7_193_551 % 100_000_000),
        tax: |name| format!("TRIB {name}"),
        package: "TAR PACOTE SERVICOS PJ",
        pix_fee: "TAR PIX ENVIADO",
        loan: |number, total| format!("PARC GIRO {number:02}/{total:02}"),
    },
    // Bradesco: with the day, and the other's name cut off
    Bank {
        pix_out: |name, _| format!("TRANSFERENCIA PIX DES: {} %", cut(name, 20)),
        pix_in: |name, _| format!("TRANSFERENCIA PIX REM: {} %", cut(name, 20)),
        boleto: |name| format!("PAGTO ELETRON COBRANCA {}", cut(name, 20)),
        debit: |name| format!("DEB AUTOM {} *******", cut(name, 18)),
        tax: |name| format!("PAGTO ELETRONICO TRIBUTO {name}"),
        package: "TARIFA BANCARIA CESTA PJ 2",
        pix_fee: "TARIFA EMISSAO PIX",
        loan: |number, total| format!("PARCELA OPERACAO CREDITO {number:03}/{total:03}"),
    },
    // Banco do Brasil: with the day and time, and a tax number
    Bank {
        pix_out: |name, _| format!("Pix - Enviado - % 1#:0# {}", cut(name, 24)),
        pix_in: |name, holder| format!("Pix - Recebido - % 1#:3# {:011} {}", holder.tax * 7919, cut(name, 14)),
        boleto: |name| format!("Pagamento de Boleto - {}", cut(name, 30)),
        debit: |name| format!("Débito Automático - {}", cut(name, 25)),
        tax: |name| format!("Impostos - {name}"),
        package: "Tarifa Pacote de Serviços",
        pix_fee: "Tarifa Pix Enviado",
        loan: |number, total| format!("Pagto Parcela Empréstimo {number}/{total}"),
    },
    // Inter
    Bank {
        pix_out: |name, holder| format!("PIX ENVIADO - Cp :{:08}-{name}", holder.account * 37),
        pix_in: |name, holder| format!("PIX RECEBIDO - Cp :{:08}-{}", holder.account * 37, name.to_uppercase()),
        boleto: |name| format!("PAGAMENTO TITULO - {}", cut(name, 30)),
        debit: |name| format!("DEB AUTOM {}", cut(name, 25)),
        tax: |name| format!("PAGAMENTO TRIBUTO {name}"),
        package: "TARIFA MENSAL CONTA EMPRESARIAL",
        pix_fee: "TARIFA PIX EXCEDENTE",
        loan: |number, total| format!("DEBITO PARCELA EMPRESTIMO {number:02} DE {total:02}"),
    },
];

fn pix_out(diary: &mut Diary, bank: Bank, name: &str) -> String {
    (bank.pix_out)(name, &Holder::new(&mut diary.dice))
}

fn pix_in(diary: &mut Diary, bank: Bank, name: &str) -> String {
    (bank.pix_in)(name, &Holder::new(&mut diary.dice))
}

/// Those who work there, and the owner.
fn people(diary: &mut Diary, bank: Bank) {
    let (from, to) = (diary.from, diary.to);
    let rise = diary.between(i64::from(from + 1), i64::from(to - 2)) as i32;
    let has_advance = diary.percent(30);
    for _ in 0..diary.between(2, 6) {
        let name = names::person(&mut diary.dice);
        let text = pix_out(diary, bank, &name);
        let wage = diary.between(150, 380) * 1000;
        let mut bill = Bill::new(&text, Rhythm::WorkingDay(5), wage).spread(diary.dice.between(0, 6)).step(rise, 6);
        if diary.percent(25) {
            bill = bill.first(diary.between(i64::from(from), i64::from(to - 4)) as i32);
        } else if diary.percent(20) {
            bill = bill.last(Some(diary.between(i64::from(from + 3), i64::from(to - 2)) as i32));
        }
        if has_advance {
            bill.cents = wage * 6 / 10;
            let advance = Bill { cents: wage * 4 / 10, spread: 0, rhythm: Rhythm::MonthsBackward(1, 20), ..bill.clone() };
            diary.bill(&advance);
        }
        diary.bill(&bill);
        // Half a thirteenth wage in November, the other half in December.
        let employed = |month: i32| month > bill.first && bill.last.is_none_or(|last| month < last);
        for (month, day) in [(10, 28), (11, 19), (22, 28)] {
            if employed(month) {
                diary.spend(Day::of_month(month, day).backward(Country::Brazil), &text, wage / 2);
            }
        }
    }
    let owner = names::person(&mut diary.dice);
    let text = pix_out(diary, bank, &owner);
    let labour = diary.between(3, 9) * 100_000;
    diary.bill(&Bill::new(&text, Rhythm::WorkingDay(5), labour).late(30, 3));
    if diary.percent(40) {
        for _ in 0..(to - from) * 2 / 3 {
            let (day, cents) = (diary.any_day(), diary.between(2, 60) * 10_000);
            diary.spend(day, &text, cents + 5_000);
        }
    }
    if diary.percent(35) {
        let cleaner = names::person(&mut diary.dice);
        let text = pix_out(diary, bank, &cleaner);
        diary.bill(&Bill::new(&text, Rhythm::Every(7), 18_000).missed(6).late(10, 1));
    }
}

/// What a firm owes the state: amounts follow the month's sales, but for one that is paid off in instalments.
fn taxes(diary: &mut Diary, bank: Bank) {
    let tax = bank.tax;
    diary.bill(&Bill::new(&tax("DAS - SIMPLES NACIONAL"), Rhythm::MonthsForward(1, 20), 180_000).spread(30));
    diary.bill(&Bill::new(&tax("FGTS DIGITAL"), Rhythm::MonthsBackward(1, 20), 62_000).spread(8));
    if diary.percent(70) {
        diary.bill(&Bill::new(&tax("DARF INSS"), Rhythm::MonthsBackward(1, 20), 74_000).spread(8));
    }
    if diary.percent(40) {
        let city = *diary.dice.pick(&["ISS PREF MUN", "ISSQN PREFEITURA"]);
        diary.bill(&Bill::new(&tax(city), Rhythm::MonthsForward(1, 10), 41_000).spread(25));
    }
    if diary.percent(25) {
        diary.bill(&Bill::new(&tax("PARCSN PARCELAMENTO SIMPLES"), Rhythm::MonthsBackward(1, 30), 55_000).spread(2));
    }
    if diary.percent(30) {
        diary.bill(&Bill::new(&tax("DARF IRPJ"), Rhythm::MonthsBackward(3, 30), 230_000).spread(25));
    }
}

/// What is billed to a firm month by month.
fn contracts(diary: &mut Diary, bank: Bank) {
    let (from, to) = (diary.from, diary.to);
    let some_month = |diary: &mut Diary| diary.between(i64::from(from + 1), i64::from(to - 2)) as i32;
    let (rise, day) = (some_month(diary), *diary.dice.pick(&[5, 10]));
    let landlord = names::person(&mut diary.dice);
    let rent = if diary.percent(50) { (bank.boleto)("Imobiliaria Casa Alta Ltda") } else { pix_out(diary, bank, &landlord) };
    diary.bill(&Bill::new(&rent, Rhythm::MonthsForward(1, day), 420_000).step(rise, 5).late(15, 3));
    let accountant = pix_out(diary, bank, "Calculo Certo Contabilidade Ltda");
    let accountant = if diary.percent(50) { accountant } else { (bank.boleto)("CALCULO CERTO CONTABILIDADE LTDA") };
    let fee = diary.bill(&Bill::new(&accountant, Rhythm::MonthsForward(1, 15), 89_000).step(12, 7).late(10, 4));
    for month in [11, 23] {
        diary.write(Day::of_month(month, 16).forward(Country::Brazil), &accountant, 89_000, false, Some(fee));
    }
    // Energy, water and telephone, and what else may be had.
    let energy = *diary.dice.pick(&["ENEL DISTRIBUICAO", "CPFL PAULISTA", "EQUATORIAL ENERGIA", "NEOENERGIA"]);
    let water = *diary.dice.pick(&["SABESP", "CEDAE", "SANEPAR", "AGUAS DO VALE"]);
    let telecom = *diary.dice.pick(&["VIVO EMPRESAS", "CLARO EMPRESAS", "FIBRA NET TELECOM"]);
    diary.bill(&Bill::new(&(bank.debit)(energy), Rhythm::MonthsForward(1, 12), 64_000).spread(30).late(20, 1));
    diary.bill(&Bill::new(&(bank.debit)(water), Rhythm::MonthsForward(1, 18), 14_500).spread(25));
    diary.bill(&Bill::new(&(bank.debit)(telecom), Rhythm::MonthsForward(1, 22), 18_990).spread(2));
    let others: [(&str, i64, i64, u32); 14] = [
        ("OMIE SISTEMAS", 19_900, 0, 30),
        ("CONTA AZUL SOFTWARE", 16_990, 0, 25),
        ("LOCAWEB SERVICOS DE INTERNET", 5_990, 0, 30),
        ("SISTEMA PDV FACIL TECNOLOGIA", 12_900, 0, 20),
        ("ALARME SENTINELA MONITORAMENTO", 15_900, 0, 35),
        ("UNIMED VALE DO RIO COOP", 184_000, 6, 30),
        ("ALELO BENEFICIOS", 144_000, 9, 30),
        ("SPTRANS BILHETE UNICO", 61_000, 12, 25),
        ("CONDOMINIO EDIFICIO COMERCIAL IPE", 73_000, 6, 30),
        ("SINDICATO DO COMERCIO VAREJISTA", 9_500, 0, 15),
        ("AGENCIA PIXEL MARKETING DIGITAL", 150_000, 0, 25),
        ("GAS E AGUA MINERAL FONTE CLARA", 11_000, 35, 20),
        ("LOCACAO IMPRESSORAS COPYMAX", 22_000, 18, 20),
        ("COLETA RESIDUOS AMBIENTAL SUL", 13_400, 0, 15),
    ];
    for (name, cents, spread, share) in others {
        if diary.percent(share) {
            let (day, late) = (diary.between(1, 28) as i32, *diary.dice.pick(&[0, 0, 10, 25]));
            let mut bill = Bill::new(&(bank.boleto)(name), Rhythm::MonthsForward(1, day), cents).spread(spread).late(late, 3);
            let month = some_month(diary);
            bill = match diary.dice.roll(6) {
                0 => bill.first(month.min(to - 4)),
                1 => bill.last(Some(month.max(from + 3))),
                2 => bill.missed(8),
                3 => bill.step(month, 9),
                _ => bill,
            };
            diary.bill(&bill);
        }
    }
    diary.bill(&Bill::new(bank.package, Rhythm::MonthsForward(1, 10), 8_990).step(rise, 8));
    if diary.percent(60) {
        let machine = *diary.dice.pick(&["ALUGUEL MAQUINA CARTAO", "TARIFA ALUGUEL POS CIELO", "DEB MENSALIDADE STONE"]);
        diary.bill(&Bill::new(machine, Rhythm::MonthsForward(1, 5), 7_990).doubled(4));
    }
    if diary.percent(50) {
        let day = diary.between(1, 28) as i32;
        diary.bill(&Bill::new("PAGTO FATURA CARTAO EMPRESARIAL", Rhythm::MonthsForward(1, day), 310_000).spread(40));
    }
    if diary.percent(20) {
        let day = diary.between(1, 28) as i32;
        diary.bill(&Bill::new(&(bank.boleto)("CONSORCIO UNIAO ADM"), Rhythm::MonthsForward(1, day), 98_000).spread(1));
    }
    if diary.percent(25) {
        let (day, month) = (diary.between(1, 28) as i32, some_month(diary));
        let insurance = Bill::new(&(bank.boleto)("SEGURADORA ALIANCA EMPRESARIAL"), Rhythm::MonthsForward(1, day), 31_200);
        diary.bill(&insurance.first(month - 2).last(Some(month + 7)));
    }
}

/// Loans, each on a day of its own, each instalment with its number.
fn loans(diary: &mut Diary, bank: Bank) {
    for _ in 0..diary.dice.roll(3) {
        let total = *diary.dice.pick(&[12, 24, 36]);
        let begun = diary.between(i64::from(diary.from - 20), i64::from(diary.to - 5)) as i32;
        let (day, cents) = (diary.between(1, 28) as i32, diary.between(60_000, 320_000));
        let stream = diary.open("MONTHLY");
        for number in 1..=total {
            let month = begun + number;
            if month < diary.from {
                continue;
            }
            let due = Day::of_month(month, day).forward(Country::Brazil);
            if due > diary.made.until {
                diary.made.next[stream] = Some(due);
                break;
            }
            let text = (bank.loan)(number, total);
            diary.write(due, &text, cents, false, Some(stream));
        }
    }
}

/// Goods, carriers and errands: paid when they come, not when a month turns.
fn purchases(diary: &mut Diary, bank: Bank) {
    for _ in 0..diary.between(5, 12) {
        let text = (bank.boleto)(&names::firm(&mut diary.dice));
        let a_month = diary.between(1, 4);
        let least = diary.between(15_000, 90_000);
        diary.habit(&[&text], a_month, least, least * 6);
    }
    for _ in 0..diary.between(2, 5) {
        let name = names::person(&mut diary.dice);
        let text = pix_out(diary, bank, &name);
        diary.habit(&[&text], 1, 3_000, 60_000);
    }
    let rider = names::person(&mut diary.dice);
    let text = pix_out(diary, bank, &rider);
    diary.weekdays(1..=6, 30, &text, 1_500, 6_000);
    diary.habit(&["COMPRA CARTAO AUTO POSTO RODOVIA", "COMPRA CARTAO KALUNGA", "COMPRA CARTAO LEROY MERLIN"], 4, 4_000, 60_000);
    diary.habit(&["FACEBK *^^^^^^^^^^", "GOOGLE ADS##########"], 2, 20_000, 20_000);
    diary.habit(&[bank.pix_fee], 9, 140, 990);
    diary.habit(&["TARIFA LIQUIDACAO COBRANCA"], 4, 249, 249);
}

/// What customers pay.
fn sales(diary: &mut Diary, bank: Bank) {
    let (from, to) = (diary.from, diary.to);
    if diary.percent(75) {
        let acquirer = *diary.dice.pick(&[
            "STONE PAGAMENTOS ANTECIPACAO",
            "CIELO VENDAS DEBITO",
            "REDE VISA ELECTRON",
            "PAGSEGURO INTERNET IP",
            "GETNET MASTER CRED",
        ]);
        for day in diary.first_day().0..=diary.made.until.0 {
            if Day(day).forward(Country::Brazil) == Day(day) && diary.percent(92) {
                let cents = diary.between(20_000, 260_000);
                diary.receive(Day(day), acquirer, cents);
            }
        }
    }
    for _ in 0..diary.between(2, 5) {
        let name = names::firm(&mut diary.dice);
        let text = if diary.percent(70) { pix_in(diary, bank, &name) } else { format!("TED RECEBIDA {}", cut(&name, 24)) };
        let (day, cents) = (diary.between(1, 28) as i32, diary.between(60, 800) * 1_000);
        let (late, days) = *diary.dice.pick(&[(0, 0), (20, 2), (50, 3), (70, 4)]);
        let rise = diary.between(i64::from(from + 1), i64::from(to)) as i32;
        let mut bill = Bill::new(&text, Rhythm::MonthsForward(1, day), cents).late(late, days).step(rise, 5).inflow();
        match diary.dice.roll(5) {
            0 => bill = bill.first(diary.between(i64::from(from), i64::from(to - 4)) as i32),
            1 => bill = bill.last(Some(diary.between(i64::from(from + 3), i64::from(to - 2)) as i32)),
            _ => {}
        }
        diary.bill(&bill);
    }
    // A retainer: each month what was worked.
    for _ in 0..diary.between(0, 2) {
        let name = names::firm(&mut diary.dice);
        let text = pix_in(diary, bank, &name);
        let (day, cents) = (diary.between(1, 28) as i32, diary.between(150, 900) * 1_000);
        diary.bill(&Bill::new(&text, Rhythm::MonthsForward(1, day), cents).spread(35).late(40, 3).inflow());
    }
    if diary.percent(20) {
        let name = names::person(&mut diary.dice);
        let text = pix_in(diary, bank, &name);
        diary.bill(&Bill::new(&text, Rhythm::MonthsForward(1, 8), 110_000).late(50, 4).missed(4).inflow());
    }
    if diary.percent(30) {
        let text = pix_in(diary, bank, "Ifood.com Agencia de Rest");
        diary.bill(&Bill::new(&text, Rhythm::Every(7), 160_000).spread(35).inflow());
    }
    // Those who buy once, and those who come back whenever they like.
    for _ in 0..(to - from) * 6 {
        let name = names::person(&mut diary.dice);
        let text = pix_in(diary, bank, &name);
        let (day, cents) = (diary.any_day(), diary.between(30, 900) * 100);
        diary.receive(day, &text, cents);
    }
    for _ in 0..diary.between(5, 12) {
        let name = names::person(&mut diary.dice);
        let text = pix_in(diary, bank, &name);
        for _ in 0..diary.between(2, 7) {
            let (day, cents) = (diary.any_day(), diary.between(1, 12) * 7_500);
            diary.receive(day, &text, cents);
        }
    }
}

pub fn business(seed: u64) -> History {
    let mut dice = Dice::new(seed + 8_000);
    let bank = BANKS[seed as usize % BANKS.len()];
    let from = dice.between(0, 6) as i32;
    let to = (from + dice.between(10, 23) as i32).min(23);
    let mut diary = Diary::new(Country::Brazil, from, to, false, dice);
    people(&mut diary, bank);
    taxes(&mut diary, bank);
    contracts(&mut diary, bank);
    loans(&mut diary, bank);
    purchases(&mut diary, bank);
    sales(&mut diary, bank);
    diary.made
}
