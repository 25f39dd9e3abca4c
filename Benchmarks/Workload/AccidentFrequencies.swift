// SPDX-License-Identifier: Apache-2.0

/// How often each code is met in the files of 2020 for the Val-de-Marne, absent ones (" -1", "N/A") among them.
enum AccidentFrequencies {
  static let month = Frequencies([
    "1": 219, "2": 202, "3": 123, "4": 49, "5": 142, "6": 178, "7": 230, "8": 158, "9": 273, "10": 221,
    "11": 156, "12": 211,
  ])
  static let light = Frequencies(["1": 1446, "2": 129, "3": 95, "4": 16, "5": 476])
  static let urban = Frequencies(["1": 484, "2": 1678])
  static let junction = Frequencies([
    "1": 1445, "2": 239, "3": 217, "4": 28, "5": 11, "6": 36, "7": 12, "8": 2, "9": 172,
  ])
  static let weather = Frequencies(["1": 1633, "2": 346, "3": 42, "5": 4, "7": 21, "8": 109, "9": 7])
  static let collision = Frequencies([
    "1": 134, "2": 366, "3": 719, "4": 120, "5": 59, "6": 502, "7": 187, " -1": 75,
  ])
  static let address = Frequencies([
    "A4": 145, "A86 EXT": 68, "REPUBLIQUE (AV DE LA)": 570, "AUTOROUTE A6B": 53, "AUTOROUTE A6A": 51,
    "GENERAL DE GAULLE (AV DU)": 420, "PARIS (R DE)": 230, "PAUL VAILLANT COUTURIER (AV)": 220,
    "FONTAINEBLEAU (AV DE)": 200, "MARECHAL DE LATTRE DE TASSIGNY (AV DU)": 205,
  ])

  static let road = Frequencies([
    "1": 430, "2": 106, "3": 1017, "4": 554, "5": 8, "6": 15, "7": 15, "9": 17,
  ])
  static let roadLetter = Frequencies(["N/A": 1912, "EXT": 65, "B": 64, "A": 60, "INT": 46])
  static let traffic = Frequencies(["1": 610, "2": 955, "3": 380, "4": 24, " -1": 193])
  static let width = Frequencies([" -1": 1941, "14": 47, "17,5": 40, "10,5": 38, "0": 30, "7": 29])
  static let limit = Frequencies(["50": 1448, "90": 339, "30": 217, "70": 83, "110": 31, "10": 11, "15": 6])

  static let vehicle = Frequencies([
    "7": 2145, "10": 322, "33": 306, "1": 170, "30": 146, "32": 132, "2": 105, "34": 98, "31": 97, "50": 64,
    "37": 43, "15": 39, "99": 36, "14": 33,
  ])
  static let manoeuvre = Frequencies([
    "1": 1301, "2": 493, "15": 303, "0": 261, "26": 225, "16": 142, "23": 138,
  ])

  static let severity = Frequencies(["1": 2161, "2": 19, "3": 207, "4": 2271])
  static let sex = Frequencies(["1": 3343, "2": 1315])
  static let trip = Frequencies(["0": 1427, "1": 933, "2": 79, "3": 127, "4": 530, "5": 1260, "9": 302])
  static let safety = Frequencies(["1": 2680, "2": 1000, "8": 551, "0": 404, "3": 23])
  static let otherSafety = Frequencies(["0": 2983, "8": 684, "6": 458, " -1": 382, "4": 105])
  /// Of passengers among those who do not drive; the others are on foot.
  static let notDriving = Frequencies(["2": 520, "3": 450])
}
