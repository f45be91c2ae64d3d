//! Belvo's taxonomy: 16 categories and 77 subcategories.
//!
//! The names are Belvo's, exact to case and punctuation. Belvo publishes no table that says which subcategory belongs to
//! which category: [`Subcategory::category`] is our reading of the names and of the order in which Belvo lists them.

use super::open::wire_enum;

wire_enum! {
    /// What a transaction was about. Every transaction that was categorized has one.
    Category {
        /// Electricity, water, telephone, rent of a home.
        BillsAndUtilities = "Bills & Utilities",
        /// Loans, mortgages, credit-card bills and their interest.
        CreditsAndLoans = "Credits & Loans",
        /// Cash or cheques paid in.
        Deposits = "Deposits",
        /// What a bank charges, and what is given back: fees, refunds, chargebacks.
        FeesAndCharges = "Fees & Charges",
        /// Eating, drinking and groceries.
        FoodAndGroceries = "Food & Groceries",
        /// Health, education, beauty, the home.
        HomeAndLife = "Home & Life",
        /// Wages, pensions, benefits, interest received.
        IncomeAndPayments = "Income & Payments",
        /// Insurance premiums.
        Insurance = "Insurance",
        /// Money put aside or taken back from savings and investments.
        InvestmentsAndSavings = "Investments & Savings",
        /// Streaming, apps, games, betting, events.
        OnlinePlatformsAndLeisure = "Online Platforms & Leisure",
        /// Clothes, electronics, marketplaces, department stores.
        PersonalShopping = "Personal Shopping",
        /// Taxes, fees of public bodies, donations.
        Taxes = "Taxes",
        /// Money moved between accounts, where no better reason is known.
        Transfers = "Transfers",
        /// Fuel, parking, public transport, flights, hotels.
        TransportAndTravel = "Transport & Travel",
        /// Could not be categorized.
        Unknown = "Unknown",
        /// Cash taken out.
        WithdrawalAndAtm = "Withdrawal & ATM",
    }
}

/// Declares the subcategories in Belvo's order, each block under the category that we read it to belong to.
macro_rules! subcategories {
    ($($category:ident: [$($variant:ident = $wire:literal),+ $(,)?]),+ $(,)?) => {
        wire_enum! {
            /// The finer reading of a transaction, within its category.
            Subcategory {
                $($(#[doc = concat!("`", $wire, "`, under [`Category::", stringify!($category), "`].")] $variant = $wire,)+)+
                /// `Other`: within any category.
                Other = "Other",
            }
        }

        impl Subcategory {
            /// The category it belongs to, by our reading; `None` for `Other`, which fits any.
            pub fn category(self) -> Option<Category> {
                match self {
                    $($(Self::$variant)|+ => Some(Category::$category),)+
                    Self::Other => None,
                }
            }
        }
    };
}

subcategories! {
    BillsAndUtilities: [
        ElectricityAndEnergy = "Electricity & Energy", Rent = "Rent", Telecommunications = "Telecommunications", Water = "Water",
    ],
    CreditsAndLoans: [
        Auto = "Auto", CreditCard = "Credit Card", Instalment = "Instalment", InterestAndCharges = "Interest & Charges",
        Mortgage = "Mortgage", PayAdvance = "Pay Advance", Personal = "Personal",
    ],
    FeesAndCharges: [
        Adjustments = "Adjustments", BankFees = "Bank Fees", Chargeback = "Chargeback", Refund = "Refund",
        BlockedBalances = "Blocked Balances", Alimony = "Alimony",
    ],
    FoodAndGroceries: [
        AlcoholAndTobacco = "Alcohol & Tobacco", BakeryAndCoffee = "Bakery & Coffee", BarsAndNightclubs = "Bars & Nightclubs",
        ConvenienceStore = "Convenience Store", Delivery = "Delivery", Groceries = "Groceries", Restaurants = "Restaurants",
    ],
    HomeAndLife: [
        Education = "Education", GymsAndFitness = "Gyms & Fitness", HairAndBeauty = "Hair & Beauty", Health = "Health",
        HomeDecorAndAppliances = "Home Decor & Appliances", LaundryAndDryCleaning = "Laundry & Dry Cleaning",
        Pharmacies = "Pharmacies", ProfessionalServices = "Professional Services", VeterinaryServices = "Veterinary Services",
    ],
    IncomeAndPayments: [
        Freelance = "Freelance", Interest = "Interest", Retirement = "Retirement", Salary = "Salary", Government = "Government",
    ],
    Insurance: [
        HomeInsurance = "Home Insurance", AutoInsurance = "Auto Insurance", HealthAndLifeInsurance = "Health & Life Insurance",
    ],
    InvestmentsAndSavings: [
        Savings = "Savings", FixedIncome = "Fixed income", Equity = "Equity", InvestmentFunds = "Investment Funds",
        Derivatives = "Derivatives", Cryptocurrencies = "Cryptocurrencies",
    ],
    OnlinePlatformsAndLeisure: [
        AppsSoftwareAndCloudServices = "Apps, Software and Cloud Services", EventsParksAndMuseums = "Events, Parks and Museums",
        Gambling = "Gambling", Gaming = "Gaming", Lottery = "Lottery", MovieAndAudio = "Movie & Audio",
    ],
    PersonalShopping: [
        BooksAndNews = "Books & News", ClothingAndAccessories = "Clothing & Accessories", DepartmentStore = "Department Store",
        Electronics = "Electronics", ECommerce = "E-commerce", Gifts = "Gifts", OfficeSupplies = "Office Supplies",
        PetSupplies = "Pet Supplies",
    ],
    Taxes: [
        AutoTaxAndFees = "Auto Tax & Fees", Donation = "Donation", GovernmentFees = "Government Fees", IncomeTax = "Income Tax",
        RealEstateTaxAndFees = "Real Estate Tax & Fees", TaxReturn = "Tax Return",
    ],
    TransportAndTravel: [
        Accommodation = "Accommodation", AutoExpenses = "Auto Expenses", AutoRental = "Auto Rental", Flights = "Flights", Gas = "Gas",
        MileagePrograms = "Mileage Programs", ParkingAndTolls = "Parking & Tolls", PublicTransit = "Public Transit",
        TaxisAndRideshares = "Taxis & Rideshares",
    ],
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::WireName;

    #[test]
    fn there_are_16_categories_and_77_subcategories_each_name_once() {
        let categories: std::collections::BTreeSet<_> = Category::ALL.iter().map(|c| c.as_str()).collect();
        let subcategories: std::collections::BTreeSet<_> = Subcategory::ALL.iter().map(|s| s.as_str()).collect();
        assert_eq!((categories.len(), subcategories.len()), (16, 77));
    }

    #[test]
    fn four_categories_have_no_subcategory() {
        let without: Vec<_> =
            Category::ALL.iter().filter(|c| !Subcategory::ALL.iter().any(|s| s.category() == Some(**c))).map(|c| c.as_str()).collect();
        assert_eq!(without, ["Deposits", "Transfers", "Unknown", "Withdrawal & ATM"]);
    }
}
