// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

/// What explanations say: on the left the expression, on the right its explanation.
@Suite struct ExplanationTests {
  private func expect(_ pairs: KeyValuePairs<String, String>, in language: Language = .fr) throws {
    for (text, expected) in pairs {
      let explanation = try ExplanationSample.explanation(text)
      #expect(ExplanationSample.text(explanation, in: language) == expected, "\(text)")
    }
  }

  @Test func aNameSaysWhatIsExplained() throws {
    let explanation = try ExplanationSample.explanation(
      "if revenus < plafond then base * taux else 0", named: "Montant")
    #expect(
      ExplanationSample.text(explanation) == """
        Montant : 303,875, car :
          la condition est remplie : revenus (500) est inférieur à plafond (1 000)
          donc : base × taux = 607,75 × 0,5 = 303,875
        """)
    #expect(
      ExplanationSample.text(explanation, in: .en) == """
        Montant: 303.875, because:
          the condition is met: revenus (500) is below plafond (1,000)
          so: base × taux = 607.75 × 0.5 = 303.875
        """)
  }

  @Test func constantsNeedNoReason() throws {
    try expect([
      "1 + 2": "Résultat : 3", "if true then 1 else 2": "Résultat : 1", "null": "Résultat : sans valeur",
    ])
  }

  @Test func arithmeticIsShownWithItsNamesAndThenWithTheirValues() throws {
    try expect([
      "base": "Résultat : 607,75, car base = 607,75",
      "base * (taux + 1) - revenus / 4":
        "Résultat : 786,625, car base × (taux + 1) − revenus ÷ 4 = 607,75 × (0,5 + 1) − 500 ÷ 4 = 786,625",
      "revenus - (taux - plafond)":
        "Résultat : 1 499,5, car revenus − (taux − plafond) = 500 − (0,5 − 1 000) = 1 499,5",
      "base ** 200":
        "Résultat : 5,558959411587 × 10^556, car base ^ 200 = 607,75 ^ 200 = 5,558959411587 × 10^556",
      "-taux ** 2": "Résultat : 0,25, car (−taux) ^ 2 = (−0,5) ^ 2 = 0,25",
      "\"M.\" + nom": "Résultat : « M.Durand », car « M. » + nom = « M. » + « Durand » = « M.Durand »",
      "min(base, plafond * 0.3) + 1": """
      Résultat : 301, car :
        min(base, plafond * 0.3) + 1 = 300 + 1 = 301, où :
          le plus petit de base (607,75) et plafond × 0,3 (300) = 300, où :
            plafond × 0,3 = 1 000 × 0,3 = 300
      """,
    ])
  }

  @Test func datesAndDurationsAreWritten() throws {
    try expect([
      "entree + duration(\"P1M\")":
        "Résultat : 15 février 2024, car entree + 1 mois = 15 janvier 2024 + 1 mois = 15 février 2024",
      "(entree - date(\"2023-12-31\")).days": """
      Résultat : 15, car :
        nombre de jours de entree − 31 décembre 2023 (15 jours) = 15, où :
          entree − 31 décembre 2023 = 15 janvier 2024 − 31 décembre 2023 = 15 jours
      """,
      "entree.year": "Résultat : 2 024, car année de entree (15 janvier 2024) = 2024",
      "entree > date(\"2024-02-01\")":
        "Résultat : non, car entree (15 janvier 2024) ne suit pas 1er février 2024",
      "duration(\"P1DT2H\") * revenus":
        "Résultat : 541 jours et 16 h, car 1 jour et 2 h × revenus = 1 jour et 2 h × 500 = 541 jours et 16 h",
    ])
  }

  @Test func comparisonsAreSentences() throws {
    try expect([
      "revenus >= plafond": "Résultat : non, car revenus (500) n’atteint pas plafond (1 000)",
      "gir = \"2\"": "Résultat : non, car gir (« 1 ») n’est pas « 2 »",
      "gir != \"2\"": "Résultat : oui, car gir (« 1 ») n’est pas « 2 »",
      "loyer = null": "Résultat : oui, car loyer est absent",
      "gir != null": "Résultat : oui, car gir est renseigné (« 1 »)",
      "revenus between 600 and plafond":
        "Résultat : non, car revenus (500) n’est pas compris entre 600 et plafond (1 000)",
      "revenus in [0..plafond)":
        "Résultat : oui, car revenus (500) est compris entre 0 et plafond (1 000) exclu",
      "gir in (\"1\", \"2\")": "Résultat : oui, car gir (« 1 ») est parmi « 1 », « 2 »",
      "not(contains(nom, \"x\"))": "Résultat : oui, car nom (« Durand ») ne contient pas « x »",
      "nom instance of number": "Résultat : non, car nom (« Durand ») n’est pas un nombre",
    ])
    try expect(
      [
        "revenus >= plafond": "Result: no, because revenus (500) does not reach plafond (1,000)",
        "loyer = null": "Result: yes, because loyer is missing",
        "gir in (\"1\", \"2\")": "Result: yes, because gir (“1”) is among “1”, “2”",
      ], in: .en)
  }

  @Test func onlyTheConditionsThatDecideAreSaid() throws {
    try expect([
      "revenus > 100 and urgent and gir = \"2\"": "Résultat : non, car gir (« 1 ») n’est pas « 2 »",
      "revenus > 100 and urgent": """
      Résultat : oui, car :
        revenus (500) dépasse 100
        urgent = oui
      """,
      "gir = \"2\" or revenus > 100 or urgent": "Résultat : oui, car revenus (500) dépasse 100",
      "urgent and (gir = \"2\" or nom = \"x\")": """
      Résultat : non, car :
        « gir = "2" or nom = "x" » : non, car :
          gir (« 1 ») n’est pas « 2 »
          nom (« Durand ») n’est pas « x »
      """,
      "loyer > 100 and urgent":
        "Résultat : sans valeur, car loyer est absent",
    ])
  }

  @Test func casesAreCountedUntilOneApplies() throws {
    try expect([
      "if revenus > plafond then 0 else if gir = \"2\" then 1 else base": """
      Résultat : 607,75, car :
        le 1er cas ne s’applique pas : revenus (500) ne dépasse pas plafond (1 000)
        le 2e cas ne s’applique pas : gir (« 1 ») n’est pas « 2 »
        aucun cas ne s’applique, donc : base = 607,75
      """,
      "if loyer < 3 then 1 else 2": """
      Résultat : 2, car :
        la condition n’est pas remplie, car loyer est absent
      """,
      "revenus * (if urgent then taux else 1)": """
      Résultat : 250, car :
        revenus × (if urgent then taux else 1) = 500 × 0,5 = 250, où :
          « if urgent then taux else 1 » : 0,5, car :
            la condition est remplie : urgent = oui
            donc : taux = 0,5
      """,
    ])
  }

  @Test func whatFailsSaysWhy() throws {
    try expect([
      "loyer * 2 + base": "Résultat : sans valeur, car loyer est absent",
      "base / (taux - 0.5) + 1": """
      Résultat : sans valeur, car :
        division par zéro, en 1:6, car base = 607,75, taux = 0,5, où :
          taux − 0,5 = 0,5 − 0,5 = 0
      """,
      "montants[51]": "Résultat : sans valeur, car la liste n’a pas d’élément à cette place, en 1:1, "
        + "car montants = 1, 2, 3 et 47 autres",
    ])
  }
}

