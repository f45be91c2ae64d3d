//! The institutions that links can be made with.

use serde_json::{Value, json};

use crate::api::Resource;
use crate::model::{InstitutionType, WireName};

/// An institution of the sandbox.
#[derive(Debug)]
pub(super) struct Institution {
    pub id: u32,
    pub name: &'static str,
    pub display_name: &'static str,
    pub kind: InstitutionType,
    /// Two letters, capital.
    pub country: &'static str,
    /// What it has, by the names of `fetch_resources`. The first ones are loaded unless a link says otherwise.
    pub resources: &'static [&'static str],
    /// How many of them.
    pub usual: usize,
    /// Brazilian open finance: the user's consent instead of credentials.
    pub open_finance: bool,
}

impl Institution {
    /// Whether it has data of that resource.
    pub(super) fn has(&self, resource: &Resource) -> bool {
        self.resources.contains(&code(resource).as_str())
    }

    /// Its entry in Belvo's list.
    fn item(&self) -> Value {
        let field = |name: &str, kind: &str, label: &str, validation: &str, placeholder: &str| {
            json!({ "name": name, "type": kind, "label": label, "validation": validation, "placeholder": placeholder,
                    "validation_message": format!("Invalid {}", label.to_lowercase()), "values": [] })
        };
        let username = match (self.kind, self.country) {
            (InstitutionType::Bank | InstitutionType::Employment, "BR") => field("username", "text", "CPF", r"^\d{11}$", "76109277673"),
            (InstitutionType::Employment, _) => field("username", "text", "CURP", "^.{18}$", "BLPM951331IONVGR54"),
            (InstitutionType::Fiscal, "MX") => field("username", "text", "RFC", "^.{12,13}$", "XAXX010101000"),
            (InstitutionType::Fiscal, _) => field("username", "text", "RUT", "^.{9,12}$", "11.111.111-1"),
            _ => field("username", "text", "Client number", "^.{1,}$", "ABC333333A33"),
        };
        let password = field("password", "password", "Password", "^.{1,}$", "********");
        let features = json!([{
            "name": "token_required", "description": "The institution may require a token during link creation or login"
        }]);
        json!({
            "id": self.id,
            "name": self.name,
            "type": self.kind.as_str(),
            "website": format!("https://{}.example/", self.name.replace('_', "-")),
            "display_name": self.display_name,
            "country_codes": [self.country],
            "primary_color": "#056dae",
            "logo": null,
            "icon_logo": null,
            "text_logo": null,
            "code": null,
            "form_fields": if self.open_finance { vec![username] } else { vec![username, password] },
            "features": if self.open_finance { json!([]) } else { features },
            "resources": self.resources,
            "integration_type": if self.open_finance { "openfinance" } else { "credentials" },
            "status": "healthy",
            "openbanking_information": null,
        })
    }
}

/// What Belvo calls a resource where it names it in capitals: `EMPLOYMENT_RECORDS`.
pub(super) fn code(resource: &Resource) -> String {
    resource.title().to_uppercase().replace(' ', "_")
}

pub(super) fn named(name: &str) -> Option<&'static Institution> {
    INSTITUTIONS.iter().find(|institution| institution.name == name)
}

/// All of them, as Belvo lists them.
pub(super) fn items() -> Vec<Value> {
    INSTITUTIONS.iter().map(Institution::item).collect()
}

const BANK: &[&str] = &["ACCOUNTS", "OWNERS", "TRANSACTIONS", "INCOMES", "RECURRING_EXPENSES", "RISK_INSIGHTS"];

const BRAZIL: &[&str] = &[
    "ACCOUNTS",
    "OWNERS",
    "TRANSACTIONS",
    "BILLS",
    "BALANCES",
    "INVESTMENTS",
    "INVESTMENT_TRANSACTIONS",
    "EXCHANGES",
    "INCOMES",
    "RECURRING_EXPENSES",
    "RISK_INSIGHTS",
];

const SAT: &[&str] = &["FINANCIAL_STATEMENTS", "INVOICES", "TAX_COMPLIANCE_STATUS", "TAX_RETENTIONS", "TAX_RETURNS", "TAX_STATUS"];

const SII: &[&str] = &["CHILE_INVOICES", "CHILE_TAX_STATUS", "CHILE_DEBT_REPORTS"];

const IMSS: &[&str] = &["EMPLOYMENT_RECORDS", "OWNERS", "CURRENT_EMPLOYMENTS", "EMPLOYMENT_METRICS"];

const INSS: &[&str] = &["EMPLOYMENTS", "OWNERS"];

const fn bank(id: u32, name: &'static str, display_name: &'static str, country: &'static str) -> Institution {
    Institution { id, name, display_name, kind: InstitutionType::Bank, country, resources: BANK, usual: 3, open_finance: false }
}

const fn brazilian(id: u32, name: &'static str, display_name: &'static str, open_finance: bool) -> Institution {
    Institution { id, name, display_name, kind: InstitutionType::Bank, country: "BR", resources: BRAZIL, usual: 4, open_finance }
}

const fn office(
    id: u32,
    name: &'static str,
    display_name: &'static str,
    kind: InstitutionType,
    country: &'static str,
    resources: &'static [&'static str],
    usual: usize,
) -> Institution {
    Institution { id, name, display_name, kind, country, resources, usual, open_finance: false }
}

/// The names that Belvo's own sandbox and its document use, where there are such.
static INSTITUTIONS: [Institution; 16] = [
    bank(1003, "erebor_mx_retail", "Erebor Mexico", "MX"),
    brazilian(1004, "erebor_br_retail", "Erebor Brazil", false),
    bank(1005, "erebor_co_retail", "Erebor Colombia", "CO"),
    bank(1006, "gringotts_mx_retail", "Gringotts Mexico", "MX"),
    brazilian(1007, "gringotts_br_retail", "Gringotts Brazil", false),
    bank(1008, "gringotts_co_retail", "Gringotts Colombia", "CO"),
    bank(1009, "ironbank_mx_business", "Iron Bank Mexico Business", "MX"),
    brazilian(1010, "ironbank_br_business", "Iron Bank Brazil Business", false),
    brazilian(1011, "ofmockbank_br_retail", "Mock Bank", true),
    brazilian(1012, "ofmockbank_br_business", "Mock Bank Business", true),
    office(1013, "sat_mx_fiscal", "SAT", InstitutionType::Fiscal, "MX", SAT, 6),
    office(1014, "tatooine_mx_fiscal", "Tatooine Mexico", InstitutionType::Fiscal, "MX", SAT, 6),
    office(1015, "sii_cl_fiscal", "SII", InstitutionType::Fiscal, "CL", SII, 3),
    office(1016, "imss_mx_employment", "IMSS", InstitutionType::Employment, "MX", IMSS, 1),
    office(1017, "planet_mx_employment", "Planet Mexico", InstitutionType::Employment, "MX", IMSS, 1),
    office(1018, "inss_br_employment", "INSS", InstitutionType::Employment, "BR", INSS, 2),
];
