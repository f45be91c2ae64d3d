//! What the columns of a table mean, by the words of their titles in Spanish, Portuguese and English.

use super::words::is_among;
use crate::text::Folded;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The day. The lowest rank is taken: 0 the day it happened (`Fecha de operación`), 1 a plain `Fecha`, 2 the day it
    /// was booked or counts from (`Fecha valor`). Belvo's `value_date` is "when the transaction occurred", so a bank's
    /// value date is the last choice.
    Date(u8),
    /// Text about the transaction.
    Description,
    /// The amount, signed or with a sign column. Rank 1 is one in another currency (`Valor (em US$)`).
    Amount(u8),
    /// Amounts that left the account.
    Out,
    /// Amounts that came into the account.
    In,
    /// `Débito/Crédito`: signed amounts, or words for the direction. The values tell.
    OutOrIn,
    /// Words for the direction, if the values are such words.
    Sign,
    Balance,
    Currency,
    /// Merchant category code.
    Mcc,
    /// The bank's id of the transaction.
    Id,
    /// A document's or reference's number, which serves as id where every row has its own.
    Reference,
    /// The account's number.
    Account,
    /// The kind of account.
    AccountKind,
}

/// What one word says of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Date,
    /// Makes a date the day that it happened.
    Happened,
    /// Makes a date the day that it was booked or counts from.
    Booked,
    Description,
    /// Text, where nothing else is said.
    Movement,
    Amount,
    /// Of another currency than the account's.
    Foreign,
    Out,
    In,
    Sign,
    Balance,
    Currency,
    Mcc,
    Id,
    Reference,
    Account,
    /// Of no use here, whatever else the title says.
    Other,
}

/// The language that a word is of, where it is of one only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tongue {
    Es,
    Pt,
    Any,
}

use Tongue::{Any, Es, Pt};

/// Folded words, with a space between them. `valor` is an amount, but after `fecha` or `data` a kind of date.
const WORDS: &[(Word, Tongue, &str)] = &[
    (Word::Date, Es, "fecha fechas fec fch"),
    (Word::Date, Pt, "data"),
    (Word::Date, Any, "date dia"),
    (Word::Happened, Es, "transaccion consumo"),
    (Word::Happened, Pt, "transacao"),
    (Word::Happened, Any, "compra"),
    (Word::Booked, Es, "contable contabilizacion proceso liquidacion aplicacion corte vencimiento valuta efectiva"),
    (Word::Booked, Pt, "balancete contabil efetivacao vencimento"),
    (Word::Booked, Any, "posting posted booking booked accounting"),
    (Word::Description, Es, "descripcion concepto conceptos detalle detalles comercio establecimiento glosa leyenda"),
    (Word::Description, Pt, "descricao historico detalhe detalhes estabelecimento lancamento lancamentos"),
    (Word::Description, Any, "description desc memo titulo title details merchant payee narrative narration"),
    (Word::Movement, Es, "movimiento movimientos operacion beneficiario destinatario contraparte nombre mov"),
    (Word::Movement, Pt, "movimento movimentacao operacao favorecido nome razao lanc"),
    (Word::Movement, Any, "transaction observacion observaciones observacao observacoes"),
    (Word::Amount, Es, "monto montos importe importes cantidad vlr"),
    (Word::Amount, Pt, "valores quantia montante"),
    (Word::Amount, Any, "valor amount value"),
    (Word::Foreign, Any, "usd us dolar dolares original origen extranjera extranjero estrangeira estrangeiro"),
    (Word::Out, Es, "cargo cargos debe retiro retiros egreso egresos salida salidas gasto gastos"),
    (Word::Out, Pt, "saida saidas despesa despesas"),
    (Word::Out, Any, "debito debitos debit debits withdrawal withdrawals out"),
    (Word::In, Es, "abono abonos haber ingreso ingresos consignacion consignaciones"),
    (Word::In, Pt, "receita receitas"),
    (Word::In, Any, "credito creditos credit credits deposito depositos entrada entradas deposit deposits in"),
    (Word::Sign, Any, "tipo type naturaleza natureza signo sinal sentido dc cd"),
    (Word::Balance, Any, "saldo saldos balance"),
    (Word::Currency, Es, "moneda divisa"),
    (Word::Currency, Pt, "moeda"),
    (Word::Currency, Any, "currency"),
    (Word::Mcc, Any, "mcc sic"),
    (Word::Account, Any, "cuenta conta account clabe iban"),
    (Word::Id, Any, "id identificador uuid fitid identifier"),
    (
        Word::Reference,
        Any,
        "referencia referencias reference ref documento docto doc folio comprobante numero nro num no autorizacion autorizacao secuencia consecutivo protocolo cheque cheques check",
    ),
    (
        Word::Other,
        Any,
        "hora time sucursal oficina agencia canal categoria category rfc cuit nit cpf cnpj rut banco ciudad pais estado status estatus cotacao cambio tasa taxa tarjeta cartao card parcela parcelas cuota cuotas usuario",
    ),
];