@Suite struct CollectionExplanationTests {
  private func expect(_ pairs: KeyValuePairs<String, String>) throws {
    for (text, expected) in pairs {
      #expect(ExplanationSample.text(try ExplanationSample.explanation(text)) == expected, "\(text)")
    }
  }

  @Test func loopsTellTheirFirstItems() throws {
    try expect([
      "sum(for m in montants return m * 2)": """
      Résultat : 2 550, car :
        somme de 2, 4, 6 et 47 autres = 2 550, où :
          pour chaque m de montants (1, 2, 3 et 47 autres) : 2, 4, 6 et 47 autres, où :
            m = 1 : m × 2 = 1 × 2 = 2
            m = 2 : m × 2 = 2 × 2 = 4
            m = 3 : m × 2 = 3 × 2 = 6
            … et 47 autres
      """
    ])
  }

  @Test func quantifiersNameTheItemThatDecided() throws {
    try expect([
      "some e in enfants satisfies e.age > 10": """
      Résultat : oui, car :
        e = (nom = « Bao » et age = 12) remplit « e.age > 10 », où :
          e.age (12) dépasse 10
      """,
      "every m in montants satisfies m < 50": """
      Résultat : non, car :
        m = 50 ne remplit pas « m < 50 », où :
          m (50) n’est pas inférieur à 50
      """,
      "some m in montants satisfies m > revenus": """
      Résultat : non, car :
        aucun des 50 éléments ne remplit « m > revenus », où :
          par exemple : m (1) ne dépasse pas revenus (500)
      """,
      "every m in [] satisfies m < revenus": "Résultat : oui, car il n’y a aucun élément à examiner",
    ])
  }

