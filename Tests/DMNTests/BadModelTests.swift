// SPDX-License-Identifier: Apache-2.0

import Testing

@Test func whatIsNoModelIsRefused() {
  #expect(
    findings("\n<testCases/>") == ["aide.dmn:2:1: expected a root element <definitions>, found “<testCases>”"]
  )
  #expect(
    findings("<definitions xmlns='urn:x'/>") == [
      "aide.dmn:1:1: expected the namespace of DMN 1.1–1.5, found “urn:x”"
    ])
  #expect(
    findings("<definitions/>") == ["aide.dmn:1:1: expected the namespace of DMN 1.1–1.5, found none"])
}

@Test func whatIsMissingIsNamed() {
  #expect(
    findings(
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/">
      <import namespace="urn:x"/>
      <decision/>
      <decision name="a">
      <informationRequirement/>
      <knowledgeRequirement><requiredKnowledge/></knowledgeRequirement>
      <conditional><if/><then><list/></then></conditional></decision>
      </definitions>
      """)
      == [
        "aide.dmn:1:1: expected an attribute “name” of <definitions>, it is missing or empty",
        "aide.dmn:1:1: expected an attribute “namespace” of <definitions>, it is missing or empty",
        "aide.dmn:2:1: expected an attribute “importType” of <import>, it is missing or empty",
        "aide.dmn:2:1: expected an attribute “name” of <import>, it is missing or empty",
        "aide.dmn:3:1: expected an attribute “name” of <decision>, it is missing or empty",
        "aide.dmn:5:1: expected <requiredDecision> or <requiredInput> within <informationRequirement>, "
          + "found nothing",
        "aide.dmn:6:23: expected an attribute “href” of <requiredKnowledge>, it is missing or empty",
        "aide.dmn:7:1: expected <else> within <conditional>, found nothing",
        "aide.dmn:7:14: expected an expression (<literalExpression>, <decisionTable>…) within <if>, "
          + "found nothing",
      ])
}

@Test func keywordsAreChecked() {
  #expect(
    findings(
      file(
        "<decision name=\"d\">\n<decisionTable hitPolicy=\"UNIQE\" aggregation=\"SUM\"><output/>"
          + "</decisionTable></decision>"
      )
    ) == [
      "aide.dmn:3:1: expected “hitPolicy” to be one of UNIQUE, FIRST, PRIORITY, ANY, COLLECT, RULE ORDER, "
        + "OUTPUT ORDER, found “UNIQE”; did you mean “UNIQUE”?",
      "aide.dmn:3:1: expected hitPolicy=\"COLLECT\" beside the attribute “aggregation”",
    ])
  #expect(
    findings(
      file("<decision name=\"d\"><literalExpression expressionLanguage=\"javascript\"/></decision>")
    ) == ["aide.dmn:2:20: expected expressions in FEEL, found the language “javascript”"])
}

@Test func rulesHaveAsManyEntriesAsTheirTable() {
  let entry = "<outputEntry><text>1</text></outputEntry>"
  #expect(
    findings(
      file(
        """
        <decision name="d"><decisionTable>
        <input><inputExpression><text>a</text></inputExpression></input><output name="x"/><output/>
        <rule>\(entry)</rule>
        </decisionTable></decision>
        """)) == [
        "aide.dmn:3:83: expected an attribute “name” of <output>, it is missing or empty",
        "aide.dmn:4:1: expected 1 <inputEntry>, found 0", "aide.dmn:4:1: expected 2 <outputEntry>, found 1",
      ])
}

@Test func referencesLeadToAnElementOfTheRightKind() {
  func requiring(_ href: String) -> [String] {
    findings(
      file(
        """
        <inputData id="revenu" name="Revenu"/>
        <decision name="d"><informationRequirement>
        <requiredDecision href="\(href)"/></informationRequirement></decision>
        """))
  }
  #expect(
    requiring("#revenus") == [
      "aide.dmn:4:1: expected the id of a <decision>, found “revenus”, which this model does not have; "
        + "did you mean “revenu”?"
    ])
  #expect(
    requiring("#revenu") == ["aide.dmn:4:1: expected the id of a <decision>, “Revenu” is a <inputData>"])
  #expect(
    requiring("revenu") == ["aide.dmn:4:1: expected a reference “#id” or “namespace#id”, found “revenu”"])
  #expect(
    requiring("urn:x#revenu") == [
      "aide.dmn:4:1: expected the namespace of this model or of one of its imports, found “urn:x”"
    ])
}

@Test func namesAndIdsAreUnique() {
  #expect(
    findings(
      file(
        """
        <itemDefinition name="a"/>
        <itemDefinition name="a"/>
        <inputData id="x" name="a"/>
        <decision id="x" name="a"/>
        """)) == [
        "aide.dmn:3:1: expected a unique name, another <itemDefinition> is called “a”",
        "aide.dmn:5:1: expected a unique id, another element has the id “x”",
        "aide.dmn:5:1: expected a unique name, another <inputData> is called “a”",
      ])
}

@Test func prefixesOfTypesAreKnown() {
  #expect(
    findings(file("<inputData name=\"i\"><variable name=\"i\" typeRef=\"kis:tFoyer\"/></inputData>")) == [
      "aide.dmn:2:21: expected a type whose prefix is declared, found “kis:tFoyer” without xmlns:kis"
    ])
}
