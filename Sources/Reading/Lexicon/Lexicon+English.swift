// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
  static let english = Lexicon(
    cardinals: [
      "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
      "ten": 10,
      "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
      "seventeen": 17,
      "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
      "seventy": 70,
      "eighty": 80, "ninety": 90,
    ],
    powers: ["hundred": 100, "thousand": 1000],
    multipliers: [
      "million": 1_000_000, "millions": 1_000_000, "billion": 1_000_000_000, "billions": 1_000_000_000,
      "m": 1_000_000,
      "k": 1000, "bn": 1_000_000_000, "thousand": 1000, "mn": 1_000_000,
    ],
    collectives: ["dozen": 12, "dozens": 12],
    fractions: ["third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5],
    ones: ["one", "a", "an"],
    units: [
      "€": "€", "euro": "€", "euros": "€", "eur": "€", "%": "%", "percent": "%", "pc": "%", "£": "£",
      "pounds": "£", "$": "$",
      "m²": "m²", "m2": "m²", "sqm": "m²", "m³": "m³", "m3": "m³", "km²": "km²", "km": "km",
      "kilometres": "km", "kilometers": "km",
      "miles": "miles", "mile": "miles", "ha": "ha", "hectares": "ha", "hectare": "ha", "m": "m",
      "metres": "m", "meters": "m", "cm": "cm", "kg": "kg",
      "t": "t", "tonnes": "t", "tons": "t", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "kw": "kW", "mw": "MW",
      "gb": "Go",
      "tb": "To", "litres": "l", "h": "h", "hour": "h", "hours": "h", "hrs": "h", "min": "min",
      "minutes": "min", "day": "days",
      "days": "days", "week": "weeks", "weeks": "weeks", "month": "months", "months": "months",
      "year": "years",
      "years": "years", "fte": "FTE", "times": "times",
    ],
    months: [
      "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
      "september": 9,
      "october": 10, "november": 11, "december": 12,
    ],
    seasons: ["spring", "summer", "autumn", "winter"],
    about: phrases(
      "about", "around", "approximately", "nearly", "almost", "some", "roughly", "close to", "an estimated",
      "circa", "~"),
    atLeast: phrases(
      "more than", "at least", "over", "above", "exceeding", "upwards of", "a minimum of", "minimum of",
      "in excess of"),
    atMost: phrases(
      "less than", "fewer than", "at most", "up to", "under", "below", "no more than", "a maximum of",
      "maximum of", "not exceeding"),
    aboutAfter: phrases("approximately", "or so"),
    atLeastAfter: phrases("or more", "minimum", "at least"),
    atMostAfter: phrases("or less", "or fewer", "maximum", "at most"),
    numbered: set(
      "article section chapter page pages p pp annex appendix figure fig table volume vol part no nos number step objective priority "
        + "action phase lot line lines level version act directive regulation room floor building note schedule covid-19 goal zone stage tier type"
    ),
    streets: set("street road avenue lane square drive close"),
    yearCues: set(
      "in since by end during early late mid before after until from year years fiscal spring summer autumn winter january february march "
        + "april may june july august september october november december horizon for fy budget plan programme edition"
    ),
    stopWords: set(
      "the a an of to in on at by for with from and or but nor as is are was were be been being has have had it its they their them this that "
        + "these those which who whom whose than then so if not no more less most least all any each every both either per about over under up "
        + "down out into onto between among across through during before after since until while where when we our us you your he she his her "
        + "will would can could may might should must do does did also only very such against compared"),
    adjectives: set(
      "new other main different various former further additional first last next major key large small great big old young more extra "
        + "total full full-time part-time local social public"),
    compounds: phrases("home visits", "full-time equivalents", "calls for projects"),
    per: ["per", "/", "each", "every", "a"],
    perUnits: [
      "day": "day", "week": "week", "month": "month", "year": "year", "hour": "h", "session": "session",
      "inhabitant": "inhabitant",
      "head": "person", "person": "person", "pupil": "pupil", "agent": "agent", "capita": "person",
    ],
    ordinalEndings: set("st nd rd th"),
    up: set("increase increased increases rise rose risen growth grew grown up gain gained"),
    down: set("decrease decreased decreases fall fell fallen drop dropped decline declined down cut")
  )
}
