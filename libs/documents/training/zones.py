"""Random content of machine-readable zones (ICAO Doc 9303-3 to -7): what the recogniser is trained to read.

No line ever belongs to a person. Letters of names are partly drawn one by one, so that the network learns shapes and not languages.
"""
import random

ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<'
LETTERS = ALPHABET[10:36]
STATES = (
    'AFG ALB DZA AND AGO ARG ARM AUS AUT AZE BHS BGD BLR BEL BRA BGR CAN CHE CHL CHN COL CZE D<< DNK EGY ESP EST ETH EUE FIN FRA GBD '
    'GBN GBO GBP GBR GBS GEO GHA GRC HKG HRV HUN IDN IND IRN IRQ IRL ISL ISR ITA JPN KAZ KEN KGZ KOR KWT LBN LIE LKA LTU LUX LVA MAR '
    'MCO MDA MEX MLT MMR MNG MYS NGA NLD NOR NPL NZL OMN PAK PAN PER PHL POL PRK PRT QAT RKS ROU RUS SAU SGP SRB SVK SVN SWE SYR THA '
    'TJK TKM TUN TUR TWN UKR UNA UNK UNO URY USA UTO UZB VEN VNM XOM XPO XXA XXB XXC XXX ZAF ZMB ZWE'
).split()
SYLLABLES = (
    'BA BE BI BO BU CA CHE DA DE DI DO DU FA FE GA GO HA HE HI HO JA JO KA KE KI KO KU LA LE LI LO LU MA ME MI MO MU NA NE NI NO NU '
    'OL PA PE PI RA RE RI RO RU SA SE SHI SO SU TA TE TI TO TU VA VE VI WA WI XI YA YU ZA ZE ZO AN EN IN ON UN AR ER IR OR QU SCH TH '
    'ST KR VZ'
).split()


def _value(character: str) -> int:
    return 0 if character == '<' else int(character, 36)


def check_digit(text: str) -> str:
    """Doc 9303-3 section 4.9."""
    return str(sum(_value(c) * (7, 3, 1)[i % 3] for i, c in enumerate(text)) % 10)


def _digits(count: int) -> str:
    return ''.join(random.choices('0123456789', k=count))


def _mixed(count: int, digits: float = 0.6) -> str:
    return ''.join(random.choice('0123456789') if random.random() < digits else random.choice(LETTERS) for _ in range(count))


def _word() -> str:
    if random.random() < 0.4:
        return ''.join(random.choices(LETTERS, k=random.randint(1, 11)))
    return ''.join(random.choices(SYLLABLES, k=random.randint(1, 4)))[:14]


def _names(width: int) -> str:
    surname = '<'.join(_word() for _ in range(random.choice([1, 1, 1, 2])))
    given = '<'.join(_word() for _ in range(random.choice([0, 1, 1, 2, 2, 3])))
    return f'{surname}<<{given}'[:width].ljust(width, '<')


def _date() -> str:
    return f'{random.randint(0, 99):02}{random.randint(1, 12):02}{random.randint(1, 31):02}'


def _number() -> str:
    count = random.choice([7, 8, 9, 9, 9])
    text = _mixed(random.randint(0, 3), 0.2) + _digits(9) if random.random() < 0.8 else _mixed(9)
    return text[:count].ljust(9, '<')


def _optional(width: int) -> str:
    return random.choice(['', _mixed(random.randint(3, width))]).ljust(width, '<')


def _second_line(optional: str) -> str:
    number, birth, expiry = _number(), _date(), _date()
    sex = random.choice('MF<') if random.random() < 0.2 else random.choice('MF')
    return number + check_digit(number) + random.choice(STATES) + birth + check_digit(birth) + sex + expiry + check_digit(expiry) + optional


def _composite(line: str) -> str:
    return line + check_digit(line[:10] + line[13:20] + line[21:])


def _passport() -> list[str]:
    optional = _optional(14)
    check = check_digit(optional) if optional.strip('<') else random.choice('<0')
    code = random.choice(['P<', 'P<', 'P<', 'PA', 'PD', 'PE', 'PP', 'PO', 'PS', 'PT'])
    return [code + random.choice(STATES) + _names(39), _composite(_second_line(optional) + check)]


def _card_of_two() -> list[str]:
    return [random.choice(['I<', 'ID', 'AC', 'C<']) + random.choice(STATES) + _names(31), _composite(_second_line(_optional(7)))]


def _visa() -> list[str]:
    width = random.choice([44, 36])
    return ['V' + random.choice('<' + LETTERS) + random.choice(STATES) + _names(width - 5), _second_line(_optional(width - 28))]


def _card_of_three() -> list[str]:
    number, birth, expiry = _number(), _date(), _date()
    first = random.choice(['I<', 'ID', 'AC', 'C1', 'IR']) + random.choice(STATES) + number + check_digit(number) + _optional(15)
    sex = random.choice('MF<') if random.random() < 0.2 else random.choice('MF')
    second = birth + check_digit(birth) + sex + expiry + check_digit(expiry) + random.choice(STATES) + _optional(11)
    second += check_digit(first[5:] + second[:7] + second[8:15] + second[18:])
    return [first, second, _names(30)]


def line() -> str:
    """One line to draw: of a zone, as a rule; now and then of no grammar at all."""
    kind = random.random()
    if kind < 0.75:
        zone = random.choices([_passport, _card_of_two, _visa, _card_of_three], [45, 15, 10, 30])[0]
        return random.choice(zone())
    if kind < 0.88:
        return ''.join(random.choices(ALPHABET, k=random.randint(8, 46)))
    parts = [_mixed(random.randint(1, 6)), '<' * random.randint(1, 5), _digits(random.randint(1, 5)), _word()]
    return ''.join(random.choices(parts, k=12))[: random.randint(20, 46)]
