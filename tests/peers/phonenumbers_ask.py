"""Prints numbers and whether Python's phonenumbers knows them: `+digits`, a tab, 1 or 0."""

import random

import phonenumbers as pn
from phonenumbers import PhoneNumberType

RANDOM = 100_000
SEED = 20260509
# Calling code and the lengths of its national numbers, a digit less and a digit more included.
REGIONS = [(7, 10), (7, 10), (375, 9), (998, 9), (1, 10)]


def ask(code, national):
    zeros = len(national) - len(national.lstrip("0"))
    number = pn.PhoneNumber(country_code=code, national_number=int(national))
    if zeros:
        number.italian_leading_zero = True
        number.number_of_leading_zeros = zeros
    print(f"+{code}{national}\t{int(pn.is_valid_number(number))}")


def examples():
    kinds = PhoneNumberType.values()
    for region in sorted(pn.SUPPORTED_REGIONS):
        for kind in kinds:
            yield pn.example_number_for_type(region, kind)
    for code in sorted(pn.COUNTRY_CODES_FOR_NON_GEO_REGIONS):
        for kind in kinds:
            yield pn.example_number_for_non_geo_entity(code)


seen = set()
for example in examples():
    if example is not None:
        key = (example.country_code, pn.national_significant_number(example))
        if key not in seen:
            seen.add(key)
            ask(*key)

dice = random.Random(SEED)
for _ in range(RANDOM):
    code, length = dice.choice(REGIONS)
    length += dice.choice([0] * 18 + [-1, 1])
    national = str(dice.randrange(1, 10)) + "".join(str(dice.randrange(10)) for _ in range(length - 1))
    ask(code, national)