/// Titles that only tables of credit cards have: Nubank's `title`, and what belongs to purchases by instalments.
const CARD_WORDS: &str = "title estabelecimento parcela parcelas cuota cuotas portador";

/// No title is longer, in characters; what is longer is a sentence of the preamble.
const MAX_LENGTH: usize = 48;

/// Reads titles. Reused from one to the next.
#[derive(Debug, Default)]
pub(super) struct Titles {
    folded: Folded,
}

/// What one title says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Title {
    pub(super) role: Option<Role>,
    /// How many of its words are Spanish only, and Portuguese only.
    pub(super) spanish: u16,
    pub(super) portuguese: u16,
    /// Whether only the tables of credit cards have it.
    pub(super) is_card: bool,
}

impl Titles {
    /// What the column with that title holds.
    pub(super) fn read(&mut self, title: &str) -> Title {
        let mut found = Title::default();
        let title = super::clean(title);
        if title.chars().nth(MAX_LENGTH).is_some() {
            return found;
        }
        self.folded.fold(title);
        if self.folded.tokens.is_empty() {
            found.role = (title.contains('+') && title.contains('-')).then_some(Role::Sign);
            return found;
        }
        let mut words = Words::default();
        for token in &self.folded.tokens {
            let Some(bytes) = self.folded.bytes.get(token.start..token.end) else { continue };
            if token.digits > 2 {
                return Title::default();
            }
            match bytes {
                b"d" | b"c" => words.letters += 1,
                _ => {}
            }
            let Some((word, tongue)) = look_up(bytes) else { continue };
            found.spanish += u16::from(tongue == Es);
            found.portuguese += u16::from(tongue == Pt);
            found.is_card |= is_among(bytes, CARD_WORDS);
            words.add(word);
        }
        found.role = words.role();
        found
    }
}

fn look_up(word: &[u8]) -> Option<(Word, Tongue)> {
    WORDS.iter().find(|(_, _, words)| is_among(word, words)).map(|(word, tongue, _)| (*word, *tongue))
}

/// The words of one title.
#[derive(Debug, Default)]
struct Words {
    first: Option<Word>,
    set: u32,
    /// How many of the words are `D` or `C`.
    letters: u8,
}

impl Words {
    fn add(&mut self, word: Word) {
        self.first.get_or_insert(word);
        self.set |= 1 << word as u32;
    }

    fn has(&self, word: Word) -> bool {
        self.set & (1 << word as u32) != 0
    }

