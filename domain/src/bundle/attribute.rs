//! Attributes of persons: free columns that a bundle may not have beside a name.

use super::TableName;

/// A thing that a free column would say of a person, of whom only the name is kept, and what was done on whose behalf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PersonalAttribute {
    /// A personal identity number (personnummer), whatever the table is.
    #[error("no column for personal identity numbers, which no bundle may hold")]
    Number,
    /// Gender, birth, health, faith and the like.
    #[error(
        "no column for gender, birth, origin, health, faith, party, union or family: of a person only the name is kept"
    )]
    Trait,
    /// Address, telephone, mail.
    #[error("no column for addresses, telephone numbers or pictures: of a person only the name is kept")]
    Contact,
}

/// Returns the attribute of a person that the free column of a table would hold, when its name tells.
///
/// The name is read in words: `x_email_verified` is about an address as `x_email` is. Numbers are refused in every table, the
/// rest where the rows are about persons.
#[must_use]
pub fn personal_attribute(table: TableName, column: &str) -> Option<PersonalAttribute> {
    let name = column.strip_prefix("x_").unwrap_or(column);
    let words = words(name);
    let solid = words.concat();
    let is_one_of = |list: &[&str]| {
        list.contains(&solid.as_str()) || words.iter().any(|word| list.contains(&word.as_str()))
    };
    let is_about_persons = matches!(
        table,
        TableName::Persons | TableName::Assignments | TableName::Seats
    );
    if is_one_of(NUMBERS) {
        Some(PersonalAttribute::Number)
    } else if !is_about_persons {
        None
    } else if is_one_of(TRAITS) || BEGINNINGS.iter().any(|beginning| solid.starts_with(beginning)) {
        Some(PersonalAttribute::Trait)
    } else if is_one_of(CONTACTS) {
        Some(PersonalAttribute::Contact)
    } else {
        None
    }
}

/// The words of a name, å as a and in small letters: `birthDate`, `birth_date` and `Birth-Date` are all two.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    for char in name.chars() {
        if !char.is_alphanumeric() || (char.is_uppercase() && was_small) {
            words.push(String::new());
        }
        was_small = char.is_lowercase();
        if let Some(word) = words.last_mut()
            && char.is_alphanumeric()
        {
            word.extend(char.to_lowercase().map(|char| match char {
                'å' | 'ä' => 'a',
                'ö' => 'o',
                'é' => 'e',
                other => other,
            }));
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

const NUMBERS: &[&str] = &[
    "identitynumber",
    "nationalid",
    "nationalidentifier",
    "personalidentitynumber",
    "personalnumber",
    "personidentitynumber",
    "personnr",
    "personnumber",
    "personnummer",
    "pnr",
    "samordningsnr",
    "samordningsnummer",
    "socialsecuritynumber",
    "ssn",
];

const TRAITS: &[&str] = &[
    "age",
    "alder",
    "belief",
    "birth",
    "birthdate",
    "birthday",
    "birthplace",
    "birthyear",
    "born",
    "children",
    "citizenship",
    "civilstand",
    "criminal",
    "denomination",
    "diagnos",
    "diagnosis",
    "disability",
    "disabled",
    "dob",
    "ethnic",
    "facket",
    "fack",
    "faith",
    "family",
    "female",
    "gender",
    "genus",
    "halsa",
    "health",
    "illness",
    "inkomst",
    "income",
    "kon",
    "ideology",
    "kvinna",
    "lon",
    "male",
    "marital",
    "medborgarskap",
    "medical",
    "nationalitet",
    "nationality",
    "parti",
    "partibeteckning",
    "partitillhorighet",
    "party",
    "political",
    "politics",
    "pronoun",
    "pronouns",
    "race",
    "salary",
    "sex",
    "spouse",
    "tro",
    "trossamfund",
    "union",
];

/// The beginnings of words about traits in either language, whatever follows.
const BEGINNINGS: &[&str] = &[
    "etni",
    "ethnicit",
    "fackf",
    "fodd",
    "fodel",
    "funktionsned",
    "halso",
    "konstill",
    "migra",
    "modersmal",
    "religi",
    "sexu",
    "sjuk",
];

const CONTACTS: &[&str] = &[
    "address",
    "adress",
    "bild",
    "bostad",
    "bostadsadress",
    "cellphone",
    "email",
    "emailaddress",
    "epost",
    "epostadress",
    "eposten",
    "facebook",
    "fax",
    "folkbokford",
    "foto",
    "gata",
    "gatuadress",
    "hemadress",
    "hemort",
    "home",
    "homeaddress",
    "image",
    "instagram",
    "linkedin",
    "mail",
    "mejl",
    "mobil",
    "mobile",
    "mobilnummer",
    "mobiltelefon",
    "phone",
    "phonenumber",
    "photo",
    "picture",
    "portrait",
    "postadress",
    "postalcode",
    "postcode",
    "postkod",
    "postnr",
    "postnummer",
    "residence",
    "street",
    "tel",
    "telefon",
    "telefonnr",
    "telefonnummer",
    "telephone",
    "tfn",
    "twitter",
    "zip",
    "zipcode",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(table: TableName, columns: &[&str], expect: Option<PersonalAttribute>) {
        for column in columns {
            assert_eq!(personal_attribute(table, column), expect, "{column}");
        }
    }

    #[test]
    fn what_is_no_name_and_no_role_is_told_by_its_columns_name() {
        let traits = [
            "x_gender",
            "x_kön",
            "x_kon",
            "x_born",
            "x_birthdate",
            "x_birth_date",
            "x_birthDate",
            "x_date_of_birth",
            "x_Birth-Year",
            "x_födelsedatum",
            "x_född",
            "x_ålder",
            "x_age",
            "x_religion",
            "x_health",
            "x_hälsa",
            "x_party",
            "x_parti",
            "x_trade_union",
            "x_fackförbund",
            "x_nationality",
            "x_sexual_orientation",
        ];
        let contacts = [
            "x_email",
            "x_e_mail",
            "x_e-post",
            "x_phone",
            "x_address",
            "x_home_address",
            "x_adress",
            "x_photo",
        ];
        for table in [TableName::Persons, TableName::Assignments, TableName::Seats] {
            check(table, &traits, Some(PersonalAttribute::Trait));
            check(table, &contacts, Some(PersonalAttribute::Contact));
        }
        let organisations = ["x_email", "x_address", "x_party", "x_phone", "x_age"];
        check(TableName::Organisations, &organisations, None);
    }

    #[test]
    fn a_column_for_personal_numbers_is_in_no_table() {
        let numbers = [
            "x_personnummer",
            "x_person_nummer",
            "x_pnr",
            "x_ssn",
            "x_personal_identity_number",
        ];
        for table in [TableName::Persons, TableName::Organisations, TableName::Seats] {
            check(table, &numbers, Some(PersonalAttribute::Number));
        }
    }

    #[test]
    fn other_free_columns_are_nobodys_business() {
        let columns = [
            "x_note",
            "x_title",
            "x_page",
            "x_row",
            "x_participation",
            "x_percentage",
            "x_message",
            "x_konto",
            "x_manual",
            "x_",
            "x_language",
            "x_man_months",
        ];
        check(TableName::Persons, &columns, None);
    }
}