  @Test func filtersCountWhatTheyKeep() throws {
    try expect([
      "count(enfants[age > revenus / 100])": """
      Résultat : 2, car :
        nombre d’éléments de enfants[item.age > revenus / 100] (2 éléments) = 2, où :
          2 éléments sur 3 de enfants remplissent « item.age > revenus / 100 » : \
      (nom = « Bao » et age = 12) et (nom = « Cléo » et age = 17), où :
            par exemple : item.age (12) dépasse revenus ÷ 100 (5), où :
              revenus ÷ 100 = 500 ÷ 100 = 5
      """,
      "enfants[2].age": """
      Résultat : 12, car :
        age de enfants[2] (nom = « Bao » et age = 12) = 12, où :
          élément 2 de enfants (3 éléments) = (nom = « Bao » et age = 12)
      """,
      "montants[2]": "Résultat : 2, car élément 2 de montants (1, 2, 3 et 47 autres) = 2",
    ])
  }

  @Test func theEntriesOfAContextAreExplainedOneByOne() throws {
    try expect([
      "{a: base * 2, b: 4, c: a > b}": """
      Résultat :
        a : 1 215,5, car base × 2 = 607,75 × 2 = 1 215,5
        b : 4
        c : oui, car a (1 215,5) dépasse b (4)
      """,
      "{part: base * 2, total: part + 1}.total": """
      Résultat : 1 216,5, car :
        part + 1 = 1 215,5 + 1 = 1 216,5, où :
          part : 1 215,5, car base × 2 = 607,75 × 2 = 1 215,5
      """,
    ])
  }

  @Test func callsTellWhatTheFunctionDid() throws {
    try expect([
      "{bareme: function(x, n) if x > 100 then x * n else 0, total: bareme(revenus, 2)}.total": """
      Résultat : 1 000, car :
        bareme(revenus, 2) = bareme(500 ; 2) = 1 000, car :
          la condition est remplie : x (500) dépasse 100
          donc : x × n = 500 × 2 = 1 000
      """,
      "substring(nom, 1, 3)":
        "Résultat : « Dur », car substring(nom, 1, 3) = substring(« Durand » ; 1 ; 3) = « Dur »",
      "decimal(base, 1)": "Résultat : 607,8, car base (607,75) arrondi à 1 décimale = 607,8",
    ])
  }

  @Test func jsonHasTheWholeTree() throws {
    #expect(
      try ExplanationSample.explanation("revenus < plafond and urgent", named: "Droit").json == """
        {"kind": "tested", "name": "Droit", "expression": "revenus < plafond and urgent", "value": true, \
        "parts": [{"kind": "tested", "expression": "revenus < plafond", "value": true, "parts": [\
        {"kind": "read", "expression": "revenus", "value": 500}, \
        {"kind": "read", "expression": "plafond", "value": 1000}]}, \
        {"kind": "read", "expression": "urgent", "value": true}]}
        """)
  }
}