    /// What the words say together; the earlier rule wins.
    fn role(&self) -> Option<Role> {
        if self.letters == 2 {
            return Some(Role::Sign);
        }
        let has = |word| self.has(word);
        let role = match self.first? {
            _ if has(Word::Balance) => Role::Balance,
            _ if has(Word::Date) && has(Word::Happened) => Role::Date(0),
            _ if has(Word::Date) && (has(Word::Booked) || has(Word::Amount)) => Role::Date(2),
            _ if has(Word::Date) && (has(Word::Movement) || has(Word::Description)) => Role::Date(0),
            _ if has(Word::Date) => Role::Date(1),
            Word::Description => Role::Description,
            _ if has(Word::Account) && has(Word::Sign) => Role::AccountKind,
            Word::Account => Role::Account,
            _ if has(Word::Account) && has(Word::Reference) => Role::Account,
            _ if has(Word::Other) => return None,
            _ if has(Word::Out) && has(Word::In) => Role::OutOrIn,
            _ if has(Word::Sign) && has(Word::Currency) => Role::Currency,
            _ if has(Word::Sign) => Role::Sign,
            _ if has(Word::Out) => Role::Out,
            _ if has(Word::In) => Role::In,
            _ if has(Word::Amount) => Role::Amount(u8::from(has(Word::Foreign))),
            _ if has(Word::Currency) => Role::Currency,
            _ if has(Word::Mcc) => Role::Mcc,
            _ if has(Word::Id) => Role::Id,
            _ if has(Word::Description) => Role::Description,
            _ if has(Word::Reference) => Role::Reference,
            _ if has(Word::Movement) || has(Word::Happened) => Role::Description,
            _ => return None,
        };
        Some(role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_real_banks() {
        for (title, role) in [
            ("Fecha", Some(Role::Date(1))),
            ("FECHA OPERACIÓN", Some(Role::Date(0))),
            ("Fecha de la transacción", Some(Role::Date(0))),
            ("Fecha valor", Some(Role::Date(2))),
            ("Fecha Valuta", Some(Role::Date(2))),
            ("Data", Some(Role::Date(1))),
            ("Data Lançamento", Some(Role::Date(0))),
            ("Data Mov.", Some(Role::Date(0))),
            ("Data do Balancete", Some(Role::Date(2))),
            ("Data de Compra", Some(Role::Date(0))),
            ("Transaction Date", Some(Role::Date(0))),
            ("Fecha y hora", Some(Role::Date(1))),
            ("Lançamento", Some(Role::Description)),
            ("Histórico", Some(Role::Description)),
            ("Descripción del cargo", Some(Role::Description)),
            ("Concepto / Referencia", Some(Role::Description)),
            ("Referencia/Concepto", Some(Role::Description)),
            ("Movimiento", Some(Role::Description)),
            ("title", Some(Role::Description)),
            ("Valor (R$)", Some(Role::Amount(0))),
            ("Valor (em US$)", Some(Role::Amount(1))),
            ("Importe", Some(Role::Amount(0))),
            ("Monto moneda extranjera", Some(Role::Amount(1))),
            ("Cargo", Some(Role::Out)),
            ("RETIROS", Some(Role::Out)),
            ("Monto cargo", Some(Role::Out)),
            ("Débito (R$)", Some(Role::Out)),
            ("Cheques y otros cargos", Some(Role::Out)),
            ("Depósitos", Some(Role::In)),
            ("Crédito (R$)", Some(Role::In)),
            ("Cargo/Abono", Some(Role::OutOrIn)),
            ("Débito/Crédito", Some(Role::OutOrIn)),
            ("D/C", Some(Role::Sign)),
            ("+/-", Some(Role::Sign)),
            ("Tipo de transação", Some(Role::Sign)),
            ("Saldo (R$)", Some(Role::Balance)),
            ("Saldo após lançamento", Some(Role::Balance)),
            ("Moneda", Some(Role::Currency)),
            ("Tipo moneda", Some(Role::Currency)),
            ("Tipo de cambio", None),
            ("MCC", Some(Role::Mcc)),
            ("Identificador", Some(Role::Id)),
            ("ID Transacción", Some(Role::Id)),
            ("Número do documento", Some(Role::Reference)),
            ("Docto.", Some(Role::Reference)),
            ("N° documento", Some(Role::Reference)),
            ("Número de cuenta", Some(Role::Account)),
            ("Tipo de cuenta", Some(Role::AccountKind)),
            ("Tarjeta de crédito", None),
            ("Hora", None),
            ("Categoría", None),
            ("Saldo al 31/10/2025", None),
            ("Periodo", None),
            ("", None),
        ] {
            assert_eq!(Titles::default().read(title).role, role, "{title:?}");
        }
    }

    #[test]
    fn titles_tell_the_language() {
        let of = |title| {
            let Title { spanish, portuguese, .. } = Titles::default().read(title);
            (spanish, portuguese)
        };
        assert_eq!(of("Fecha"), (1, 0));
        assert_eq!(of("Descrição"), (0, 1));
        assert_eq!(of("Saldo"), (0, 0));
    }
}
